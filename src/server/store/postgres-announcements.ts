import { type Kysely, sql } from 'kysely';
import * as v from 'valibot';
import type { ScopeChange } from './store.ts';
import type { Tables } from './tables.ts';

/** A name that stands in SQL as it is. */
export const CHANNEL = 'tukivihko_scopes';

/** PostgreSQL takes 8,000 bytes; a lane is the 36 characters of an id or less. */
const LANES_AT_ONCE = 150;

const announcementSchema = v.object({
  node: v.string(),
  scope: v.string(),
  seq: v.number(),
  lanes: v.array(v.string()),
});

type Announcement = v.InferOutput<typeof announcementSchema>;

/** Goes out with the commit, or not at all. */
export async function announceChanges(
  transaction: Kysely<Tables>,
  node: string,
  changes: readonly ScopeChange[],
): Promise<void> {
  const payloads = changes.flatMap((change) => cutToPayloads(node, change));
  if (payloads.length === 0) return;
  await sql`select pg_notify(${CHANNEL}, payload) from unnest(${payloads}::text[]) as payload`.execute(
    transaction,
  );
}

/** The last part alone bears the counter: whoever has heard it has heard them all. */
function cutToPayloads(node: string, { scope, seq, lanes }: ScopeChange): readonly string[] {
  const all = [...lanes];
  const count = Math.max(1, Math.ceil(all.length / LANES_AT_ONCE));
  return Array.from({ length: count }, (_, index) => {
    const some = all.slice(index * LANES_AT_ONCE, (index + 1) * LANES_AT_ONCE);
    const announcement: Announcement = { node, scope, seq: index === count - 1 ? seq : 0, lanes: some };
    return JSON.stringify(announcement);
  });
}

/** @returns `undefined` for what none of our nodes has said: anyone who may connect can say anything there */
export function readAnnouncement(payload: string): Announcement | undefined {
  try {
    const parsed = v.safeParse(announcementSchema, JSON.parse(payload));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
