import { makeIds } from '../../../src/kernel/ids.ts';

export const clock = { nowMs: () => Date.now() };
export const ids = makeIds(clock, (count) => crypto.getRandomValues(new Uint8Array(count)));
