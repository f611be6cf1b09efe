import { useCallback, useEffect, useState } from 'preact/hooks';
import { type ApiFailure, useServices } from '../../app/index.ts';
import { type KeptPeople, type PeopleAnswer, readKeptPeople, readPeopleAnswer } from './people-answer.ts';

const KEPT_KEY = 'people-list';

export interface PeopleRead {
  /** The last answer, from the server or from the phone's memory; undefined before the first. */
  readonly answer: PeopleAnswer | undefined;
  readonly fetchedAtMs: number | undefined;
  readonly isReading: boolean;
  /** Key of the words for why the list isn't fresh. */
  readonly problem: string | undefined;
  refresh(): void;
}

/** The people one answers for: asked anew each time, the last answer kept for when there is no network. */
export function usePeople(): PeopleRead {
  const { api, store, clock } = useServices();
  const [kept, setKept] = useState<KeptPeople>();
  const [problem, setProblem] = useState<string>();
  const [isReading, setReading] = useState(true);

  const refresh = useCallback(async () => {
    setReading(true);
    const answer = await api.request('GET', '/api/people');
    setReading(false);
    if (!answer.ok) return setProblem(failureToProblem(answer.failure));
    const people = readPeopleAnswer(answer.value);
    if (people === undefined) return setProblem('people-problem-server');
    const fresh: KeptPeople = { fetchedAtMs: clock.nowMs(), answer: people };
    setProblem(undefined);
    setKept(fresh);
    await store.remember(KEPT_KEY, fresh);
  }, [api, store, clock]);

  useEffect(() => {
    void store.recall(KEPT_KEY).then((value) => {
      const remembered = readKeptPeople(value);
      setKept((now) => now ?? remembered);
    });
    void refresh();
  }, [store, refresh]);

  return {
    answer: kept?.answer,
    fetchedAtMs: kept?.fetchedAtMs,
    isReading,
    problem,
    refresh: () => void refresh(),
  };
}

/** Why something that needs the server at once did not happen, as a key of the words. */
export function failureToProblem(failure: ApiFailure): string {
  if (failure.type !== 'refused') return `people-problem-${failure.type}`;
  const { code, field } = failure.failure;
  if (code === 'signed-out') return 'people-problem-signed-out';
  if (code === 'forbidden') return field === 'member' ? 'people-problem-member' : 'people-problem-forbidden';
  if (code === 'invalid' && field === 'name') return 'people-problem-name';
  if (code === 'not-found') return 'people-problem-gone';
  if (code === 'busy' && failure.status === 429) return 'people-problem-busy';
  return 'people-problem-server';
}
