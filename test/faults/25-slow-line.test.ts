import { afterEach, beforeEach, expect, test } from 'vitest';
import { seedRandom } from '../kit/seeded-random.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { startTcpFleet, type TcpFleet, useRealTime } from './tcp-fleet.ts';

/** Delay, speed and time limits alike run so much faster than life. */
const FASTER = 20;
const EDGE = { type: 'narrow', ms: 400 / FASTER, bytesPerSecond: (50_000 / 8) * FASTER } as const;

let fleet: TcpFleet;
let phone: SignedInPhone;

beforeEach(async () => {
  fleet = await startTcpFleet();
  phone = await signInPhone(fleet.server);
  useRealTime(phone, FASTER);
});
afterEach(() => fleet.close());

test('at 400 ms and 50 kbit/s a full batch fits its time limit, and progress is told as it goes', async () => {
  const random = seedRandom(25);
  const words = () =>
    Array.from({ length: 12 }, () =>
      random()
        .toString(36)
        .replace(/[0-9.]/g, 'x')
        .slice(2, 8),
    ).join(' ');
  for (let index = 0; index < 700; index++) await phone.write({ title: words(), body: words() });
  fleet.network.setFault(EDGE);
  const told: string[] = [];
  let phase = '';
  Object.assign(phone.parts, {
    onPhase: (next: string) => {
      phase = next;
    },
    onProgress: (done: number) => void told.push(`${phase} ${done}`),
  });
  const startedMs = performance.now();
  expect(await phone.round()).toEqual({ problem: null, retryAfterMs: null });
  const tookMs = performance.now() - startedMs;
  expect(told).toEqual(['sending 500', 'sending 700', 'receiving 700']);
  const pushes = fleet.network.requests.filter((line) => line === 'POST /api/push');
  expect(pushes).toHaveLength(2);
  // The line was really that slow: it carried more than a second's worth of both ways.
  expect(tookMs).toBeGreaterThan(1_000);
});
