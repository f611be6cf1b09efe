import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRetryMs } from './back-off.ts';

const random = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('waiting doubles with each failure, up to a minute without a network and five with a failing server', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 20].map((failures) =>
    Math.floor(planRetryMs('offline', failures, null, 0.999_999) / 1_000),
  );
  expect(longest).toEqual([2, 4, 8, 16, 32, 60, 60, 60]);
  expect(planRetryMs('server-error', 50, null, 0.999_999)).toBeLessThanOrEqual(301_000);
  expect(planRetryMs('server-error', 50, null, 0.999_999)).toBeGreaterThan(290_000);
});

test('devices that failed together do not come back together', () => {
  const spread = Array.from({ length: 100 }, (_, index) => planRetryMs('offline', 5, null, index / 100));
  expect(Math.max(...spread) - Math.min(...spread)).toBeGreaterThan(30_000);
});

test('what the server asks to wait is waited at the least, and never less than half a second', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 0, max: 3_600_000 }), (chance, askedMs) => {
      const waitMs = planRetryMs('server-busy', 1, askedMs, chance);
      return waitMs >= askedMs && waitMs >= 500 && waitMs <= askedMs * 1.5 + 2_500;
    }),
  );
});

test('what only a person can change is tried again after minutes', () => {
  fc.assert(
    fc.property(random, fc.integer({ min: 1, max: 99 }), (chance, failures) => {
      const waitMs = planRetryMs('signed-out', failures, null, chance);
      return waitMs >= 7 * 60_000 && waitMs <= 15 * 60_000;
    }),
  );
});
