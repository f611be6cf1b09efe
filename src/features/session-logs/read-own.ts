import type { ListQuery, ShownRecord, Store } from '../../store/index.ts';
import { logToEntry, type OwnEntry, tallyToEntry } from './own-entry.ts';
import { mergeByTime } from './own-list.ts';

/** Rows read at once: between two pages the screen can answer a tap. */
const ROWS_AT_ONCE = 400;
/** More than one tutor's day. */
const DAY_ROWS = 40;

/** How far to read; to the end when left out. Other people's records count among the rows. */
export interface OwnReach {
  /** One page of so many newest rows of each kind. */
  readonly newestRows?: number;
  /** To the first row of an earlier day, "2026-11-22". */
  readonly fromDay?: string;
}

export interface OwnRead {
  readonly entries: readonly OwnEntry[];
  /** Whether there is nothing older. */
  readonly isAll: boolean;
}

/** The member's own logs and tallies, the newest first. */
export async function readOwn(
  store: Pick<Store, 'list'>,
  member: string,
  today: string,
  reach: OwnReach = {},
): Promise<OwnRead> {
  const logs = await readPages(store, 'session-log', member, reach);
  const tallies = await readPages(store, 'tally', member, reach);
  const entries = mergeByTime(
    logs.records.map((record) => logToEntry(record, today)),
    tallies.records.map((record) => tallyToEntry(record, today)),
  );
  return { entries, isAll: logs.isAll && tallies.isAll };
}

async function readPages(
  store: Pick<Store, 'list'>,
  kind: string,
  member: string,
  { newestRows, fromDay = '' }: OwnReach,
): Promise<{ records: readonly ShownRecord[]; isAll: boolean }> {
  const records: ShownRecord[] = [];
  const limit = newestRows ?? (fromDay === '' ? ROWS_AT_ONCE : DAY_ROWS);
  let after: ListQuery['after'];
  for (;;) {
    const rows = await store.list(kind, { limit, ...(after === undefined ? {} : { after }) });
    records.push(...rows.filter(({ author }) => author === member));
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return { records, isAll: true };
    if (newestRows !== undefined || last.order < fromDay) return { records, isAll: false };
    after = { order: last.order, id: last.id };
  }
}
