import { isStopped } from '../../guard/index.ts';
import type { Edit } from '../../kernel/change.ts';
import type { FieldValue, RecordData } from '../../kernel/record.ts';
import { listFreeTexts } from '../../kernel/validate.ts';
import { type Review, sessionLogKind } from './record.ts';
import type { ReviewRow } from './review-row.ts';

/** Changes committed together: a long approval shows its progress and can stop between two. */
export const CHUNK_EDITS = 200;

export const APPROVED: Review = { state: 'approved' };

type Reviewable = Pick<ReviewRow, 'id' | 'scope'>;

export function makeReviewEdit({ id, scope }: Reviewable, review: Review | undefined): Edit {
  return {
    kind: 'session-log',
    record: id,
    scope,
    set: { review: review === undefined ? null : (review as FieldValue) },
  };
}

/** @returns the logs among the picked rows that aren't approved yet; tallies aren't reviewed */
export function pickApprovable(
  rows: readonly ReviewRow[],
  picked: ReadonlySet<string>,
): readonly ReviewRow[] {
  return rows.filter(
    ({ id, kind, state }) => picked.has(id) && kind === 'session-log' && state !== 'approved',
  );
}

/** @param comments by field, as typed; empty ones are left out */
export function makeReturn(data: RecordData, comments: Readonly<Record<string, string>>): Review {
  const written = Object.entries(comments)
    .map(([field, text]) => [field, text.trim()] as const)
    .filter(([, text]) => text !== '');
  return { state: 'returned', comments: Object.fromEntries(written), was: pickReturnedValues(data) };
}

/**
 * The picked values as they stand at the return. Left out: the note, and whatever the guard would take for personal
 * data, because the server would refuse the whole return for it.
 */
function pickReturnedValues(data: RecordData): NonNullable<Review['was']> {
  const picked = Object.entries(data).filter(([field, value]) => {
    if (field === 'review' || sessionLogKind.fields[field]?.freeText !== undefined) return false;
    if (typeof value === 'object' && !Array.isArray(value)) return false;
    return !listFreeTexts(sessionLogKind, { review: value }).some(({ text }) => isStopped(text));
  });
  return Object.fromEntries(picked) as NonNullable<Review['was']>;
}

export function splitIntoChunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const chunks: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}

/**
 * Commits chunk after chunk and stops at the first that fails; what was committed stays.
 * @param onProgress given how many edits are written
 */
export async function commitInChunks<Failure>(
  edits: readonly Edit[],
  commit: (
    edits: readonly Edit[],
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: Failure }>,
  onProgress: (written: number) => void,
): Promise<{ readonly written: number; readonly failure: Failure | undefined }> {
  let written = 0;
  for (const chunk of splitIntoChunks(edits, CHUNK_EDITS)) {
    const result = await commit(chunk);
    if (!result.ok) return { written, failure: result.failure };
    written += chunk.length;
    onProgress(written);
  }
  return { written, failure: undefined };
}
