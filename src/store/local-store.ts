/** The store's door for screens, over any tables. */
import type { Grant } from '../kernel/access.ts';
import type { Edit } from '../kernel/change.ts';
import type { FieldValue } from '../kernel/record.ts';
import type { Result } from '../kernel/result.ts';
import type { NamedScope } from '../kernel/scope-names.ts';
import type { Person } from '../kernel/wire.ts';
import { commitEdits } from './commit.ts';
import { loadLateParts, readCounter, type StoreContext } from './context.ts';
import type { CommitFailure } from './failures.ts';
import type { MissingNumbers, UnsentChanges } from './missing.ts';
import { discardParked, resendParked } from './outbox-actions.ts';
import {
  countOutbox,
  type DayCounts,
  listOutbox,
  type OutboxCounts,
  type OutboxRow,
  readDayCounts,
} from './read-outbox.ts';
import { countRecords, findRecord, type ListQuery, listRecords } from './read-records.ts';
import type { ShownRecord } from './record-rows.ts';
import type { DraftRow } from './rows.ts';
import { readMeta } from './tables.ts';

export interface ReadMembership {
  readonly member: { readonly id: string; readonly name: string };
  readonly grants: readonly Grant[];
  readonly region: string;
  readonly scopes: readonly NamedScope[];
  readonly people: readonly Person[];
  readonly deviceId: string;
  readonly epoch: string;
}

/**
 * What a member has on this phone. Reads reject with `StorageFault` when the phone's storage fails;
 * what writes a record says so in its result.
 */
export interface Store {
  /**
   * All the edits or none. "Saved" is true only once this has resolved well. A new edit of a record with
   * a refused change takes that change in, so nothing typed is lost.
   */
  commit(edits: readonly Edit[]): Promise<Result<readonly string[], CommitFailure>>;
  find(id: string): Promise<ShownRecord | undefined>;
  list(kind: string, query?: ListQuery): Promise<readonly ShownRecord[]>;
  count(kind: string, query?: Pick<ListQuery, 'scope' | 'includeDeleted'>): Promise<number>;
  /** Reads now and again whenever what was read changes, in this tab or another. */
  watch<Value>(
    read: (store: Store) => Promise<Value>,
    onValue: (value: Value) => void,
    onFailure?: (failure: unknown) => void,
  ): () => void;
  saveDraft(key: string, value: FieldValue): Promise<void>;
  readDraft(key: string): Promise<{ value: FieldValue; savedAtMs: number } | undefined>;
  dropDraft(key: string): Promise<void>;
  /** The latest first. */
  listDrafts(): Promise<readonly DraftRow[]>;
  /** A preference of this member on this phone. */
  remember(key: string, value: FieldValue): Promise<void>;
  recall(key: string): Promise<FieldValue | undefined>;
  /** Parked ones first; 200 when no limit is given. */
  listOutbox(limit?: number): Promise<readonly OutboxRow[]>;
  countOutbox(): Promise<OutboxCounts>;
  /** A parked change goes back into the queue as it is. */
  resend(n: number): Promise<Result<null, CommitFailure>>;
  /** Only on the person's own wish: what the change said is gone afterwards. */
  discardParked(n: number): Promise<Result<null, CommitFailure>>;
  readMembership(): Promise<ReadMembership>;
  /** @param day "2026-11-22"; @param kind only its records when given */
  readDayCounts(day: string, kind?: string): Promise<DayCounts>;
  /** Numbers that were given on this phone and have reached nobody, without those that are settled. */
  readMissing(): Promise<MissingNumbers>;
  /** The person has taken note of what is missing now. */
  settleMissing(): Promise<void>;
  /** Everything without a receipt, parked changes too, as it was written; 100,000 at most. */
  exportUnsent(): Promise<UnsentChanges>;
}

export function createStore(context: StoreContext): Store {
  const { tables, clock, epoch, memberId, deviceId } = context;
  const store: Store = {
    commit: (edits) => commitEdits(context, edits),
    find: (id) => findRecord(tables, id),
    list: (kind, query) => listRecords(tables, kind, query),
    count: (kind, query) => countRecords(tables, kind, query),
    watch: (read, onValue, onFailure) =>
      tables.watch((watched) => read(createStore({ ...context, tables: watched })), onValue, onFailure),
    saveDraft: (key, value) =>
      tables.write(['drafts', 'meta'], async (writer) => {
        await readCounter(writer, epoch);
        await writer.drafts.put({ key, value, savedAtMs: clock.nowMs() });
      }),
    readDraft: (key) => tables.read(['drafts'], ({ drafts }) => drafts.get(key)),
    dropDraft: (key) => tables.write(['drafts'], ({ drafts }) => drafts.deleteMany([key])),
    listDrafts: () =>
      tables.read(['drafts'], async ({ drafts }) =>
        [...(await drafts.list())].sort((a, b) => b.savedAtMs - a.savedAtMs),
      ),
    remember: (key, value) =>
      tables.write(['preferences'], ({ preferences }) => preferences.put({ key, value })),
    recall: (key) =>
      tables.read(['preferences'], async ({ preferences }) => (await preferences.get(key))?.value),
    listOutbox: (limit) => listOutbox(tables, limit),
    countOutbox: () => countOutbox(tables),
    resend: (n) => resendParked(context, n),
    discardParked: (n) => discardParked(context, n),
    readMembership: () =>
      tables.read(['meta'], async (reader) => {
        const [me, grants, people = []] = await Promise.all([
          readMeta(reader, 'me'),
          readMeta(reader, 'grants'),
          readMeta(reader, 'people'),
        ]);
        return {
          member: { id: memberId, name: me?.member.name ?? '' },
          grants: grants ?? me?.grants ?? [],
          region: me?.region ?? '',
          scopes: me?.scopes ?? [],
          people,
          deviceId,
          epoch,
        };
      }),
    readDayCounts: (day, kind) => readDayCounts(tables, day, kind),
    readMissing: async () => (await loadLateParts()).readMissing(context),
    settleMissing: async () => (await loadLateParts()).settleMissing(context),
    exportUnsent: async () => (await loadLateParts()).exportUnsent(context),
  };
  return store;
}
