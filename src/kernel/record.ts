/** A field's value: whatever JSON holds. `null` never stands in a record; in a change it clears the field. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | readonly FieldValue[]
  | { readonly [key: string]: FieldValue };

export type RecordData = Readonly<Record<string, FieldValue>>;

/** A value that a concurrent edit replaced. Anyone who may edit the field can bring it back with an ordinary change. */
export interface KeptValue {
  readonly value: FieldValue;
  /** Sequence number of the change that had written it. */
  readonly seq: number;
}

/** A record as the server orders it. The same shape travels in a pull. */
export interface RecordState {
  readonly kind: string;
  readonly id: string;
  /** A municipality code of three digits ("305") or a region ("r17"); never changes. */
  readonly scope: string;
  /** Member id of whoever created it. */
  readonly author: string;
  /** The scope's sequence number at the record's latest change; 0 on a device before the server has answered. */
  readonly seq: number;
  readonly data: RecordData;
  /** The sequence number at which each field was last written. */
  readonly fieldSeq: Readonly<Record<string, number>>;
  readonly deleted: boolean;
  readonly kept?: Readonly<Record<string, KeptValue>>;
}

/** A kind's typed values as a record's data: what is undefined is left out. The kind's schema has checked the rest. */
export function toRecordData(values: object): RecordData {
  const entries = Object.entries(values) as [string, FieldValue | undefined][];
  const data: Record<string, FieldValue> = {};
  for (const [field, value] of entries) {
    if (value !== undefined) data[field] = value;
  }
  return data;
}
