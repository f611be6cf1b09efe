import { expect, test } from 'vitest';
import type { Change } from '../../kernel/change.ts';
import { makeOutboxFile } from './outbox-file.ts';

function changeOf(n: number): Change {
  return {
    id: `c${n}`,
    n,
    kind: 'sample',
    record: `r${n}`,
    scope: '305',
    base: 0,
    set: { duration: '5-15' },
    at: 1_790_000_000_000,
  };
}

const UNSENT = { member: { id: 'm1', name: 'Aino' }, device: 'd1', epoch: 'e1' };

test('the file holds every unsent change whole and in its order', () => {
  const changes = [changeOf(4), changeOf(5), changeOf(6)];
  const { text } = makeOutboxFile({ ...UNSENT, changes }, '0.1.0', '2026-11-22');
  expect(JSON.parse(text).changes).toEqual(changes);
});

test('the file says whose it is, which device and epoch gave its numbers, and when it was made', () => {
  const { name, text } = makeOutboxFile({ ...UNSENT, changes: [] }, '0.1.0', '2026-11-22');
  expect(name).toBe('tukivihko-lahettamattomat-2026-11-22.json');
  expect(JSON.parse(text)).toEqual({
    file: 'tukivihko-unsent-changes',
    version: 2,
    app: '0.1.0',
    exportedOn: '2026-11-22',
    ...UNSENT,
    changes: [],
  });
});
