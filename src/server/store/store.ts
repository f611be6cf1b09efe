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
import type { DeviceReport, HistoryEntry, Received, Verdict } from '../../kernel/wire.ts';

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

export interface DeviceRow {
  readonly id: string;
  readonly member: string;
  readonly joinedAtMs: number;
  readonly seenAtMs: number;
  readonly report: Pick<DeviceReport, 'app' | 'pending' | 'parked'> & { readonly clockOffsetMs: number };
  readonly received: Received | null;
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
  /** The newest first. */
  listSessions(member: string): Promise<readonly Session[]>;
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
   * @returns the contiguous high-water mark
   */
  receive(arrival: {
    readonly device: string;
    readonly member: string;
    readonly epoch: string;
    readonly numbers: readonly number[];
    readonly report: DeviceRow['report'];
    readonly nowMs: number;
  }): Promise<Received>;
  writeMember(member: Member): Promise<void>;
  writeSession(session: Session): Promise<void>;
  touchSession(tokenHash: string, seenAtMs: number): Promise<void>;
  deleteSession(tokenHash: string): Promise<void>;
  deleteSessionsOfDevice(device: string): Promise<void>;
  /** Ends the sessions that are older or idle longer than this. */
  deleteSessionsBefore(ages: {
    readonly createdBeforeMs: number;
    readonly seenBeforeMs: number;
  }): Promise<void>;
  /** `received` is not among what is written: only `receive` moves it. */
  writeDevice(device: DeviceRow): Promise<void>;
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
