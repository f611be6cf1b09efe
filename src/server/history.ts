import { Hono } from 'hono';
import { canRead } from '../kernel/access.ts';
import { isUuid } from '../kernel/ids.ts';
import type { HistoryEntry } from '../kernel/wire.ts';
import type { ServerContext, SignedInEnv } from './context.ts';
import { answerFailure } from './failures.ts';
import type { HistoryRow } from './store/store.ts';

const ENTRIES_AT_MOST = 500;

interface HistoryAnswer {
  /** Oldest first. */
  readonly entries: readonly HistoryEntry[];
}

/** `GET /api/history/:record`: open to those who may read the record. */
export function createHistoryRoutes(context: ServerContext): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.get('/history/:record', async (c) => {
    const id = c.req.param('record');
    const stored = isUuid(id) ? await context.store.readRecord(id) : undefined;
    if (stored === undefined || !canRead(c.var.reader, stored.record, stored.audience)) {
      return answerFailure(c, 'not-found');
    }
    const rows = await context.store.readHistory(id, ENTRIES_AT_MOST);
    return c.json({ entries: rows.map(toEntry) } satisfies HistoryAnswer);
  });
  return routes;
}

/** Without the device, which is nobody else's business. */
function toEntry(row: HistoryRow): HistoryEntry {
  const { seq, author, at, receivedAt, set } = row;
  return {
    seq,
    author,
    at,
    receivedAt,
    set,
    ...(row.delete === undefined ? {} : { delete: row.delete }),
    ...(row.applied ? {} : { applied: false }),
  };
}
