import { useLayoutEffect, useState } from 'preact/hooks';
import { useHeldUpdates, useLive, useWords } from '../../app/index.ts';
import type { RecordData } from '../../kernel/record.ts';
import { Button, Dialog, SelectField } from '../../ui/index.ts';
import { stopsNote } from './note-findings.ts';
import { CommentField } from './review-comment.tsx';
import { describeField, describeValue, isAsked, READ_FIELDS } from './review-describe.ts';
import type { ReviewNames } from './review-names.ts';
import type { ReviewRow } from './review-row.ts';

interface ReviewReturnProps {
  readonly row: ReviewRow;
  readonly names: ReviewNames;
  readonly onClose: () => void;
  /** @returns whether it was saved */
  readonly onReturn: (data: RecordData, comments: Readonly<Record<string, string>>) => Promise<boolean>;
}

/** Asks what should be corrected, field by field, and sends the log back. */
export function ReviewReturn({ row, names, onClose, onReturn }: ReviewReturnProps) {
  const words = useWords();
  useHeldUpdates();
  const live = useLive((store) => store.find(row.id), [row.id]);
  const data = live.state === 'ready' ? live.value?.data : undefined;
  const [comments, setComments] = useState<Readonly<Record<string, string>>>({});
  const [hasTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const fields = Object.keys(comments);
  const newest = fields.at(-1);
  useLayoutEffect(() => {
    if (newest !== undefined) document.getElementById(commentId(newest))?.focus();
  }, [newest]);

  async function send() {
    setTried(true);
    const wrong = fields.find((field) => findError(comments[field] ?? '', words.text) !== undefined);
    if (fields.length === 0 || wrong !== undefined) {
      document.getElementById(wrong === undefined ? 'review-return-field' : commentId(wrong))?.focus();
      return;
    }
    if (data === undefined) return;
    setBusy(true);
    const isSaved = await onReturn(data, comments);
    setBusy(false);
    if (isSaved) onClose();
  }

  const choices = READ_FIELDS.filter(
    (field) =>
      comments[field] === undefined &&
      data !== undefined &&
      (data[field] !== undefined || isAsked(field, data)),
  );
  return (
    <Dialog
      open
      variant="sheet"
      title={words.text('review-return-title')}
      closeLabel={words.text('review-cancel')}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            icon="return"
            busyLabel={isBusy ? words.text('review-saving') : undefined}
            onClick={() => void send()}
          >
            {words.text('review-return-send')}
          </Button>
          <Button onClick={onClose}>{words.text('review-cancel')}</Button>
        </>
      }
    >
      <p>{words.text('review-return-what', { tutor: names.person(row.author) })}</p>
      {data !== undefined &&
        fields.map((field) => (
          <CommentField
            key={field}
            id={commentId(field)}
            label={describeField(field, words)}
            current={describeValue(field, data[field], words, names)}
            text={comments[field] ?? ''}
            onInput={(text) => setComments((before) => ({ ...before, [field]: text }))}
            onRemove={() => setComments(({ [field]: _removed, ...rest }) => rest)}
            error={hasTried ? findError(comments[field] ?? '', words.text) : undefined}
          />
        ))}
      <SelectField
        id="review-return-field"
        label={words.text(fields.length === 0 ? 'review-return-field' : 'review-return-other-field')}
        emptyLabel={words.text('review-return-choose')}
        value={undefined}
        options={choices.map((value) => ({ value, label: describeField(value, words) }))}
        error={hasTried && fields.length === 0 ? words.text('review-return-none') : undefined}
        onChange={(field) => field !== undefined && setComments((before) => ({ ...before, [field]: '' }))}
      />
    </Dialog>
  );
}

function commentId(field: string): string {
  return `review-comment-${field}`;
}

function findError(comment: string, text: (key: string) => string): string | undefined {
  if (comment.trim() === '') return text('review-comment-empty');
  return stopsNote(comment) ? text('review-comment-stopped') : undefined;
}
