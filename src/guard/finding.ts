/** What a finding is, the gravest first: where two overlap, the one named earlier stands. */
export const FINDING_KINDS = [
  'identity-code',
  'iban',
  'card',
  'phone',
  'email',
  'secret-digits',
  'street-address',
  'birth-date',
  'name',
] as const;

export type FindingKind = (typeof FINDING_KINDS)[number];

/** `start` and `end` are UTF-16 indexes into the text that was given, `end` exclusive. */
export interface Finding {
  readonly kind: FindingKind;
  readonly severity: 'stop' | 'warn';
  readonly start: number;
  readonly end: number;
}

/** A stretch of text as `[start, end)`. */
export type Span = readonly [start: number, end: number];
