import type { Device } from './devices-answer.ts';

/** What a coordinator should know of a device, gravest first. Also the end of the words' key. */
export const CONCERNS = [
  'missing',
  'parked',
  'silent-unsent',
  'lost',
  'private',
  'scarce',
  'clock',
  'silent',
  'leaving',
  'old-app',
  'loose',
  'pending',
] as const;
export type Concern = (typeof CONCERNS)[number];

/** Those about which somebody should do something; the rest is only good to know. */
const PRESSING: ReadonlySet<Concern> = new Set([
  'missing',
  'parked',
  'silent-unsent',
  'private',
  'scarce',
  'clock',
]);

const DAY_MS = 86_400_000;
const SILENT_UNSENT_MS = 2 * DAY_MS;
const SILENT_MS = 14 * DAY_MS;
export const CLOCK_OFF_MS = 10 * 60_000;

/** @returns in the order of `CONCERNS` */
export function listConcerns(device: Device, newestApp: string, nowMs: number): readonly Concern[] {
  const silentMs = nowMs - device.seenAtMs;
  const isInUse = device.state === 'active' && device.isSignedIn;
  const applies: Readonly<Record<Concern, boolean>> = {
    missing: device.missing.length > 0,
    parked: device.parked > 0,
    'silent-unsent': device.pending > 0 && silentMs > SILENT_UNSENT_MS,
    lost: device.state === 'lost',
    private: isInUse && device.storage === 'private',
    scarce: isInUse && device.storage === 'scarce',
    clock: isInUse && Math.abs(device.clockOffsetMs) > CLOCK_OFF_MS,
    silent: isInUse && silentMs > SILENT_MS,
    leaving: device.state === 'leaving',
    'old-app': isInUse && device.app !== '' && device.app !== newestApp,
    loose: isInUse && device.storage === 'loose',
    pending: device.pending > 0 && silentMs <= SILENT_UNSENT_MS,
  };
  return CONCERNS.filter((concern) => applies[concern]);
}

export function isPressing(concern: Concern): boolean {
  return PRESSING.has(concern);
}

export function countMissing({ missing }: Device): number {
  return missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

export interface ListedDevice {
  readonly device: Device;
  readonly concerns: readonly Concern[];
}

/** The gravest first, and among equals the one that was silent longest. */
export function sortByConcern(devices: readonly ListedDevice[]): readonly ListedDevice[] {
  const rank = ({ concerns }: ListedDevice) => {
    const [gravest] = concerns;
    return gravest === undefined ? CONCERNS.length : CONCERNS.indexOf(gravest);
  };
  return [...devices].sort((a, b) => rank(a) - rank(b) || a.device.seenAtMs - b.device.seenAtMs);
}
