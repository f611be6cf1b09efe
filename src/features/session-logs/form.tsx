import './logs.css';
import { useState } from 'preact/hooks';
import { listLoggingScopes, useHeldUpdates, useScopeName, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Button, ErrorSummary, Notice, StickyActions } from '../../ui/index.ts';
import { CommitFailureNotice } from './commit-failure.tsx';
import { DETAIL_FIELDS, FormDetails } from './form-details.tsx';
import { fieldId, useFieldExtras } from './form-field.tsx';
import { AttentionNotice, goToField, RestoredNotice, ReturnedNotice } from './form-notices.tsx';
import { FormVisit } from './form-visit.tsx';
import { FormWhere, WHEN_FIELDS, WHERE_FIELDS, WherePlace } from './form-where.tsx';
import { KeptValues } from './kept-values.tsx';
import type { LastLog } from './log-defaults.ts';
import type { LogStart } from './log-start.ts';
import { readReview, readReviewState } from './review-row.ts';
import { SameAsLast } from './same-as-last.tsx';
import { type FormContent, type FormTarget, type SavedForm, useLogForm } from './use-log-form.tsx';
import { usePlaces } from './use-places.tsx';

export interface LogFormProps {
  readonly start: LogStart;
  readonly target: FormTarget;
  readonly recentPlaces: readonly string[];
  /** Offered to be copied as a whole; only for a new log. */
  readonly last: LastLog | undefined;
  /** The form as it opens without a draft. */
  makeFresh(): Promise<FormContent>;
  onSaved(saved: SavedForm): void;
  /** The log is no longer to be edited: its refused change was let go. */
  onLetGo(): void;
}

/** One log's form, for a new log and for a saved one. */
export function LogForm({ start, target, recentPlaces, last, makeFresh, onSaved, onLetGo }: LogFormProps) {
  useHeldUpdates();
  const words = useWords();
  const { membership, toasts, clock } = useServices();
  const scopeName = useScopeName();
  const form = useLogForm(start, target, onSaved);
  const { values, scope, issues } = form;
  const places = usePlaces(scope, recentPlaces);
  const log = target.type === 'saved' ? target.log : undefined;
  const today = readHelsinkiTime(clock.nowMs()).day;
  const isReturned = log !== undefined && readReviewState(log, today) === 'returned';
  const comments = isReturned ? (readReview(log.data)?.comments ?? {}) : {};
  const refused = log?.attention?.fields ?? [];
  const concerned = [...Object.keys(comments), ...refused];
  const [isWhereOpen, setWhereOpen] = useState(touches(WHERE_FIELDS, concerned));
  // Asked first of all where nothing is known; it stays there so that choosing moves nothing.
  const [asksPlaceFirst] = useState(start.values.place === undefined);
  const [areDetailsOpen, setDetailsOpen] = useState(touches(DETAIL_FIELDS, concerned));
  const [isRestored, setRestored] = useState(start.isRestored);
  const field = useFieldExtras({ issues, comments, refused });
  const part = { values, change: form.change, field };

  function open(fields: readonly string[]): void {
    if (touches(asksPlaceFirst ? WHEN_FIELDS : WHERE_FIELDS, fields)) setWhereOpen(true);
    if (touches(DETAIL_FIELDS, fields)) setDetailsOpen(true);
  }

  async function clear(): Promise<void> {
    const before: FormContent = { scope, values };
    form.clear(await makeFresh());
    setRestored(false);
    toasts.show({
      text: words.text('log-draft-cleared'),
      tone: 'info',
      action: { label: words.text('log-undo'), run: () => form.replace(before) },
    });
  }

  const scopes = listScopes(listLoggingScopes(membership.grants, membership.scopes), scope).map((code) => ({
    code,
    name: scopeName(code),
  }));
  const where = {
    ...part,
    places,
    scope,
    scopes,
    onScope: form.changeScope,
    scopeError:
      scope === '' && issues.some(({ field: name }) => name === 'place')
        ? words.text('log-issue-missing-scope')
        : undefined,
    movesFrom: log !== undefined && log.scope !== scope ? scopeName(log.scope) : undefined,
  };
  return (
    <>
      {log !== undefined && <AttentionNotice log={log} onLetGo={onLetGo} />}
      {isReturned && (
        <ReturnedNotice
          comments={comments}
          onOpenField={(name) => {
            open([name]);
            goToField(name);
          }}
        />
      )}
      {isRestored && <RestoredNotice onClear={() => void clear()} />}
      <ErrorSummary
        title={words.text('log-issues-title', { count: issues.length })}
        items={issues.map(({ field: name, reason }) => {
          // A place is chosen from its municipality's list.
          const asked = name === 'place' && scope === '' ? 'scope' : name;
          return {
            key: `${asked}-${reason}`,
            text: words.text(`log-issue-${reason}-${asked}`),
            href: `#${fieldId(asked)}`,
            onSelect: () => open([name]),
          };
        })}
      />
      {log !== undefined && <KeptValues log={log} places={places} change={form.change} />}
      {asksPlaceFirst && <WherePlace {...where} />}
      <FormWhere {...where} hasPlace={!asksPlaceFirst} isOpen={isWhereOpen} onToggle={setWhereOpen} />
      {last !== undefined && !form.isTouched && (
        <SameAsLast last={last} onCopy={(copied) => form.replace(copied)} />
      )}
      <FormVisit {...part} />
      <FormDetails {...part} isOpen={areDetailsOpen} onToggle={setDetailsOpen} />
      {!form.isDraftKept && form.failure === undefined && (
        <Notice tone="warning" role="status" title={words.text('log-draft-not-kept')}>
          <p>{words.text('log-draft-not-kept-next')}</p>
        </Notice>
      )}
      {form.failure !== undefined && <CommitFailureNotice failure={form.failure} onRetry={form.save} />}
      <StickyActions>
        <Button
          kind="primary"
          size="lg"
          block
          icon="check"
          busyLabel={form.isSaving ? words.text('log-saving') : undefined}
          onClick={() => open(form.save().map(({ field: name }) => name))}
        >
          {words.text(isReturned ? 'log-save-correction' : 'log-save')}
        </Button>
      </StickyActions>
    </>
  );
}

function touches(fields: readonly string[], names: readonly string[]): boolean {
  return names.some((name) => fields.includes(name));
}

/** The form's own municipality is always among them: a log may be older than one's grants. */
function listScopes(scopes: readonly string[], own: string): readonly string[] {
  return own === '' || scopes.includes(own) ? scopes : [own, ...scopes];
}
