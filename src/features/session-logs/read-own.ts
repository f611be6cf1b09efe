import type { ListQuery, ShownRecord, Store } from '../../store/index.ts';
import { logToEntry, type OwnEntry, tallyToEntry } from './own-entry.ts';
import { mergeByTime } from './own-list.ts';

/** Rows read at once: between two pages the screen can answer a tap. */
const PAGE = 400;

export interface OwnRead {
  readonly entries: readonly OwnEntry[];
  /** Whether there is nothing older. */
  readonly isAll: boolean;
}

/**
 * The member's own logs and tallies, the newest first.
 * @param pages how many pages of each kind are read at most; other people's records count in them
 */
export async function readOwn(
  store: Pick<Store, 'list'>,
  member: string,
  today: string,
  pages = Number.POSITIVE_INFINITY,
): Promise<OwnRead> {
  const logs = await readPages(store, 'session-log', member, pages);
  const tallies = await readPages(store, 'tally', member, pages);
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
  pages: number,
): Promise<{ records: readonly ShownRecord[]; isAll: boolean }> {
  const records: ShownRecord[] = [];
  let after: ListQuery['after'];
  for (let page = 0; page < pages; page++) {
    const rows = await store.list(kind, { limit: PAGE, ...(after === undefined ? {} : { after }) });
    records.push(...rows.filter(({ author }) => author === member));
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return { records, isAll: true };
    after = { order: last.order, id: last.id };
  }
  return { records, isAll: false };
}
