/** What waits, what needs a person, and what the day's figures are. */
import type { Change } from '../kernel/change.ts';
import { readHelsinkiTime } from '../kernel/helsinki-time.ts';
import { type OutboxEntry, PARKED, type ParkCode, VOID } from './rows.ts';
import { readMeta, type Tables, type TablesReader } from './tables.ts';

export interface OutboxRow {
  readonly n: number;
  readonly change: Change;
  /** `sent`: on its way, without an answer yet. `parked`: needs a person. */
  readonly state: 'waiting' | 'sent' | 'parked';
  readonly code?: ParkCode;
  readonly fields?: readonly string[];
}

export interface OutboxCounts {
  readonly pending: number;
  readonly parked: number;
  /** When the first of the waiting changes was written, by this device's clock. */
  readonly oldestAtMs: number | null;
}

/** The day's records by what the server has of them; without those that have been deleted again. */
export interface DayCounts {
  readonly written: number;
  /** Those of which the server has every change. */
  readonly received: number;
}

const OUTBOX_LIMIT = 200;

/** Parked ones first, then the waiting ones in the order in which they go. */
export function listOutbox(tables: Tables, limit = OUTBOX_LIMIT): Promise<readonly OutboxRow[]> {
  return tables.read(['outbox', 'meta'], async (reader) => {
    const [parked, waiting, inFlight = []] = await Promise.all([
      reader.outbox.list({ index: 'state', from: PARKED, to: PARKED, limit }),
      listWaiting(reader, limit),
      readMeta(reader, 'inFlight'),
    ]);
    return [...parked, ...waiting].slice(0, limit).map((entry) => toOutboxRow(entry, inFlight));
  });
}

function toOutboxRow({ n, change, parking }: OutboxEntry, inFlight: readonly number[]): OutboxRow {
  if (parking === undefined) return { n, change, state: inFlight.includes(n) ? 'sent' : 'waiting' };
  return { n, change, state: 'parked', code: parking.code, fields: parking.fields };
}

/** Changes that a person waits for, oldest number first. */
async function listWaiting(
  { outbox }: Pick<TablesReader, 'outbox'>,
  limit: number,
): Promise<readonly OutboxEntry[]> {
  const waiting: OutboxEntry[] = [];
  let from = 0;
  while (waiting.length < limit) {
    const entries = await outbox.list({ from, limit });
    waiting.push(...entries.filter(({ state }) => state === undefined));
    const last = entries.at(-1);
    if (last === undefined || entries.length < limit) break;
    from = last.n + 1;
  }
  return waiting.slice(0, limit);
}

export function countOutbox(tables: Tables): Promise<OutboxCounts> {
  return tables.read(['outbox'], countEntries);
}

export async function countEntries(reader: Pick<TablesReader, 'outbox'>): Promise<OutboxCounts> {
  const [all, parked, given, oldest] = await Promise.all([
    reader.outbox.count(),
    reader.outbox.count({ index: 'state', from: PARKED, to: PARKED }),
    reader.outbox.count({ index: 'state', from: VOID, to: VOID }),
    listWaiting(reader, 1),
  ]);
  return { pending: all - parked - given, parked, oldestAtMs: oldest[0]?.change.at ?? null };
}

/** @param kind counts only its records when given */
export function readDayCounts(tables: Tables, day: string, kind?: string): Promise<DayCounts> {
  return tables.read(['outbox', 'sent', 'records'], async ({ outbox, sent, records }) => {
    const [entries, blocks] = await Promise.all([
      outbox.list(),
      sent.list({ index: '*days', from: day, to: day }),
    ]);
    const isCounted = (change: Change) =>
      changeToDay(change) === day && (kind === undefined || change.kind === kind);
    const waiting = new Set(
      entries
        .filter(({ state, change }) => state !== VOID && isCounted(change))
        .map(({ change }) => change.record),
    );
    const settled = new Set(
      blocks.flatMap(({ changes }) => changes.filter(isCounted).map(({ record }) => record)),
    );
    const rows = await records.getMany([...new Set([...waiting, ...settled])]);
    for (const row of rows) {
      if (!row?.deleted) continue;
      waiting.delete(row.id);
      settled.delete(row.id);
    }
    const written = new Set([...waiting, ...settled]).size;
    return { written, received: written - waiting.size };
  });
}

/** The local date on which it was written, as the device's clock had it. */
export function changeToDay({ at }: Change): string {
  return readHelsinkiTime(at).day;
}
