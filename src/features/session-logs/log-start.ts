import type { LocalTime } from '../../kernel/helsinki-time.ts';
import type { ShownRecord, Store } from '../../store/index.ts';
import { TOPICS } from './choices.ts';
import { findDraftKeeper } from './draft-keeper.ts';
import { copyLast, startLog } from './log-defaults.ts';
import { applyDraft, editDraftKey, NEW_LOG_DRAFT, storedToDraft } from './log-draft.ts';
import type { Habits } from './log-habits.ts';
import { dataToValues, type LogValues } from './log-values.ts';
import { loadNoteGuard } from './note-guard.ts';
import { recordToPlace } from './place-options.ts';

/** What a form opens with. */
export interface LogStart {
  readonly record: string;
  readonly scope: string;
  readonly values: LogValues;
  /** Whether it goes on with a draft. */
  readonly isRestored: boolean;
}

export interface NewLogWishes {
  /** All of the last log but its note and time. */
  readonly copiesLast: boolean;
  readonly topic: string | undefined;
}

interface NewLogParts {
  readonly habits: Habits;
  readonly now: LocalTime;
  readonly scopes: readonly string[];
  nextId(): string;
}

type StartStore = Pick<Store, 'find' | 'saveDraft' | 'readDraft' | 'dropDraft'>;

/** Goes on with the draft if there is one, so that nothing typed is ever lost to a wish. */
export async function startNewLog(
  store: StartStore,
  wishes: NewLogWishes,
  parts: NewLogParts,
): Promise<LogStart> {
  const keeper = findDraftKeeper(store, NEW_LOG_DRAFT);
  const draft = storedToDraft(await keeper.read());
  if (draft !== undefined) {
    // A crash between saving and dropping leaves the draft of a log that is saved already.
    const isSaved = (await store.find(draft.record)) !== undefined;
    if (isSaved) await keeper.drop();
    else {
      const { record, scope, set } = draft;
      return guardNote({ record, scope, values: dataToValues(set), isRestored: true });
    }
  }
  return { ...(await startFresh(store, wishes, parts)), record: parts.nextId(), isRestored: false };
}

export async function startFresh(
  store: Pick<Store, 'find'>,
  { copiesLast, topic }: NewLogWishes,
  { habits, now, scopes }: Omit<NewLogParts, 'nextId'>,
): Promise<{ readonly scope: string; readonly values: LogValues }> {
  const { last } = habits;
  const started =
    copiesLast && last !== undefined && scopes.includes(last.scope)
      ? copyLast(last, now)
      : startLog(habits, now, scopes);
  const asked = TOPICS.find((known) => known === topic);
  const place = await keepUsablePlace(store, started.values.place, started.scope);
  return {
    scope: started.scope,
    values: { ...started.values, place, ...(asked === undefined ? {} : { topics: [asked] }) },
  };
}

async function keepUsablePlace(
  store: Pick<Store, 'find'>,
  id: string | undefined,
  scope: string,
): Promise<string | undefined> {
  if (id === undefined) return undefined;
  const place = await store.find(id);
  const isUsable =
    place !== undefined && !place.deleted && place.scope === scope && !recordToPlace(place).isClosed;
  return isUsable ? id : undefined;
}

/** A saved log with an unfinished edit laid over it. */
export async function startEdit(store: StartStore, saved: ShownRecord): Promise<LogStart> {
  const draft = storedToDraft(await findDraftKeeper(store, editDraftKey(saved.id)).read());
  if (draft === undefined || draft.record !== saved.id) {
    const { id: record, scope, data } = saved;
    return guardNote({ record, scope, values: dataToValues(data), isRestored: false });
  }
  return guardNote({
    record: saved.id,
    scope: draft.scope,
    values: dataToValues(applyDraft(saved.data, draft.set)),
    isRestored: true,
  });
}

async function guardNote(start: LogStart): Promise<LogStart> {
  if (start.values.note) await loadNoteGuard();
  return start;
}
