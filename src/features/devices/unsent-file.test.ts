import { expect, test } from 'vitest';
import type { Change } from '../../kernel/change.ts';
import { readPeriod, readUnsentFile, splitChanges } from './unsent-file.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const change = (n: number, more: Partial<Change> = {}): Change => ({
  id: ID,
  n,
  kind: 'session-log',
  record: ID,
  scope: '305',
  base: 0,
  set: {},
  at: Date.UTC(2026, 10, 20, 10),
  ...more,
});
const file = {
  file: 'tukivihko-unsent-changes',
  version: 2,
  app: '0.1.0',
  exportedOn: '2026-11-22',
  member: { id: ID, name: 'Aino' },
  device: ID,
  epoch: ID,
  changes: [change(3), change(1)],
};

test('a saved file is read as it was written', () => {
  const read = readUnsentFile(JSON.stringify(file));
  expect(read.ok && read.value.changes.map(({ n }) => n)).toEqual([3, 1]);
  expect(read.ok && read.value.member.name).toBe('Aino');
});

test.each([
  ['{', 'not-json'],
  ['[]', 'other-file'],
  ['{"file":"something","version":2}', 'other-file'],
  [JSON.stringify({ ...file, version: 1 }), 'older'],
  [JSON.stringify({ ...file, device: 'x' }), 'other-file'],
  [JSON.stringify({ ...file, changes: [] }), 'empty'],
])('%s is told apart', (text, failure) => {
  expect(readUnsentFile(text)).toEqual({ ok: false, failure });
});

test('parts keep the order of the numbers and stay under the limits of a push', () => {
  const parts = splitChanges(Array.from({ length: 1_201 }, (_, index) => change(1_201 - index)));
  expect(parts.map((part) => part.length)).toEqual([500, 500, 201]);
  expect(parts.flat().map(({ n }) => n)).toEqual(Array.from({ length: 1_201 }, (_, index) => index + 1));
  const long = splitChanges(
    Array.from({ length: 20 }, (_, n) => change(n + 1, { set: { note: 'ä'.repeat(60_000) } })),
  );
  for (const part of long) expect(new Blob([JSON.stringify(part)]).size).toBeLessThan(1_000_000);
  expect(long.flat()).toHaveLength(20);
});

test('the period is that of the writing, in Finnish time', () => {
  const late = change(2, { at: Date.UTC(2026, 10, 21, 23) });
  expect(readPeriod([late, change(1)])).toEqual({ from: '2026-11-20', to: '2026-11-22' });
});
