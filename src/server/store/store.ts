/**
 * What the server asks of a database. SQLite and PostgreSQL both keep it, and one suite
 * (test/contracts/server-store.ts) proves it on each.
 *
 * Order: each scope has one counter row. `lockScopes` holds the rows for the rest of the transaction and
 * `nextSeq` raises them, so sequence order is commit order and a reader never steps over an
 * uncommitted record.
 */
import type { Grant, ScopeView } from '../../kernel/access.ts';
import type { Change } from '../../kernel/change.ts';
import type { Audience } from '../../kernel/kind.ts';
import type { RecordState } from '../../kernel/record.ts';
import type { DeviceReport, HistoryEntry, NumberRange, Received, Verdict } from '../../kernel/wire.ts';

/** A record with what only the server knows of it. */
export interface StoredRecord {
  readonly record: RecordState;
  readonly audience: Audience;
  /** The device that last wrote each field; the server's own writes have none. Never sent to anyone. */
  readonly fieldDevices: Readonly<Record<string, string>>;
}

/** A record on its way out: nobody reads it in between, so nobody takes it apart. */
export interface RecordLine {
  readonly seq: number;
  /** RecordState as one line of JSON. */
  readonly json: string;
}

/** A field that is to be cleared, in the record and in its history, from a local date ("2026-11-22") on. */
export interface Clearing {
  readonly record: string;
  readonly field: string;
  readonly clearOn: string;
}

/** What a committed transaction changed in a scope. */
export interface ScopeChange {
  readonly scope: string;
  /** Where its counter stands now. */
  readonly seq: number;
  /** Whose eyes it is for: the audience, or for the audience `own` the author's member id. */
  readonly lanes: ReadonlySet<string>;
}

/** The remembered answer to a change. `contentHash` is empty for a rejected one: nothing of its content is kept. */
export interface Receipt {
  readonly change: string;
  readonly device: string;
  readonly epoch: string;
  readonly n: number;
  readonly contentHash: string;
  readonly verdict: Verdict;
}

export interface HistoryRow extends HistoryEntry {
  readonly change: string;
  readonly record: string;
  readonly scope: string;
  readonly device: string;
  /** False for an edit that met a deletion: kept for review, not applied. */
  readonly applied: boolean;
}

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly createdAtMs: number;
}

export interface Session {
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string;
  readonly member: string;
  readonly device: string;
  readonly createdAtMs: number;
  readonly seenAtMs: number;
  /** Of a member whose browser another one has taken over: what was left behind may be sent, nothing be read. */
  readonly sendsOnly: boolean;
}

export interface Invite {
  readonly id: string;
  /** SHA-256 of the link's secret, hex. */
  readonly secretHash: string;
  /** SHA-256 of the 8 typed characters, hex. */
  readonly codeHash: string;
  readonly grants: readonly Grant[];
  /** The name proposed by whoever invites; the joiner can change it. */
  readonly name: string | null;
  /** An existing member who signs in with it on another device; null makes a new member. */
  readonly member: string | null;
  /** Null when the server itself printed it. */
  readonly invitedBy: string | null;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly usedAtMs: number | null;
}

/**
 * `leaving`: it sends what it still holds and then signs out. `lost`: it is refused everything and destroys what it
 * holds as soon as it asks.
 */
export type DeviceState = 'active' | 'leaving' | 'lost';

export interface DeviceRow {
  readonly id: string;
  readonly member: string;
  readonly joinedAtMs: number;
  readonly seenAtMs: number;
  readonly report: Pick<DeviceReport, 'app' | 'pending' | 'parked' | 'storage'> & {
    readonly clockOffsetMs: number;
  };
  readonly received: Received | null;
  readonly state: DeviceState;
  /** The device as which the same phone goes on, its storage having been emptied. Never one that is replaced itself. */
  readonly replacedBy: string | null;
}

/** Numbers that a device has given and that never arrived. */
export interface MissingRange extends NumberRange {
  /** The device, or the one that has replaced it. */
  readonly device: string;
  readonly noticedAtMs: number;
}

/** What began and was last used at these times or before is over. */
export interface SessionAges {
  readonly createdBeforeMs: number;
  readonly seenBeforeMs: number;
}

/** Reading: each call sees only what is committed; in a transaction, what that transaction wrote as well. */
export interface StoreReader {
  /** Minted when the database is created and again when a backup is restored: a cursor of another id means `reset`. */
  readInstallation(): Promise<string>;
  /** @returns the counter of each scope that has one */
  readScopeSeqs(scopes: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /**
   * Records of a scope with `after < seq ≤ upTo` that the view lets `member` see, in sequence order, at most
   * `limit`. Deleted ones are among them.
   */
  readPage(page: {
    readonly view: ScopeView;
    readonly member: string;
    readonly after: number;
    readonly upTo: number;
    readonly limit: number;
  }): Promise<readonly RecordLine[]>;
  readRecord(id: string): Promise<StoredRecord | undefined>;
  /** Oldest first, at most `limit`. */
  readHistory(record: string, limit: number): Promise<readonly HistoryRow[]>;
  readReceived(device: string): Promise<Received | null>;
  countRecords(): Promise<number>;
  /** Raised by every change of members or grants: a cursor that saw another value gets the people again. */
  readPeopleVersion(): Promise<number>;
  readMember(id: string): Promise<Member | undefined>;
  /** At most 5,000, by name. */
  listMembers(): Promise<readonly Member[]>;
  readSession(tokenHash: string): Promise<Session | undefined>;
  readDevice(id: string): Promise<DeviceRow | undefined>;
  /** The latest seen first, at most 20,000. */
  listDevices(member?: string): Promise<readonly DeviceRow[]>;
  /**
   * Of an epoch that is over, because its device has pushed in another one since or was replaced: every number up to the
   * highest known that has not arrived. Of a current one: what the device itself calls lost and has not arrived.
   * Oldest first, at most 100 ranges a device.
   * @param query.device one device and those that it has replaced; all when left out
   * @param query.withSettled also those that somebody has dealt with
   */
  listMissing(query: {
    readonly device?: string;
    readonly withSettled: boolean;
  }): Promise<readonly MissingRange[]>;
  /** The newest first. */
  listSessions(member: string): Promise<readonly Session[]>;
  /** Those with a session that is neither older nor longer unused. */
  listSignedInDevices(ages: SessionAges): Promise<ReadonlySet<string>>;
  /** Unused and unexpired at `nowMs`, newest first, at most 500. */
  listOpenInvites(nowMs: number): Promise<readonly Invite[]>;
  /** By the hash of the link's secret or of the typed code, used and expired ones too; the newest unused one first. */
  findInvite(hash: string): Promise<Invite | undefined>;
  /** With `clearOn` on the day or before it, the most overdue first, at most `limit`. */
  listDueClearings(query: {
    readonly day: string;
    readonly limit: number;
  }): Promise<readonly (Clearing & { readonly scope: string })[]>;
}

/** Writing: everything in one `transact` is committed together, or not at all. */
export interface StoreTransaction extends StoreReader {
  /** Locks the counter rows (made when missing), always in the same order, so two pushes never wait for each other in a ring. */
  lockScopes(scopes: readonly string[]): Promise<void>;
  /** The next number of a locked scope: 1, 2, 3… */
  nextSeq(scope: string): Promise<number>;
  readReceipts(changes: readonly string[]): Promise<ReadonlyMap<string, Receipt>>;
  readRecords(ids: readonly string[]): Promise<ReadonlyMap<string, StoredRecord>>;
  writeRecords(records: readonly StoredRecord[]): Promise<void>;
  /** A receipt of the same change is replaced: a rejected change may be accepted when it is sent again. */
  writeReceipts(receipts: readonly Receipt[]): Promise<void>;
  /** What stands there stays; only a change that was kept for review gives way to itself once it is applied. */
  appendHistory(rows: readonly HistoryRow[]): Promise<void>;
  /** One a field of a record: a later word replaces an earlier one. */
  scheduleClearings(clearings: readonly Clearing[]): Promise<void>;
  /** Removes a field's values from the record's history, where they would live on, and its clearing with them. */
  eraseFromHistory(record: string, field: string): Promise<void>;
  /**
   * Notes that these numbers of the device's epoch have arrived and what the device says of itself.
   * @param arrival.n the highest number that the device has given in the epoch, as far as it tells
   * @param arrival.lost numbers, of any of its epochs, whose changes the device holds no more
   * @returns the contiguous high-water mark
   */
  receive(arrival: {
    readonly device: string;
    readonly member: string;
    readonly epoch: string;
    readonly numbers: readonly number[];
    readonly report: DeviceRow['report'];
    readonly nowMs: number;
    readonly n?: number;
    readonly lost?: readonly NumberRange[];
  }): Promise<Received>;
  /** Notes that numbers have come in another way than from the device, which may be unknown and stays as it was. */
  arrive(arrival: {
    readonly device: string;
    readonly epoch: string;
    readonly numbers: readonly number[];
    readonly nowMs: number;
  }): Promise<void>;
  /** What is missing of the device and of those that it has replaced has been dealt with; what is noticed later has not. */
  settleMissing(device: string): Promise<void>;
  writeMember(member: Member): Promise<void>;
  writeSession(session: Session): Promise<void>;
  touchSession(tokenHash: string, seenAtMs: number): Promise<void>;
  deleteSession(tokenHash: string): Promise<void>;
  deleteSessionsOfDevice(device: string): Promise<void>;
  /** Ends the sessions that are older or idle longer than this; one of a lost device stays, to be told so. */
  deleteSessionsBefore(ages: SessionAges): Promise<void>;
  /**
   * `received` is not among what is written: only `receive` moves it. `state` and `replacedBy` stay as they are
   * where they are left out, `active` and null in a new row.
   */
  writeDevice(
    device: Omit<DeviceRow, 'state' | 'replacedBy'> & Partial<Pick<DeviceRow, 'state' | 'replacedBy'>>,
  ): Promise<void>;
  /**
   * The phone goes on as another device of the same member: its sessions and its state are the other's from now on.
   * Nothing happens where `from` is unknown.
   */
  replaceDevice(replacement: {
    readonly from: string;
    readonly to: string;
    readonly nowMs: number;
  }): Promise<void>;
  writeInvite(invite: Invite): Promise<void>;
  deleteInvite(id: string): Promise<void>;
  /** @returns false when somebody else has used it already; of many at once exactly one gets true */
  useInvite(id: string, usedAtMs: number): Promise<boolean>;
}

export interface ServerStore extends StoreReader {
  /** Work that throws is rolled back whole. Never nested. */
  transact<Value>(work: (transaction: StoreTransaction) => Promise<Value>): Promise<Value>;
  /**
   * Calls back after a transaction that raised a scope's counter has committed, on this or another node.
   * @returns stops it
   */
  onScopeChanged(listener: (scope: string, change: ScopeChange) => void): () => void;
  close(): Promise<void>;
}

/** A change as history keeps it. */
export function changeToHistoryRow(
  change: Change,
  arrival: {
    readonly seq: number;
    readonly author: string;
    readonly device: string;
    readonly receivedAt: number;
    readonly applied: boolean;
  },
): HistoryRow {
  return {
    ...arrival,
    change: change.id,
    record: change.record,
    scope: change.scope,
    at: change.at,
    set: change.set,
    ...(change.delete === undefined ? {} : { delete: change.delete }),
  };
}
