import type { Clock, RandomBytes } from './clock.ts';

/** Makes the ids of records, changes, devices and epochs. */
export interface Ids {
  /** @returns a UUID version 7 in lower case, 36 characters [RFC 9562 §5.7] */
  next(): string;
}

const UUID_PATTERN = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Any UUID in lower case: ids of older clients and imported records need not be version 7. */
export function isUuid(text: unknown): text is string {
  return typeof text === 'string' && UUID_PATTERN.test(text);
}

/**
 * The time part only keeps ids near each other in an index. Nothing reads an order out of it,
 * because the device's clock may be wrong.
 */
export function makeIds(clock: Clock, randomBytes: RandomBytes): Ids {
  return {
    next() {
      const bytes = new Uint8Array(16);
      bytes.set(randomBytes(10), 6);
      let rest = Math.max(0, Math.floor(clock.nowMs())) % 2 ** 48;
      for (let index = 5; index >= 0; index--) {
        bytes[index] = rest % 256;
        rest = Math.floor(rest / 256);
      }
      bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
      bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
      const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
  };
}
