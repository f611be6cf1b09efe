import { expect, test } from 'vitest';
import { PROTOCOL_HEADER } from '../../kernel/wire.ts';
import { measureClockOffset } from './clock-offset.ts';

const NOON_MS = Date.parse('2026-11-22T12:00:00Z');
const answerOf = (headers: Record<string, string>) => async () => ({ headers: new Headers(headers) });

test('a phone an hour ahead of the server is measured an hour ahead', async () => {
  const answer = answerOf({ Date: 'Sun, 22 Nov 2026 11:00:00 GMT', [PROTOCOL_HEADER]: '1' });
  expect(await measureClockOffset(answer, () => NOON_MS)).toBe(3_600_000);
});

test('a clock is never measured by a captive portal, nor without an answer', async () => {
  const portal = answerOf({ Date: 'Sun, 22 Nov 2026 11:00:00 GMT' });
  expect(await measureClockOffset(portal, () => NOON_MS)).toBeNull();
  const offline = () => Promise.reject(new TypeError('failed to fetch'));
  expect(await measureClockOffset(offline, () => NOON_MS)).toBeNull();
});
