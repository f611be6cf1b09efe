import { expect, test } from 'vitest';
import type { OutboxRow } from '../../store/index.ts';
import { makeOutboxFile } from './outbox-file.ts';

function rowOf(n: number, state: OutboxRow['state']): OutboxRow {
  const change = {
    id: `c${n}`,
    n,
    kind: 'session-log',
    record: `r${n}`,
    scope: '305',
    base: 0,
    set: { durationMinutes: '5-15' },
    at: 1_790_000_000_000,
  };
  return { n, change, state };
}

test('the file holds every unsent change whole, waiting or needing attention, in its order', () => {
  const rows = [rowOf(4, 'waiting'), rowOf(5, 'parked'), rowOf(6, 'waiting')];
  const { text } = makeOutboxFile({ id: 'm1', name: 'Aino' }, rows, '0.1.0', '2026-11-22');
  expect(JSON.parse(text).changes).toEqual(rows.map(({ change }) => change));
});

test('the file says whose it is and when it was made', () => {
  const { name, text } = makeOutboxFile({ id: 'm1', name: 'Aino' }, [], '0.1.0', '2026-11-22');
  expect(name).toBe('tukivihko-lahettamattomat-2026-11-22.json');
  expect(JSON.parse(text)).toMatchObject({ member: { id: 'm1', name: 'Aino' }, exportedOn: '2026-11-22' });
});
