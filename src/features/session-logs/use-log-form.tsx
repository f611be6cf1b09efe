import { useEffect, useRef, useState } from 'preact/hooks';
import { useServices } from '../../app/index.ts';
import type { Edit } from '../../kernel/change.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { RecordData } from '../../kernel/record.ts';
import type { CommitFailure, ShownRecord } from '../../store/index.ts';
import { findDraftKeeper } from './draft-keeper.ts';
import { draftToStored, editDraftKey, NEW_LOG_DRAFT } from './log-draft.ts';
import { editedLogToEdits, listChangedFields, newLogToEdit } from './log-edits.ts';
import { type LogIssue, listIssues } from './log-issues.ts';
import type { LogStart } from './log-start.ts';
import { type LogValues, valuesToRaw } from './log-values.ts';

/** What a form writes to: nothing yet, or a saved log with the data that the form opened with. */
export type FormTarget =
  | { readonly type: 'new' }
  | { readonly type: 'saved'; readonly log: ShownRecord; readonly opened: RecordData };

/** A log once it is safely stored. */
export interface SavedForm {
  readonly record: string;
  readonly scope: string;
  readonly values: LogValues;
  /** Empty when there was nothing to write. */
  readonly edits: readonly Edit[];
}

export interface FormContent {
  readonly scope: string;
  readonly values: LogValues;
}

export interface LogFormState extends FormContent {
  /** Whether anything was answered here, now or in the restored draft. */
  readonly isTouched: boolean;
  /** What the last attempt to save stumbled on, as it is now. */
  readonly issues: readonly LogIssue[];
  readonly failure: CommitFailure | undefined;
  readonly isSaving: boolean;
  /** False while the phone refuses the draft. */
  readonly isDraftKept: boolean;
  change(patch: LogValues): void;
  /** Another municipality has other places. */
  changeScope(scope: string): void;
  replace(content: FormContent): void;
  /** The form as it was opened without the draft. */
  clear(fresh: FormContent): void;
  /** @returns what is missing or wrong; nothing once a save has been started */
  save(): readonly LogIssue[];
}

/** The state of one log form: each change goes into the draft, and saving takes the draft away. */
export function useLogForm(
  start: LogStart,
  target: FormTarget,
  onSaved: (saved: SavedForm) => void,
): LogFormState {
  const { store, clock, ids } = useServices();
  const [content, setContent] = useState<FormContent>({ scope: start.scope, values: start.values });
  const [isTouched, setTouched] = useState(start.isRestored);
  const [isChecked, setChecked] = useState(false);
  const [failure, setFailure] = useState<CommitFailure>();
  const [isSaving, setSaving] = useState(false);
  const [isDraftKept, setDraftKept] = useState(true);
  const latest = useRef({ content, isTouched });
  const isWriting = useRef(false);
  const keeper = findDraftKeeper(store, target.type === 'new' ? NEW_LOG_DRAFT : editDraftKey(start.record));

  useEffect(() => keeper.onWritten(setDraftKept), [keeper]);

  function show(next: FormContent, nextIsTouched: boolean): void {
    latest.current = { content: next, isTouched: nextIsTouched };
    setContent(next);
    setTouched(nextIsTouched);
    setFailure(undefined);
  }

  function keep(next: FormContent): void {
    show(next, true);
    const set =
      target.type === 'new' ? valuesToRaw(next.values) : listChangedFields(target.opened, next.values);
    const isUnchanged =
      target.type === 'saved' && next.scope === target.log.scope && Object.keys(set).length === 0;
    if (isUnchanged) void keeper.drop();
    else keeper.save(draftToStored({ record: start.record, scope: next.scope, set }));
  }

  function change(patch: LogValues): void {
    const { content: now, isTouched: wasTouched } = latest.current;
    // A form that stood open untouched is about the visit that begins now.
    const time = wasTouched || target.type === 'saved' ? {} : readHelsinkiTime(clock.nowMs());
    keep({ ...now, values: { ...now.values, ...time, ...patch } });
  }

  async function write(): Promise<void> {
    const { scope, values } = latest.current.content;
    const edits =
      target.type === 'new'
        ? [newLogToEdit(start.record, scope, values)]
        : editedLogToEdits(target.log, target.opened, { scope, values }, ids.next);
    const committed = await store.commit(edits);
    if (!committed.ok) {
      setFailure(committed.failure);
      return;
    }
    await keeper.drop();
    onSaved({ record: edits.at(-1)?.record ?? start.record, scope, values, edits });
  }

  return {
    ...content,
    isTouched,
    issues: isChecked ? listIssues(content.values) : [],
    failure,
    isSaving,
    isDraftKept,
    change,
    changeScope(scope) {
      if (scope === latest.current.content.scope) return;
      keep({ scope, values: { ...latest.current.content.values, place: undefined, event: undefined } });
    },
    replace: keep,
    clear(fresh) {
      show(fresh, false);
      setChecked(false);
      void keeper.drop();
    },
    save() {
      const issues = listIssues(latest.current.content.values);
      setChecked(true);
      // A double tap comes before the button has had time to say that it is saving.
      if (issues.length > 0 || isWriting.current) return issues;
      isWriting.current = true;
      setSaving(true);
      setFailure(undefined);
      void write().finally(() => {
        isWriting.current = false;
        setSaving(false);
      });
      return [];
    },
  };
}
