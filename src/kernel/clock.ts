/** The time, handed in: nothing in the kernel, store or sync reads the system's clock by itself. */
export interface Clock {
  /** @returns milliseconds since 1970-01-01T00:00Z, as the device believes; may be years off or run backwards */
  nowMs(): number;
}

/** Bytes from a cryptographic source (or a seeded one in tests). */
export type RandomBytes = (count: number) => Uint8Array;
