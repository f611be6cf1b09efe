import type { Kysely } from 'kysely';
import type { RecordData } from '../../kernel/record.ts';
import type { Received } from '../../kernel/wire.ts';
import { receiveNumbers, settleMissing } from './arrivals.ts';
import { receiveFromDevice, replaceDevice } from './device-writes.ts';
import { recordToLane } from './lanes.ts';
import { OvertakenError } from './overtaken-error.ts';
import * as rows from './rows.ts';
import { SqlReader } from './sql-reader.ts';
import type {
  Clearing,
  DeviceRow,
  HistoryRow,
  Invite,
  Member,
  Receipt,
  ScopeChange,
  Session,
  SessionAges,
  StoredRecord,
  StoreTransaction,
} from './store.ts';
import type { Tables } from './tables.ts';

/** Rows of one INSERT: more gains nothing, and both databases bound the parameters of a statement. */
const ROWS_AT_ONCE = 100;

/** The writing half of the contract. One object lives as long as its transaction. */
export class SqlTransaction extends SqlReader implements StoreTransaction {
  readonly #locksRows: boolean;
  /** Counters of the locked scopes; written when somebody asks and at the end. */
  readonly #seqs = new Map<string, number>();
  readonly #raised = new Set<string>();
  readonly #lanes = new Map<string, Set<string>>();

  constructor(database: Kysely<Tables>, dialect: { readonly locksRows: boolean }) {
    super(database);
    this.#locksRows = dialect.locksRows;
  }

  async lockScopes(scopes: readonly string[]): Promise<void> {
    const wanted = [...new Set(scopes)].filter((scope) => !this.#seqs.has(scope)).sort();
    if (wanted.length === 0) return;
    await this.database
      .insertInto('scopes')
      .values(wanted.map((scope) => ({ scope, seq: 0 })))
      .onConflict((conflict) => conflict.column('scope').doNothing())
      .execute();
    const locked = await this.database
      .selectFrom('scopes')
      .select(['scope', 'seq'])
      .where('scope', 'in', wanted)
      .orderBy('scope')
      .$if(this.#locksRows, (query) => query.forUpdate())
      .execute();
    for (const { scope, seq } of locked) this.#seqs.set(scope, seq);
  }

  async nextSeq(scope: string): Promise<number> {
    const seq = this.#seqs.get(scope);
    if (seq === undefined) throw new Error(`nextSeq without lockScopes: ${scope}`);
    this.#seqs.set(scope, seq + 1);
    this.#raised.add(scope);
    return seq + 1;
  }

  override async readScopeSeqs(scopes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const stored = new Map(await super.readScopeSeqs(scopes));
    for (const scope of scopes) {
      const seq = this.#seqs.get(scope);
      if (seq !== undefined) stored.set(scope, seq);
    }
    return stored;
  }

  /** Writes the raised counters; the last thing before the commit. */
  async finish(): Promise<readonly ScopeChange[]> {
    for (const scope of this.#raised) {
      const seq = this.#seqs.get(scope) ?? 0;
      await this.database.updateTable('scopes').set({ seq }).where('scope', '=', scope).execute();
    }
    return [...this.#raised].map((scope) => ({
      scope,
      seq: this.#seqs.get(scope) ?? 0,
      lanes: this.#lanes.get(scope) ?? new Set(),
    }));
  }

  async readReceipts(changes: readonly string[]): Promise<ReadonlyMap<string, Receipt>> {
    const found = await inChunks(changes, (ids) =>
      this.database.selectFrom('receipts').selectAll().where('change', 'in', ids).execute(),
    );
    return new Map(found.map((row) => [row.change, rows.rowToReceipt(row)]));
  }

  async readRecords(ids: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>> {
    const found = await inChunks(ids, (some) =>
      this.database
        .selectFrom('records')
        .select(['id', 'state', 'audience', 'field_devices'])
        .where('id', 'in', some)
        .execute(),
    );
    return new Map(found.map((row) => [row.id, rows.rowToRecord(row)]));
  }

  async writeRecords(records: readonly StoredRecord[]): Promise<void> {
    await inChunks(records, async (some) => {
      const { numInsertedOrUpdatedRows } = await this.database
        .insertInto('records')
        .values(some.map(rows.recordToRow))
        .onConflict((conflict) =>
          conflict
            .column('id')
            .doUpdateSet(({ ref }) => ({
              seq: ref('excluded.seq'),
              state: ref('excluded.state'),
              field_devices: ref('excluded.field_devices'),
            }))
            .whereRef('records.scope', '=', 'excluded.scope'),
        )
        .executeTakeFirstOrThrow();
      // A record's scope never changes: somebody made one of that id in another scope at this very moment.
      if (numInsertedOrUpdatedRows !== BigInt(some.length)) throw new OvertakenError();
      return [];
    });
    for (const { record, audience } of records) {
      const lanes = this.#lanes.get(record.scope) ?? new Set();
      this.#lanes.set(record.scope, lanes.add(recordToLane(record, audience)));
    }
  }

  async writeReceipts(receipts: readonly Receipt[]): Promise<void> {
    await inChunks(receipts, async (some) => {
      await this.database
        .insertInto('receipts')
        .values(some.map(rows.receiptToRow))
        .onConflict((conflict) =>
          conflict
            .column('change')
            .doUpdateSet(({ ref }) => ({
              device: ref('excluded.device'),
              epoch: ref('excluded.epoch'),
              n: ref('excluded.n'),
              content_hash: ref('excluded.content_hash'),
              verdict: ref('excluded.verdict'),
            }))
            // That of an accepted change stays, whoever rejects it meanwhile.
            .where('receipts.content_hash', '=', ''),
        )
        .execute();
      return [];
    });
  }

  async appendHistory(entries: readonly HistoryRow[]): Promise<void> {
    await inChunks(entries, async (some) => {
      await this.database
        .insertInto('history')
        .values(some.map(rows.historyToRow))
        .onConflict((conflict) =>
          conflict
            .column('change')
            .doUpdateSet(({ ref }) => ({
              record: ref('excluded.record'),
              scope: ref('excluded.scope'),
              seq: ref('excluded.seq'),
              author: ref('excluded.author'),
              device: ref('excluded.device'),
              at: ref('excluded.at'),
              received_at: ref('excluded.received_at'),
              fields: ref('excluded.fields'),
              deletes: ref('excluded.deletes'),
              applied: ref('excluded.applied'),
            }))
            .where('history.applied', '=', 0)
            .where('excluded.applied', '=', 1),
        )
        .execute();
      return [];
    });
  }

  async scheduleClearings(clearings: readonly Clearing[]): Promise<void> {
    await inChunks(clearings, async (some) => {
      await this.database
        .insertInto('clearings')
        .values(some.map(({ record, field, clearOn }) => ({ record, field, clear_on: clearOn })))
        .onConflict((conflict) =>
          conflict
            .columns(['record', 'field'])
            .doUpdateSet(({ ref }) => ({ clear_on: ref('excluded.clear_on') })),
        )
        .execute();
      return [];
    });
  }

  async eraseFromHistory(record: string, field: string): Promise<void> {
    const found = await this.database
      .selectFrom('history')
      .select(['change', 'fields'])
      .where('record', '=', record)
      .execute();
    for (const { change, fields } of found) {
      const { [field]: erased, ...others }: RecordData = JSON.parse(fields);
      if (erased === undefined || erased === null) continue;
      await this.database
        .updateTable('history')
        .set({ fields: JSON.stringify(others) })
        .where('change', '=', change)
        .execute();
    }
    const clearing = this.database.deleteFrom('clearings').where('record', '=', record);
    await clearing.where('field', '=', field).execute();
  }

  async receive(arrival: Parameters<StoreTransaction['receive']>[0]): Promise<Received> {
    return receiveFromDevice(this.database, arrival, this.#locksRows);
  }

  async arrive(arrival: Parameters<StoreTransaction['arrive']>[0]): Promise<void> {
    await receiveNumbers(this.database, arrival, this.#locksRows);
  }

  async settleMissing(device: string): Promise<void> {
    await settleMissing(this.database, device);
  }

  override async readMember(id: string): Promise<Member | undefined> {
    await this.#holdPeople();
    return super.readMember(id);
  }

  override async listMembers(): Promise<readonly Member[]> {
    await this.#holdPeople();
    return super.listMembers();
  }

  /** What one may do to a member hangs on what others may: those who change people take turns. */
  async #holdPeople(): Promise<void> {
    if (!this.#locksRows) return;
    await this.database.selectFrom('installation').select('id').forUpdate().execute();
  }

  async writeMember(member: Member): Promise<void> {
    const { id, ...columns } = rows.memberToRow(member);
    await this.database
      .insertInto('members')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
    await this.database
      .updateTable('installation')
      .set(({ eb }) => ({ people_version: eb('people_version', '+', 1) }))
      .execute();
  }

  async writeSession(session: Session): Promise<void> {
    const { token_hash, ...columns } = rows.sessionToRow(session);
    await this.database
      .insertInto('sessions')
      .values({ token_hash, ...columns })
      .onConflict((conflict) => conflict.column('token_hash').doUpdateSet(columns))
      .execute();
  }

  async touchSession(tokenHash: string, seenAtMs: number): Promise<void> {
    const query = this.database.updateTable('sessions').set({ seen_at: seenAtMs });
    await query.where('token_hash', '=', tokenHash).execute();
  }

  async deleteSession(tokenHash: string): Promise<void> {
    await this.database.deleteFrom('sessions').where('token_hash', '=', tokenHash).execute();
  }

  async deleteSessionsOfDevice(device: string): Promise<void> {
    await this.database.deleteFrom('sessions').where('device', '=', device).execute();
  }

  async deleteSessionsBefore(ages: SessionAges): Promise<void> {
    await this.database
      .deleteFrom('sessions')
      .where(({ eb, or }) =>
        or([eb('created_at', '<=', ages.createdBeforeMs), eb('seen_at', '<=', ages.seenBeforeMs)]),
      )
      .where('device', 'not in', (query) =>
        query.selectFrom('devices').select('id').where('state', '=', 'lost'),
      )
      .execute();
  }

  /** Whoever decides by what a device is holds it until that is done. */
  override async readDevice(id: string): Promise<DeviceRow | undefined> {
    if (this.#locksRows) {
      await this.database.selectFrom('devices').select('id').where('id', '=', id).forUpdate().execute();
    }
    return super.readDevice(id);
  }

  async writeDevice(device: Parameters<StoreTransaction['writeDevice']>[0]): Promise<void> {
    const { id, ...columns } = rows.deviceToRow(device);
    await this.database
      .insertInto('devices')
      .values({ id, ...columns, epoch: null })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  }

  async replaceDevice(replacement: Parameters<StoreTransaction['replaceDevice']>[0]): Promise<void> {
    await replaceDevice(this.database, replacement);
  }

  async writeInvite(invite: Invite): Promise<void> {
    const { id, ...columns } = rows.inviteToRow(invite);
    await this.database
      .insertInto('invites')
      .values({ id, ...columns })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
      .execute();
  }

  async deleteInvite(id: string): Promise<void> {
    await this.database.deleteFrom('invites').where('id', '=', id).execute();
  }

  async useInvite(id: string, usedAtMs: number): Promise<boolean> {
    const { numUpdatedRows } = await this.database
      .updateTable('invites')
      .set({ used_at: usedAtMs })
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  }
}

async function inChunks<Item, Row>(
  items: readonly Item[],
  work: (some: readonly Item[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const results: Row[] = [];
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) {
    results.push(...(await work(items.slice(start, start + ROWS_AT_ONCE))));
  }
  return results;
}
