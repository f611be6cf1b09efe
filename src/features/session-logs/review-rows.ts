import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../../app/index.ts';
import type { ShownRecord, Store } from '../../store/index.ts';
import { keepSameRows, logToRow, type ReviewRow, tallyToRow } from './review-row.ts';

const PAGE_RECORDS = 1_000;
/** While records stream in, the table rests at least so long between two readings, and twice as long as one takes. */
const REST_MS = 400;
const REST_AT_MOST_MS = 3_000;

export type ReviewRows =
  | { readonly state: 'reading'; readonly readCount: number }
  | { readonly state: 'failed' }
  | { readonly state: 'ready'; readonly rows: readonly ReviewRow[] };

/**
 * Every log and tally of the scopes, the newest first, read again a moment after anything of them has changed.
 * @returns with a function that shows written rows at once, before the next reading has found them
 */
export function useReviewRows(
  scopes: readonly string[],
  today: string,
): [ReviewRows, (written: readonly ReviewRow[]) => void] {
  const { store } = useServices();
  const [shown, setShown] = useState<ReviewRows>({ state: 'reading', readCount: 0 });
  const readings = useRef(0);
  /** Rows written while a reading was under way, with its number: only later readings know of them. */
  const written = useRef(new Map<string, { row: ReviewRow; reading: number }>());

  useEffect(() => {
    const wanted = new Set(scopes);
    let isFirst = true;
    let lastTookMs = 0;
    const read = async (reader: Store) => {
      if (!isFirst) await wait(Math.min(REST_AT_MOST_MS, Math.max(REST_MS, 2 * lastTookMs)));
      const startedAtMs = performance.now();
      const reading = ++readings.current;
      const rows: ReviewRow[] = [];
      await readEvery(reader, 'session-log', (records) => {
        for (const record of records) if (wanted.has(record.scope)) rows.push(logToRow(record, today));
        if (isFirst) setShown({ state: 'reading', readCount: rows.length });
      });
      await readEvery(reader, 'tally', (records) => {
        for (const record of records) if (wanted.has(record.scope)) rows.push(tallyToRow(record));
      });
      isFirst = false;
      lastTookMs = performance.now() - startedAtMs;
      return { rows: rows.sort(compareNewestFirst), reading };
    };
    return store.watch(
      read,
      ({ rows, reading }) => {
        for (const [id, entry] of written.current) if (entry.reading < reading) written.current.delete(id);
        const fresh = rows.map((row) => written.current.get(row.id)?.row ?? row);
        setShown((before) => showFresh(before, fresh));
      },
      () => setShown({ state: 'failed' }),
    );
  }, [store, scopes.join(' '), today]);

  const showWritten = useCallback((rows: readonly ReviewRow[]) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    for (const row of rows) written.current.set(row.id, { row, reading: readings.current });
    setShown((before) =>
      before.state === 'ready'
        ? { state: 'ready', rows: before.rows.map((row) => byId.get(row.id) ?? row) }
        : before,
    );
  }, []);

  return [shown, showWritten];
}

/** Oldest first: the store reads forwards in one request a page. */
async function readEvery(
  store: Store,
  kind: string,
  take: (records: readonly ShownRecord[]) => void,
): Promise<void> {
  let last: ShownRecord | undefined;
  for (;;) {
    const after = last === undefined ? {} : { after: { order: last.order, id: last.id } };
    const page = await store.list(kind, { limit: PAGE_RECORDS, newestFirst: false, ...after });
    take(page);
    last = page.at(-1);
    if (last === undefined || page.length < PAGE_RECORDS) return;
  }
}

function compareNewestFirst(a: ReviewRow, b: ReviewRow): number {
  return b.when - a.when || (a.id < b.id ? 1 : -1);
}

/** The same object while nothing has changed: then nothing is filtered or sorted again either. */
function showFresh(before: ReviewRows, fresh: readonly ReviewRow[]): ReviewRows {
  if (before.state !== 'ready') return { state: 'ready', rows: fresh };
  const rows = keepSameRows(fresh, new Map(before.rows.map((row) => [row.id, row])));
  const isSame = rows.length === before.rows.length && rows.every((row, index) => row === before.rows[index]);
  return isSame ? before : { state: 'ready', rows };
}

function wait(delayMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, delayMs));
}
