/** How a record's row is made of the server's record and the changes that wait. Pure. */
import type { Change } from '../kernel/change.ts';
import type { KindDefinition, KindRegistry } from '../kernel/kind.ts';
import { replayPending } from '../kernel/merge.ts';
import type { FieldValue, RecordData, RecordState } from '../kernel/record.ts';
import { type OutboxEntry, PARKED, type ParkCode, type RecordRow } from './rows.ts';

const ORDER_CHARACTERS_AT_MOST = 64;

/** What a person sees: the server's record with the changes of this phone laid over it. */
export interface ShownRecord extends RecordState {
  /** Fields with changes that the server has not taken in. */
  readonly pendingFields: readonly string[];
  /** From receipts only. `sent`: on its way, without an answer yet. */
  readonly delivery: 'on-phone' | 'sent' | 'received' | 'attention';
  readonly attention?: { readonly code: ParkCode; readonly fields: readonly string[]; readonly n: number };
  readonly order: string;
}

/** What is known of a record apart from how it looks. */
export interface RecordParts {
  readonly server: RecordState | undefined;
  readonly seen: number | undefined;
  /** Ascending. */
  readonly entries: readonly OutboxEntry[];
}

/** Stands among a change's fields for deleting or restoring. */
const DELETION = 'delete';

export function listWrittenFields({ set, delete: deletes }: Change): readonly string[] {
  return deletes === undefined ? Object.keys(set) : [...Object.keys(set), DELETION];
}

export function listName(kind: string, isDeleted: boolean): string {
  return isDeleted ? `${kind}~deleted` : kind;
}

function orderOf(definition: KindDefinition | undefined, data: RecordData): string {
  return definition === undefined ? '' : definition.order(data).slice(0, ORDER_CHARACTERS_AT_MOST);
}

/** @returns `undefined` when neither the server nor this phone has anything of it */
export function composeRow(
  kinds: KindRegistry,
  memberId: string,
  { server, seen, entries }: RecordParts,
): RecordRow | undefined {
  const shown = replayPending(server, entries.map(effectiveChange), memberId);
  if (shown === undefined) return undefined;
  return {
    ...shown,
    list: listName(shown.kind, shown.deleted),
    order: orderOf(kinds.get(shown.kind), shown.data),
    ...(entries.length === 0 ? {} : { server: server ?? null, pending: entries.map(({ n }) => n) }),
    ...(seen === undefined || seen === server?.seq ? {} : { seen }),
  };
}

export function rowToState(row: RecordRow): RecordState {
  const { list: _list, order: _order, server: _server, pending: _pending, seen: _seen, ...state } = row;
  return state;
}

/** The server's record in the row. */
export function rowToServer(row: RecordRow | undefined): RecordState | undefined {
  if (row === undefined) return undefined;
  return row.pending === undefined ? rowToState(row) : (row.server ?? undefined);
}

/** The change as it still counts: without what the same person has overruled since. */
export function effectiveChange({ change, overruled }: OutboxEntry): Change {
  if (overruled === undefined) return change;
  const { delete: deletes, set, ...rest } = change;
  return {
    ...rest,
    set: Object.fromEntries(Object.entries(set).filter(([field]) => !overruled.includes(field))),
    ...(deletes === undefined || overruled.includes(DELETION) ? {} : { delete: deletes }),
  };
}

export function toShown(
  row: RecordRow,
  entries: readonly OutboxEntry[],
  inFlight: readonly number[],
): ShownRecord {
  const parked = entries.find(({ state }) => state === PARKED);
  return {
    ...rowToState(row),
    order: row.order,
    pendingFields: [...new Set(entries.flatMap((entry) => Object.keys(effectiveChange(entry).set)))],
    delivery: nameDelivery(entries, inFlight),
    ...(parked?.parking === undefined
      ? {}
      : { attention: { code: parked.parking.code, fields: parked.parking.fields, n: parked.n } }),
  };
}

function nameDelivery(entries: readonly OutboxEntry[], inFlight: readonly number[]): ShownRecord['delivery'] {
  if (entries.length === 0) return 'received';
  if (entries.some(({ state }) => state === PARKED)) return 'attention';
  return entries.every(({ n }) => inFlight.includes(n)) ? 'sent' : 'on-phone';
}

/** What the parked changes of a record still say that no later change of the same person has replaced. */
export function collectParked(entries: readonly OutboxEntry[]): {
  readonly numbers: readonly number[];
  readonly set: RecordData;
  readonly delete: boolean | undefined;
  /** The oldest state that their editor saw. */
  readonly base: number;
} {
  const parked = entries.filter(({ state }) => state === PARKED);
  const set: Record<string, FieldValue> = {};
  let isDeleted: boolean | undefined;
  for (const entry of entries) {
    const { set: written, delete: deletes } = effectiveChange(entry);
    if (entry.state === PARKED) {
      Object.assign(set, written);
      isDeleted = deletes ?? isDeleted;
    } else {
      for (const field of Object.keys(written)) delete set[field];
      if (deletes !== undefined) isDeleted = undefined;
    }
  }
  return {
    numbers: parked.map(({ n }) => n),
    set,
    delete: isDeleted,
    base: Math.min(...parked.map(({ change }) => change.base)),
  };
}
