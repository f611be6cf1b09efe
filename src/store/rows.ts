/** What stands in the member's database, table by table. */
import type { Grant } from '../kernel/access.ts';
import type { Change } from '../kernel/change.ts';
import type { FieldValue, RecordState } from '../kernel/record.ts';
import type { Me, NumberRange, Person, Received, RejectionCode, StorageState } from '../kernel/wire.ts';

/**
 * A record as a person sees it, so that lists are read straight from an index. `server`, `pending` and
 * `seen` are there only while they say something that the record itself doesn't.
 */
export interface RecordRow extends RecordState {
  /** The kind, or the kind with a mark when the record is deleted: lists skip deleted ones without reading them. */
  readonly list: string;
  /** The kind's sort key. */
  readonly order: string;
  /** While changes wait: the record as the server has it, null when it has none. */
  readonly server?: RecordState | null;
  /** Numbers of the changes laid over it, ascending. */
  readonly pending?: readonly number[];
  /**
   * The `seq` of the last pull, while a receipt has raised the record's own above it: what other people
   * wrote in between has not been seen here.
   */
  readonly seen?: number;
}

/** Why a change does not go on: the server's code, or a change on which the server fails again and again. */
export type ParkCode = RejectionCode | 'server-error';

export interface Parking {
  readonly code: ParkCode;
  readonly fields: readonly string[];
  /** Whether the server has noted the change's number; if not, the number must still be sent when the change is given up. */
  readonly isNoted: boolean;
}

export const PARKED = 1;
export const VOID = 2;

export interface OutboxEntry {
  readonly n: number;
  readonly change: Change;
  /** Length as JSON in UTF-8. */
  readonly bytes: number;
  /** Left out while the change waits to be sent. A void one was given up: only its number still goes to the server. */
  readonly state?: typeof PARKED | typeof VOID;
  readonly parking?: Parking;
  /** Fields that the same person has written again since, with a change that the server has accepted. */
  readonly overruled?: readonly string[];
}

/** Changes of one answer that the server has, kept for the day's figures and for sending again. */
export interface SentBlock {
  /** By the server's clock. */
  readonly receivedAtMs: number;
  /** The lowest number among them. */
  readonly n: number;
  readonly epoch: string;
  /** Local dates on which they were written. */
  readonly days: readonly string[];
  readonly changes: readonly Change[];
}

/** Numbers whose changes were on this phone once and are not any more. */
export interface StorageLoss {
  readonly epoch: string;
  readonly fromN: number;
  readonly toN: number;
  readonly noticedAtMs: number;
  /** Everything up to this number was known to be received. */
  readonly receivedUpTo?: number;
}

/** What the server has said of this device's numbers that were given and have not arrived. */
export interface ToldMissing {
  readonly ranges: readonly NumberRange[];
  /** How many of this phone's own losses it had been told by then. */
  readonly losses: number;
}

export interface MetaValues {
  readonly counter: { readonly epoch: string; readonly n: number };
  readonly device: string;
  readonly cursor: string;
  readonly me: Me;
  readonly grants: readonly Grant[];
  readonly people: readonly Person[];
  readonly received: Received;
  /**
   * Numbers above the received ones that have left the queue: every other number up to the counter waits
   * there, or has been lost.
   */
  readonly left: readonly NumberRange[];
  /** The server holds less than it once confirmed: what was sent above this number is to go again. */
  readonly resend: {
    readonly above: number;
    /** The next block of what was sent. */
    readonly from: readonly [receivedAtMs: number, n: number];
  };
  /** Numbers pushed at least once and not yet answered. */
  readonly inFlight: readonly number[];
  /** The last complete contact with the server, by this device's clock. */
  readonly contactAtMs: number;
  readonly losses: readonly StorageLoss[];
  /** How many of the losses, from the first, have been told to the server. */
  readonly toldLosses: number;
  readonly missing: ToldMissing;
  /** Missing numbers of which the person has taken note. */
  readonly settledMissing: readonly NumberRange[];
  readonly storage: StorageState;
  /** Names of the kinds by which `order` was worked out. */
  readonly kinds: readonly string[];
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface DraftRow {
  readonly key: string;
  readonly value: FieldValue;
  readonly savedAtMs: number;
}

export interface PreferenceRow {
  readonly key: string;
  readonly value: FieldValue;
}
