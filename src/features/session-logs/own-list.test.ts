import { expect, test } from 'vitest';
import { logToEntry, type OwnEntry, readCounts, tallyToEntry } from './own-entry.ts';
import {
  filterOwn,
  groupByDay,
  mergeByTime,
  NO_OWN_FILTERS,
  type OwnFilters,
  pickNeedy,
  totalOwn,
} from './own-list.ts';
import { readOwn } from './read-own.ts';

const MEMBER = '0190a000-0000-7000-8000-00000000000a';
const TODAY = '2026-11-22';

function makeRecord(kind: string, number: number, data: object, author = MEMBER) {
  return {
    kind,
    id: `0190a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
    scope: '305',
    author,
    seq: 1,
    data: { day: TODAY, place: 'kirjasto', form: 'face-to-face', ...data },
    fieldSeq: {},
    deleted: false,
    pendingFields: [],
    delivery: 'received' as const,
    order: String(100_000 - number),
  };
}

const log = (number: number, data: object = {}) => logToEntry(makeRecord('session-log', number, data), TODAY);
const tally = (number: number, data: object = {}) => tallyToEntry(makeRecord('tally', number, data), TODAY);
const filter = (entries: readonly OwnEntry[], filters: Partial<OwnFilters>) =>
  filterOwn(entries, { ...NO_OWN_FILTERS, ...filters }, TODAY, (entry) =>
    `${entry.topics} ${entry.note}`.toLowerCase(),
  );

test('totals count people, and a tally’s visits until they stand as logs', () => {
  const entries = [log(1), log(2, { people: 3 }), tally(3, { counts: { bank: 4, device: 1 } })];
  expect(totalOwn(entries)).toEqual({ logs: 2, helped: 9, tallied: 5 });
  const turned = tally(3, { counts: { bank: 4, device: 1 }, turnedIntoLogs: true });
  expect(totalOwn([log(1), log(2, { people: 3 }), turned])).toEqual({ logs: 2, helped: 4, tallied: 0 });
});

test('a tally’s broken numbers count nothing', () => {
  expect(readCounts({ counts: { bank: 2, device: 0, health: -1, magic: 4, email: 'x' } })).toEqual({
    bank: 2,
  });
  expect(readCounts({ counts: [1, 2] })).toEqual({});
  expect(readCounts({})).toEqual({});
});

test('a period holds its first and last day and what is dated later', () => {
  const entries = ['2026-11-23', '2026-11-22', '2026-11-16', '2026-11-15'].map((day, index) =>
    log(index, { day }),
  );
  expect(filter(entries, { period: 'week' }).map(({ day }) => day)).toEqual([
    '2026-11-23',
    '2026-11-22',
    '2026-11-16',
  ]);
  expect(filter(entries, { period: 'today' }).map(({ day }) => day)).toEqual(['2026-11-23', '2026-11-22']);
  expect(filter(entries, { period: 'all' })).toHaveLength(4);
});

test('every searched word must be found, in any case and order', () => {
  const entries = [log(1, { topics: ['bank'], note: 'Kortti Hukassa' }), log(2, { topics: ['bank'] })];
  expect(filter(entries, { text: ' hukassa BANK ' }).map(({ id }) => id)).toEqual([entries[0]?.id]);
  expect(filter(entries, { text: 'hukassa posti' })).toEqual([]);
});

test('filters by topic look into tallies too', () => {
  const entries = [log(1, { topics: ['device'] }), tally(2, { counts: { bank: 2 } })];
  expect(filter(entries, { topic: 'bank' }).map(({ kind }) => kind)).toEqual(['tally']);
});

test('waiting means everything that the server has not received', () => {
  const entries = (['on-phone', 'sent', 'received'] as const).map((delivery, index) =>
    logToEntry({ ...makeRecord('session-log', index, {}), delivery }, TODAY),
  );
  expect(filter(entries, { state: 'waiting' }).map(({ state }) => state)).toEqual(['on-phone', 'sent']);
});

test('logs and tallies stand in one list by day and hour, the newest first', () => {
  const merged = mergeByTime(
    [log(1, { day: '2026-11-20', hour: 9 }), log(2, { hour: 8 }), log(3)],
    [tally(4, { hour: 10 })],
  );
  expect(merged.map(({ id }) => Number(id.slice(-2)))).toEqual([4, 2, 3, 1]);
  expect(groupByDay(merged).map(({ day, entries }) => [day, entries.length])).toEqual([
    ['2026-11-22', 3],
    ['2026-11-20', 1],
  ]);
});

test('what needs its author is picked from any day', () => {
  const returned = log(1, { day: '2025-01-01', review: { state: 'returned' } });
  const refused = logToEntry({ ...makeRecord('session-log', 2, {}), delivery: 'attention' }, TODAY);
  expect(pickNeedy([log(3), returned, refused])).toEqual([returned, refused]);
});

test('reading goes through every page and keeps only the member’s own', async () => {
  const everything = Array.from({ length: 1_000 }, (_, index) =>
    makeRecord('session-log', index, {}, index % 2 === 0 ? MEMBER : 'somebody else'),
  );
  const store = {
    async list(kind: string, query: { limit?: number; after?: { id: string } } = {}) {
      if (kind === 'tally') return [];
      const start = everything.findIndex(({ id }) => id === query.after?.id) + 1;
      return everything.slice(start, start + (query.limit ?? 200));
    },
  };
  const all = await readOwn(store, MEMBER, TODAY);
  expect(all.isAll).toBe(true);
  expect(all.entries).toHaveLength(500);
  const first = await readOwn(store, MEMBER, TODAY, { newestRows: 100 });
  expect(first.isAll).toBe(false);
  expect(first.entries).toHaveLength(50);
});

test('reading to a day stops behind it, and never before', async () => {
  const days = ['2026-11-22', '2026-11-21', '2026-11-20'];
  const everything = Array.from({ length: 300 }, (_, index) => {
    const day = days[Math.floor(index / 100)] ?? '';
    return { ...makeRecord('session-log', index, { day }), order: `${day}T09` };
  });
  let listed = 0;
  const store = {
    async list(kind: string, query: { limit?: number; after?: { id: string } } = {}) {
      if (kind === 'tally') return [];
      const start = everything.findIndex(({ id }) => id === query.after?.id) + 1;
      listed = start + (query.limit ?? 200);
      return everything.slice(start, listed);
    },
  };
  const read = await readOwn(store, MEMBER, TODAY, { fromDay: '2026-11-21' });
  expect(read.entries.filter(({ day }) => day >= '2026-11-21')).toHaveLength(200);
  expect(listed).toBeLessThan(300);
});
