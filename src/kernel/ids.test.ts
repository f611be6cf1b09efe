import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { isUuid, makeIds } from './ids.ts';

test('an id is a UUID of version 7 that begins with the clock’s milliseconds', () => {
  const ids = makeIds({ nowMs: () => 0x0190_0000_0001 }, (count) => randomBytes(count));
  const id = ids.next();
  expect(isUuid(id)).toBe(true);
  expect(id).toMatch(/^01900000-0001-7[0-9a-f]{3}-[89ab]/);
  expect(ids.next()).not.toBe(id);
});

test('a clock before 1970 or without sense still gives an id', () => {
  const ids = makeIds({ nowMs: () => -5 }, (count) => randomBytes(count));
  expect(isUuid(ids.next())).toBe(true);
});
