import type { GenericSchema } from 'valibot';
import type { RecordData } from './record.ts';

/**
 * Who reads a record besides its author.
 * `own`: coordinators whom the municipality itself was granted. `scope`: everyone with a grant there.
 * `region`: everyone with a grant anywhere in the region. `public`: anyone.
 */
export type Audience = 'own' | 'scope' | 'region' | 'public';

/** Who may write a field: the record's author, a coordinator of the scope, or anyone with a grant that covers it. */
export type Writer = 'author' | 'coordinator' | 'member';

/** What free text may hold all the same, by the guard's names of findings: a place may be called by its street. */
export interface FreeText {
  readonly mayContain: readonly string[];
}

export interface FieldDefinition {
  /** Refuses the value; says nothing about `null`, which clears any field that is not required. */
  readonly schema: GenericSchema;
  readonly required?: true;
  /** Who may write it; the author when left out. */
  readonly writers?: readonly Writer[];
  /** Text in people's own words, anywhere inside the value: searched for personal data on the phone and on the server. */
  readonly freeText?: FreeText;
  /** The field is cleared this many days after the record's `dayField`. */
  readonly keepDays?: number;
}

/** Everything the layers need to know of a kind of record. A feature declares it; no layer names it. */
export interface KindDefinition {
  /** Lower-case words with hyphens, never reused for another meaning. */
  readonly kind: string;
  readonly audience: Audience;
  /** `per-field`: edits of different fields both stand. `append-only`: a record is never edited after it is made. */
  readonly merge: 'per-field' | 'append-only';
  readonly creators: readonly Writer[];
  /** Who may delete and restore it; the author when left out. */
  readonly removers?: readonly Writer[];
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** The local date field ("2026-11-22") from which `keepDays` counts. */
  readonly dayField?: string;
  /** The field with the id of the place's record: what a lost record is told apart by. */
  readonly whereField?: string;
  /** Sort key of lists: greater text is nearer the top. At most 64 characters. */
  order(data: RecordData): string;
}

/** The kinds that a build knows, by name. */
export type KindRegistry = ReadonlyMap<string, KindDefinition>;

/** A field and why it can't stand, in a form that a screen can put into words. */
export interface FieldIssue {
  readonly field: string;
  readonly reason: 'unknown-field' | 'wrong-value' | 'missing';
}
