import { expect, test } from 'vitest';
import { type DeliveredRecord, needsAuthor, readLogState } from './log-state.ts';

const record: DeliveredRecord = {
  kind: 'session-log',
  id: '0190a000-0000-7000-8000-000000000001',
  scope: '305',
  author: '0190a000-0000-7000-8000-000000000002',
  seq: 4,
  data: { day: '2026-11-22', duration: '5-15' },
  fieldSeq: { day: 4, duration: 4 },
  deleted: false,
  pendingFields: [],
  delivery: 'received',
};
const today = '2026-11-22';
const returned: DeliveredRecord = {
  ...record,
  seq: 6,
  data: { ...record.data, review: { state: 'returned', was: { duration: '5-15' } } },
  fieldSeq: { ...record.fieldSeq, review: 6 },
};

test('before a coordinator’s word the state is the receipt’s', () => {
  for (const delivery of ['on-phone', 'sent', 'received'] as const) {
    expect(readLogState({ ...record, delivery }, today)).toBe(delivery);
  }
});

test('a coordinator’s word stands before the receipt', () => {
  expect(readLogState(returned, today)).toBe('returned');
  const approved = { ...returned, data: { ...record.data, review: { state: 'approved' } } };
  expect(readLogState(approved, today)).toBe('approved');
});

test('a log edited after its return is corrected, already before it is sent', () => {
  expect(readLogState({ ...returned, pendingFields: ['duration'], delivery: 'on-phone' }, today)).toBe(
    'corrected',
  );
  expect(readLogState({ ...returned, fieldSeq: { ...returned.fieldSeq, duration: 7 } }, today)).toBe(
    'corrected',
  );
});

test('a refused change comes before everything else', () => {
  expect(readLogState({ ...returned, delivery: 'attention' }, today)).toBe('attention');
});

test('only a return and a refusal wait for the author', () => {
  expect(
    ['on-phone', 'sent', 'received', 'approved', 'corrected'].filter((state) => needsAuthor(state as never)),
  ).toEqual([]);
  expect(needsAuthor('returned')).toBe(true);
  expect(needsAuthor('attention')).toBe(true);
});
