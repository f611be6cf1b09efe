import { type ReviewedRecord, readReviewState } from './review-row.ts';

export const LOG_STATES = [
  'on-phone',
  'sent',
  'received',
  'approved',
  'returned',
  'corrected',
  'attention',
] as const;
/** Where a log stands. `corrected`: edited after a coordinator's word on it, and waiting for the next one. */
export type LogState = (typeof LOG_STATES)[number];

/** What the store shows of a record, as far as its state needs it. */
export interface DeliveredRecord extends ReviewedRecord {
  readonly delivery: 'on-phone' | 'sent' | 'received' | 'attention';
}

/**
 * What needs the author comes first, then the coordinator's word, then the receipt.
 * @param today the local date: a note that was erased by its age is no correction
 */
export function readLogState(record: DeliveredRecord, today: string): LogState {
  if (record.delivery === 'attention') return 'attention';
  const review = readReviewState(record, today);
  return review === 'new' ? record.delivery : review;
}

/** A returned log waits for a correction, a refused change for one too. */
export function needsAuthor(state: LogState): boolean {
  return state === 'attention' || state === 'returned';
}
