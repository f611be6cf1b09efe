import type { FieldValue, RecordData } from './record.ts';

/** One edit of one record, made on one device. Immutable once written to the outbox. */
export interface Change {
  readonly id: string;
  /** 1, 2, 3… without a gap on each device within one storage epoch: a missing number is a noticed loss. */
  readonly n: number;
  readonly kind: string;
  /** Id of the record. */
  readonly record: string;
  readonly scope: string;
  /** The record's `seq` that the editor saw; 0 when the server had not answered yet. */
  readonly base: number;
  /** Only the edited fields; `null` clears one. */
  readonly set: RecordData;
  /** `true` deletes, `false` restores a deleted record. */
  readonly delete?: boolean;
  /** The device's own clock, milliseconds since 1970. For people to read, never for ordering. */
  readonly at: number;
}

/** What a screen asks the store to write; the store adds id, n, base and time. */
export interface Edit {
  readonly kind: string;
  readonly record: string;
  readonly scope: string;
  readonly set: RecordData;
  readonly delete?: boolean;
}

/** Equal as JSON, whatever the order of keys. */
export function isSameValue(a: FieldValue | undefined, b: FieldValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return canonicalJson(a) === canonicalJson(b);
}

/** JSON with sorted keys: the same content gives the same text on every device and server. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** The fields in which `next` differs from `previous`; a field that is gone from `next` becomes `null`. */
export function editedFields(previous: RecordData, next: RecordData): RecordData {
  const edited: Record<string, FieldValue> = {};
  for (const field of new Set([...Object.keys(previous), ...Object.keys(next)])) {
    const value = next[field] ?? null;
    if (!isSameValue(previous[field] ?? null, value)) edited[field] = value;
  }
  return edited;
}
