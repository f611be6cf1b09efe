/**
 * The wire, protocol 1: what a device and a server of different ages must agree on.
 * JSON over HTTPS on one origin. It only ever grows: a field here is never renamed or removed.
 *
 * - Requests carry `Tukivihko-Protocol: 1`; an answer without that header is not from the server
 *   (a captive portal, a proxy) and changes nothing on the device.
 * - `POST /api/push`: PushRequest → PushAnswer. One verdict a change; an empty push is the heartbeat.
 * - `GET /api/pull?after=CURSOR`: lines of JSON: PullHead, then PullReset and RecordState lines in
 *   sequence order, then PullTail. The cursor is opaque to the device.
 * - `GET /api/live`: server-sent events named `changed` whose data is a scope; the device then pulls.
 * - `POST /api/join`, `POST /api/leave`, `GET /api/me`, `GET /api/history/:record`.
 * - `POST /api/import`: ImportRequest → ImportAnswer. What a phone could not send comes in from a file.
 * - 401: sign in again; with the code `device-lost`: destroy everything. 426: the app is too old. 429 and 503: wait `Retry-After` seconds. In each the queue stays.
 */
import type { Grant } from './access.ts';
import type { Change } from './change.ts';
import type { FieldValue, RecordState } from './record.ts';
import type { NamedScope } from './scope-names.ts';

export const PROTOCOL = 1;
export const PROTOCOL_HEADER = 'Tukivihko-Protocol';
/**
 * The member for whom a device asks, where it says so: a browser has one cookie for all who use it, and one
 * member's notebook must not be filled with another's records. Another member's session answers 401.
 */
export const MEMBER_HEADER = 'Tukivihko-Member';
export const PUSH_LIMIT_CHANGES = 500;
export const PUSH_LIMIT_BYTES = 1_048_576;
/** One change may not be larger than this as JSON, in UTF-8 bytes. */
export const CHANGE_LIMIT_BYTES = 65_536;
export const PULL_PAGE_RECORDS = 1_000;

export type RejectionCode =
  | 'invalid'
  | 'forbidden'
  | 'personal-data'
  | 'gone'
  | 'too-large'
  | 'unknown-kind'
  | 'mismatch';

export interface Verdict {
  /** The change's id; what stood in its place when that was no id. */
  readonly id: string;
  /** `conflict` is accepted too: a value was kept aside. */
  readonly verdict: 'accepted' | 'duplicate' | 'conflict' | 'rejected';
  /** With every verdict but `rejected`: the change's sequence number in its scope. */
  readonly seq?: number;
  readonly code?: RejectionCode;
  /** The fields that the code or the conflict is about. */
  readonly fields?: readonly string[];
}

/** What a device tells of itself at each push; counts only, never content. */
export interface DeviceReport {
  readonly id: string;
  readonly epoch: string;
  /** The app's version, "0.1.0". */
  readonly app: string;
  readonly pending: number;
  readonly parked: number;
  /** The device's own clock, milliseconds since 1970: the server measures its offset. */
  readonly at?: number;
  /** The highest number given in this epoch: what has not arrived of 1…n when the epoch ends is missing. */
  readonly n?: number;
  /** Numbers that were given once on this device and whose changes it holds no more, of this epoch or earlier ones. */
  readonly lost?: readonly NumberRange[];
  readonly storage?: StorageState;
}

/** Numbers of a device's epoch, both ends included. */
export interface NumberRange {
  readonly epoch: string;
  readonly from: number;
  readonly to: number;
}

/**
 * How safe the device's storage is. `persistent`: the browser keeps it. `loose`: the browser may throw it away.
 * `scarce`: there is hardly room left. `private`: it goes when the window closes.
 */
export type StorageState = 'persistent' | 'loose' | 'scarce' | 'private';

export interface PushRequest {
  readonly device: DeviceReport;
  readonly changes: readonly Change[];
}

/** Everything up to `upTo` of this epoch has reached the server, without a gap. */
export interface Received {
  readonly epoch: string;
  readonly upTo: number;
}

export interface PushAnswer {
  /** The receipt's id, for people to quote. */
  readonly batch: string;
  /** The server's clock, milliseconds since 1970. */
  readonly now: number;
  readonly received: Received;
  readonly verdicts: readonly Verdict[];
  /** The device has been removed: once nothing waits any more it is to sign out and destroy what it holds. */
  readonly leave?: true;
}

/** A person as coordinators see them: the author of logs. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
}

export interface PullHead {
  readonly now: number;
  readonly received: Received | null;
  readonly grants: readonly Grant[];
  /** Present when it changed since the cursor, and only for coordinators and administrators. */
  readonly people?: readonly Person[];
  /** Numbers of this device, of earlier epochs too, that were given and have not arrived; left out when there are none. */
  readonly missing?: readonly NumberRange[];
}

/** The device drops every record of the scope that came from the server and reads on; its outbox stays. */
export interface PullReset {
  readonly reset: string;
}

export interface PullTail {
  readonly cursor: string;
  readonly more: boolean;
}

export type PullLine = PullHead | PullReset | RecordState | PullTail;

export interface JoinRequest {
  /** The invite's secret from a link, or its 8 characters as typed. */
  readonly code: string;
  /** What the member wants to be called; ignored when the invite is for an existing member. */
  readonly name: string;
  /** The device's id. */
  readonly device: string;
}

export interface Me {
  readonly member: { readonly id: string; readonly name: string };
  readonly grants: readonly Grant[];
  readonly region: string;
  /** The region, then its municipalities. */
  readonly scopes: readonly NamedScope[];
  /** The device that the session belongs to: a phone whose storage was emptied goes on as the same one. */
  readonly device?: string;
}

/**
 * `POST /api/import`: changes that a member saved to a file and a coordinator of their scopes hands in. They are
 * judged by the member's own rights, written in the member's name, and their numbers count as arrived.
 */
export interface ImportRequest {
  readonly member: string;
  readonly device: string;
  readonly epoch: string;
  readonly changes: readonly Change[];
}

export interface ImportAnswer {
  readonly batch: string;
  readonly now: number;
  readonly verdicts: readonly Verdict[];
}

/** Codes of an answer that is not 2xx, as `{ code, field? }`. Nothing else stands in such an answer. */
export type FailureCode =
  | 'invalid'
  | 'not-json'
  | 'too-large'
  | 'forbidden'
  | 'signed-out'
  /** With 401: the device was reported lost. It destroys what it holds, unsent changes too. */
  | 'device-lost'
  | 'not-found'
  | 'too-old'
  | 'busy'
  | 'storage-full'
  | 'server-error'
  | 'invite-unknown'
  | 'invite-used'
  | 'invite-expired'
  | 'name-missing';

export interface Failure {
  readonly code: FailureCode;
  readonly field?: string;
}

export interface HistoryEntry {
  readonly seq: number;
  readonly author: string;
  readonly at: number;
  readonly receivedAt: number;
  readonly set: Readonly<Record<string, FieldValue>>;
  readonly delete?: boolean;
  /** False for an edit that met a deletion: kept for review, never in force. */
  readonly applied?: boolean;
}
