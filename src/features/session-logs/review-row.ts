import { canonicalJson, isSameValue } from '../../kernel/change.ts';
import { addDays } from '../../kernel/helsinki-time.ts';
import type { FieldValue, RecordData, RecordState } from '../../kernel/record.ts';
import { TOPICS, type Topic } from './choices.ts';
import { type Review, sessionLogKind } from './record.ts';

/** `corrected`: something was edited after the review. */
export type ReviewState = 'new' | 'corrected' | 'returned' | 'approved';

/** What the store shows of a record, as far as a review needs it. */
export interface ReviewedRecord extends RecordState {
  /** Fields with edits that the server hasn't answered to. */
  readonly pendingFields: readonly string[];
}

/** A session log or a tally as the table keeps it: small, and the same object as long as nothing of it changes. */
export interface ReviewRow {
  readonly id: string;
  readonly kind: 'session-log' | 'tally';
  readonly scope: string;
  readonly author: string;
  readonly day: string;
  /** 0–23. */
  readonly hour: number | undefined;
  /** Day and hour as one number, 2026112209. */
  readonly when: number;
  readonly place: string;
  readonly form: string;
  readonly topics: readonly Topic[];
  readonly duration: string | undefined;
  readonly outcome: string | undefined;
  /** People helped; of a tally its visits, 0 once they stand as logs. */
  readonly people: number;
  readonly note: string;
  readonly state: ReviewState | 'tally';
  readonly review: Review | undefined;
  /** A tally's visits by topic; empty once they stand as logs. */
  readonly counts: Readonly<Partial<Record<Topic, number>>> | undefined;
  /** Whether this phone's latest edit waits for the server. */
  readonly isWaiting: boolean;
  /** Another text whenever the record is another: what has come from the server changes only with its number. */
  readonly version: string;
}

/** @param today the local date: a note that was erased by its age is no correction */
export function logToRow(record: ReviewedRecord, today: string): ReviewRow {
  const { data } = record;
  return {
    ...readBasics(record),
    kind: 'session-log',
    topics: readTopics(data.topics),
    duration: readText(data.duration),
    outcome: readText(data.outcome),
    people: typeof data.people === 'number' ? data.people : 1,
    note: readText(data.note) ?? '',
    state: readReviewState(record, today),
    review: readReview(data),
    counts: undefined,
  };
}

export function tallyToRow(record: ReviewedRecord): ReviewRow {
  const counts = record.data.turnedIntoLogs === true ? {} : readCounts(record.data.counts);
  const listed = readCounts(record.data.counts);
  return {
    ...readBasics(record),
    kind: 'tally',
    topics: TOPICS.filter((topic) => (listed[topic] ?? 0) > 0).sort(
      (a, b) => (listed[b] ?? 0) - (listed[a] ?? 0),
    ),
    duration: undefined,
    outcome: undefined,
    people: Object.values(counts).reduce((sum, count) => sum + count, 0),
    note: '',
    state: 'tally',
    review: undefined,
    counts,
  };
}

/** The review as the record holds it; `undefined` while nobody has said anything. */
export function readReview(data: RecordData): Review | undefined {
  const review = data.review as Review | null | undefined;
  return review ?? undefined;
}

export function readReviewState(record: ReviewedRecord, today: string): ReviewState {
  const review = readReview(record.data);
  if (review === undefined) return 'new';
  return listFieldsEditedSinceReview(record, today).length > 0 ? 'corrected' : review.state;
}

/**
 * The fields written after the review was, or that differ from what stood at the return: a review that was taken back
 * is written again later than the correction it had led to.
 */
export function listFieldsEditedSinceReview(record: ReviewedRecord, today: string): readonly string[] {
  const review = readReview(record.data);
  if (review === undefined) return [];
  const was: RecordData = review.was ?? {};
  const pending = new Set(record.pendingFields);
  // What this phone has written is later than all that the server has sent.
  const isReviewPending = record.pendingFields.includes('review');
  const reviewedAt = isReviewPending ? Number.POSITIVE_INFINITY : (record.fieldSeq.review ?? 0);
  const fields = new Set([...Object.keys(record.fieldSeq), ...pending]);
  fields.delete('review');
  return [...fields].filter((field) => {
    if (isErasedByAge(record.data, field, today)) return false;
    if (Object.hasOwn(was, field) && !isSameValue(was[field], record.data[field] ?? null)) return true;
    const isPendingAlone = pending.has(field) && !isReviewPending;
    return isPendingAlone || (record.fieldSeq[field] ?? 0) > reviewedAt;
  });
}

function isErasedByAge(data: RecordData, field: string, today: string): boolean {
  const keepDays = sessionLogKind.fields[field]?.keepDays;
  if (keepDays === undefined || data[field] !== undefined || typeof data.day !== 'string') return false;
  return addDays(data.day, keepDays) < today;
}

/**
 * Keeps the earlier object of each row in which nothing has changed, so that a table draws only what has.
 * @param earlier the rows as they were, by id
 */
export function keepSameRows(
  rows: readonly ReviewRow[],
  earlier: ReadonlyMap<string, ReviewRow>,
): readonly ReviewRow[] {
  return rows.map((row) => {
    const before = earlier.get(row.id);
    return before?.version === row.version ? before : row;
  });
}

function readBasics({ id, scope, author, seq, data, pendingFields }: ReviewedRecord) {
  const isWaiting = pendingFields.length > 0;
  const day = readText(data.day) ?? '';
  const hour = typeof data.hour === 'number' ? data.hour : undefined;
  return {
    id,
    scope,
    author,
    day,
    hour,
    when: Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8)) * 100 + (hour ?? 0),
    place: readText(data.place) ?? '',
    form: readText(data.form) ?? '',
    isWaiting,
    version: isWaiting ? `${seq} ${canonicalJson(data)}` : String(seq),
  };
}

function readText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readTopics(value: FieldValue | undefined): readonly Topic[] {
  return Array.isArray(value) ? value.filter(isTopic) : [];
}

function isTopic(value: FieldValue): value is Topic {
  return TOPICS.some((topic) => topic === value);
}

function readCounts(value: FieldValue | undefined): Partial<Record<Topic, number>> {
  const counts: Partial<Record<Topic, number>> = {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return counts;
  const byTopic = value as Readonly<Record<string, FieldValue>>;
  for (const topic of TOPICS) {
    const count = byTopic[topic];
    if (typeof count === 'number' && count > 0) counts[topic] = count;
  }
  return counts;
}
