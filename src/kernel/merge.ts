/**
 * How a change meets a record. The server appends with `appendChange`; a device shows
 * `replayPending(server record, outbox)` and, on a receipt, moves a change into its copy
 * of the server's record with `settleChange`. All three are pure.
 */
import type { Change } from './change.ts';
import { isSameValue } from './change.ts';
import type { FieldValue, KeptValue, RecordData, RecordState } from './record.ts';

export interface Appended {
  readonly record: RecordState;
  /** Fields that somebody else had changed since `base`; the other value now stands in `kept`. */
  readonly conflicts: readonly string[];
}

export interface Arrival {
  /** The scope's next sequence number. */
  readonly seq: number;
  readonly author: string;
  /** Whether the field's last writer is the device that sends this change: one never conflicts with oneself. */
  isOwnField(field: string): boolean;
}

/**
 * The later to arrive stands; the value it replaces is kept where the editor had not seen it.
 * @returns `gone` for an edit of a deleted record: a deletion beats an edit
 */
export function appendChange(
  current: RecordState | undefined,
  change: Change,
  arrival: Arrival,
): Appended | 'gone' {
  if (current?.deleted && change.delete === undefined) return 'gone';
  const before = current ?? emptyRecord(change, arrival.author);
  const conflicts: string[] = [];
  const kept: Record<string, KeptValue> = { ...before.kept };
  const fieldSeq: Record<string, number> = { ...before.fieldSeq };
  for (const [field, value] of Object.entries(change.set)) {
    const writtenAt = before.fieldSeq[field] ?? 0;
    const standing = before.data[field] ?? null;
    const isUnseen = writtenAt > change.base && !arrival.isOwnField(field);
    if (isUnseen && !isSameValue(standing, value)) {
      conflicts.push(field);
      kept[field] = { value: standing, seq: writtenAt };
    } else {
      delete kept[field];
    }
    fieldSeq[field] = arrival.seq;
  }
  const { kept: _previous, ...rest } = before;
  const record: RecordState = {
    ...rest,
    seq: arrival.seq,
    data: writeFields(before.data, change.set),
    fieldSeq,
    deleted: change.delete ?? before.deleted,
    ...(Object.keys(kept).length > 0 ? { kept } : {}),
  };
  return { record, conflicts };
}

/** What a person sees: the server's record with the changes still on this phone laid over it, in order. */
export function replayPending(
  base: RecordState | undefined,
  pending: readonly Change[],
  author: string,
): RecordState | undefined {
  const first = pending[0];
  if (first === undefined) return base;
  let shown = base ?? emptyRecord(first, author);
  for (const change of pending) {
    shown = {
      ...shown,
      data: writeFields(shown.data, change.set),
      deleted: change.delete ?? shown.deleted,
    };
  }
  return shown;
}

/**
 * Brings an accepted change into the device's copy of the server's record. Fields that a later
 * pull has already overwritten (a higher `fieldSeq`) stay as they are.
 */
export function settleChange(
  base: RecordState | undefined,
  change: Change,
  seq: number,
  author: string,
): RecordState {
  const before = base ?? emptyRecord(change, author);
  const fresh: Record<string, FieldValue> = {};
  const fieldSeq: Record<string, number> = { ...before.fieldSeq };
  for (const [field, value] of Object.entries(change.set)) {
    if ((fieldSeq[field] ?? 0) >= seq) continue;
    fresh[field] = value;
    fieldSeq[field] = seq;
  }
  return {
    ...before,
    seq: Math.max(before.seq, seq),
    data: writeFields(before.data, fresh),
    fieldSeq,
    deleted: before.seq < seq ? (change.delete ?? before.deleted) : before.deleted,
  };
}

function emptyRecord(change: Change, author: string): RecordState {
  return {
    kind: change.kind,
    id: change.record,
    scope: change.scope,
    author,
    seq: 0,
    data: {},
    fieldSeq: {},
    deleted: false,
  };
}

function writeFields(data: RecordData, set: RecordData): RecordData {
  const next: Record<string, FieldValue> = { ...data };
  for (const [field, value] of Object.entries(set)) {
    if (value === null) delete next[field];
    else next[field] = value;
  }
  return next;
}
