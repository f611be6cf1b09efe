import { useState } from 'preact/hooks';
import { useServices, useWords } from '../../app/index.ts';
import type { RecordData } from '../../kernel/record.ts';
import type { CommitFailure } from '../../store/index.ts';
import type { Review } from './record.ts';
import { APPROVED, commitInChunks, makeReturn, makeReviewEdit } from './review-edits.ts';
import type { ReviewRow } from './review-row.ts';

export interface ReviewProgress {
  readonly written: number;
  readonly total: number;
}

export interface ReviewActions {
  approve(rows: readonly ReviewRow[]): Promise<void>;
  /** @returns whether it was saved; if not, the reason is shown and the form should stay */
  returnLog(row: ReviewRow, data: RecordData, comments: Readonly<Record<string, string>>): Promise<boolean>;
  /** While many are being written. */
  readonly progress: ReviewProgress | undefined;
}

/** Writes reviews, shows them at once and offers to take them back. */
export function useReviewActions(showWritten: (rows: readonly ReviewRow[]) => void): ReviewActions {
  const { store, toasts } = useServices();
  const words = useWords();
  const [progress, setProgress] = useState<ReviewProgress>();

  async function write(
    rows: readonly ReviewRow[],
    toReviewed: (row: ReviewRow) => ReviewRow,
  ): Promise<readonly ReviewRow[]> {
    const reviewed = rows.map((row) => ({ ...toReviewed(row), isWaiting: true, version: 'written' }));
    setProgress({ written: 0, total: rows.length });
    const { written, failure } = await commitInChunks(
      reviewed.map((row) => makeReviewEdit(row, row.review)),
      store.commit,
      (count) => setProgress({ written: count, total: rows.length }),
    );
    setProgress(undefined);
    showWritten(reviewed.slice(0, written));
    if (failure !== undefined) toasts.show({ tone: 'danger', text: words.text(failureKey(failure)) });
    return rows.slice(0, written);
  }

  /** @param before the rows as they were */
  async function restore(before: readonly ReviewRow[]) {
    const restored = await write(before, (row) => row);
    if (restored.length > 0) toasts.show({ text: words.text('review-undone', { count: restored.length }) });
  }

  function offerUndo(text: string, before: readonly ReviewRow[]) {
    toasts.show({ text, action: { label: words.text('review-undo'), run: () => void restore(before) } });
  }

  return {
    progress,
    async approve(rows) {
      const before = await write(rows, (row) => ({ ...row, review: APPROVED, state: 'approved' }));
      if (before.length > 0) offerUndo(words.text('review-approved-toast', { count: before.length }), before);
    },
    async returnLog(row, data, comments) {
      const review: Review = makeReturn(data, comments);
      const before = await write([row], (each) => ({ ...each, review, state: 'returned' }));
      if (before.length > 0) offerUndo(words.text('review-returned-toast'), before);
      return before.length > 0;
    },
  };
}

function failureKey({ type }: CommitFailure): string {
  return type === 'storage-full' ? 'review-failed-full' : 'review-failed';
}
