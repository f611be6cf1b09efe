import { type ApiFailure, useKeptAnswer } from '../../app/index.ts';
import { type PeopleAnswer, readPeopleAnswer } from './people-answer.ts';

export interface PeopleRead {
  /** The last answer, from the server or from the phone's memory; undefined before the first. */
  readonly answer: PeopleAnswer | undefined;
  readonly fetchedAtMs: number | undefined;
  readonly isReading: boolean;
  /** Key of the words for why the list isn't fresh. */
  readonly problem: string | undefined;
  refresh(): void;
}

/** The people one answers for. */
export function usePeople(): PeopleRead {
  const { failure, ...read } = useKeptAnswer('/api/people', readPeopleAnswer, 'people-list');
  return { ...read, problem: failure && failureToProblem(failure) };
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
