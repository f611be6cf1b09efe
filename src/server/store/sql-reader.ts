import type { Kysely } from 'kysely';
import type { Received } from '../../kernel/wire.ts';
import { listMissing } from './arrivals.ts';
import { laneToKey, viewToLanes } from './lanes.ts';
import * as rows from './rows.ts';
import type {
  DeviceRow,
  HistoryRow,
  Invite,
  Member,
  MissingRange,
  RecordLine,
  Session,
  SessionAges,
  StoredRecord,
  StoreReader,
} from './store.ts';
import type { Tables } from './tables.ts';

const MEMBERS_AT_MOST = 5_000;
const DEVICES_AT_MOST = 20_000;
const INVITES_AT_MOST = 500;

/** The reading half of the contract, in SQL that SQLite and PostgreSQL share. */
export class SqlReader implements StoreReader {
  protected readonly database: Kysely<Tables>;

  constructor(database: Kysely<Tables>) {
    this.database = database;
  }

  async readInstallation(): Promise<string> {
    const { id } = await this.database.selectFrom('installation').select('id').executeTakeFirstOrThrow();
    return id;
  }

  async readPeopleVersion(): Promise<number> {
    const query = this.database.selectFrom('installation').select('people_version');
    return (await query.executeTakeFirstOrThrow()).people_version;
  }

  async readScopeSeqs(scopes: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (scopes.length === 0) return new Map();
    const found = await this.database
      .selectFrom('scopes')
      .select(['scope', 'seq'])
      .where('scope', 'in', scopes)
      .execute();
    return new Map(found.map(({ scope, seq }) => [scope, seq]));
  }

  async readPage(page: Parameters<StoreReader['readPage']>[0]): Promise<readonly RecordLine[]> {
    const lanes = viewToLanes(page.view, page.member);
    const [first, ...others] = lanes === 'all' ? [undefined] : lanes;
    if (lanes !== 'all' && first === undefined) return [];
    let query = this.#selectRange(page, first);
    for (const lane of others) query = query.unionAll(this.#selectRange(page, lane));
    const ordered = this.database
      .selectFrom(query.as('page'))
      .select(['seq', 'state as json'])
      .orderBy('seq');
    return ordered.limit(page.limit).execute();
  }

  /** One range of an index, already cut: a union of a few of these never reads more than a few pages. */
  #selectRange(page: Parameters<StoreReader['readPage']>[0], lane: string | undefined) {
    const range = this.database
      .selectFrom('records')
      .select(['seq', 'state'])
      .$if(lane === undefined, (query) => query.where('scope', '=', page.view.scope))
      .$if(lane !== undefined, (query) => query.where('lane', '=', laneToKey(page.view.scope, lane ?? '')))
      .where('seq', '>', page.after)
      .where('seq', '<=', page.upTo)
      .orderBy('seq')
      .limit(page.limit);
    return this.database.selectFrom(range.as('range')).select(['seq', 'state']);
  }

  async readRecord(id: string): Promise<StoredRecord | undefined> {
    const row = await this.database
      .selectFrom('records')
      .select(['state', 'audience', 'field_devices'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && rows.rowToRecord(row);
  }

  async readHistory(record: string, limit: number): Promise<readonly HistoryRow[]> {
    const found = await this.database
      .selectFrom('history')
      .selectAll()
      .where('record', '=', record)
      .orderBy('seq')
      .orderBy('received_at')
      .limit(limit)
      .execute();
    return found.map(rows.rowToHistory);
  }

  async readReceived(device: string): Promise<Received | null> {
    return (await this.readDevice(device))?.received ?? null;
  }

  async countRecords(): Promise<number> {
    const query = this.database.selectFrom('records').select(({ fn }) => fn.countAll<number>().as('count'));
    return Number((await query.executeTakeFirstOrThrow()).count);
  }

  async readMember(id: string): Promise<Member | undefined> {
    const query = this.database.selectFrom('members').selectAll().where('id', '=', id);
    const row = await query.executeTakeFirst();
    return row && rows.rowToMember(row);
  }

  async listMembers(): Promise<readonly Member[]> {
    const found = await this.database
      .selectFrom('members')
      .selectAll()
      .orderBy('name')
      .orderBy('id')
      .limit(MEMBERS_AT_MOST)
      .execute();
    return found.map(rows.rowToMember);
  }

  async readSession(tokenHash: string): Promise<Session | undefined> {
    const query = this.database.selectFrom('sessions').selectAll().where('token_hash', '=', tokenHash);
    const row = await query.executeTakeFirst();
    return row && rows.rowToSession(row);
  }

  async listSessions(member: string): Promise<readonly Session[]> {
    const found = await this.database
      .selectFrom('sessions')
      .selectAll()
      .where('member', '=', member)
      .orderBy('created_at', 'desc')
      .orderBy('token_hash')
      .execute();
    return found.map(rows.rowToSession);
  }

  async listSignedInDevices(ages: SessionAges): Promise<ReadonlySet<string>> {
    const found = await this.database
      .selectFrom('sessions')
      .select('device')
      .distinct()
      .where('created_at', '>', ages.createdBeforeMs)
      .where('seen_at', '>', ages.seenBeforeMs)
      .execute();
    return new Set(found.map(({ device }) => device));
  }

  async listMissing(query: Parameters<StoreReader['listMissing']>[0]): Promise<readonly MissingRange[]> {
    return listMissing(this.database, query);
  }

  async readDevice(id: string): Promise<DeviceRow | undefined> {
    const row = await this.#selectDevices().where('devices.id', '=', id).executeTakeFirst();
    return row && rows.rowToDevice(row);
  }

  async listDevices(member?: string): Promise<readonly DeviceRow[]> {
    const found = await this.#selectDevices()
      .$if(member !== undefined, (query) => query.where('devices.member', '=', member ?? ''))
      .orderBy('devices.seen_at', 'desc')
      .orderBy('devices.id')
      .limit(DEVICES_AT_MOST)
      .execute();
    return found.map(rows.rowToDevice);
  }

  #selectDevices() {
    return this.database
      .selectFrom('devices')
      .leftJoin('arrivals', (join) =>
        join.onRef('arrivals.device', '=', 'devices.id').onRef('arrivals.epoch', '=', 'devices.epoch'),
      )
      .selectAll('devices')
      .select('arrivals.up_to');
  }

  async listOpenInvites(nowMs: number): Promise<readonly Invite[]> {
    const found = await this.database
      .selectFrom('invites')
      .selectAll()
      .where('used_at', 'is', null)
      .where('expires_at', '>', nowMs)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(INVITES_AT_MOST)
      .execute();
    return found.map(rows.rowToInvite);
  }

  async findInvite(hash: string): Promise<Invite | undefined> {
    const found = await this.database
      .selectFrom('invites')
      .selectAll()
      .where(({ eb, or }) => or([eb('secret_hash', '=', hash), eb('code_hash', '=', hash)]))
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .execute();
    const row = found.find(({ used_at }) => used_at === null) ?? found[0];
    return row && rows.rowToInvite(row);
  }

  async listDueClearings(query: Parameters<StoreReader['listDueClearings']>[0]) {
    return this.database
      .selectFrom('clearings')
      .innerJoin('records', 'records.id', 'clearings.record')
      .select(['clearings.record', 'clearings.field', 'clearings.clear_on as clearOn', 'records.scope'])
      .where('clearings.clear_on', '<=', query.day)
      .orderBy('clearings.clear_on')
      .orderBy('clearings.record')
      .limit(query.limit)
      .execute();
  }
}
