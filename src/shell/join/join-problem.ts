import type { ApiFailure } from '../../app/index.ts';

/** Why one hasn't joined, as a key of the words with its arguments, and the field that it is about. */
export interface JoinProblem {
  readonly key: string;
  readonly minutes: number;
  readonly at: 'invite' | 'name' | 'form';
  /** Whether the invite can never be used again: another one is needed. */
  readonly isInviteSpent: boolean;
}

/** @param form what the invite was given as: a wrong code is a slip of the finger, a wrong link is not */
export function failureToJoinProblem(failure: ApiFailure, form: 'link' | 'code'): JoinProblem {
  if (failure.type !== 'refused') return problemOf(`join-problem-${failure.type}`);
  const { code, field } = failure.failure;
  switch (code) {
    case 'invite-unknown':
      return { ...problemOf(`join-problem-unknown-${form}`, 'invite'), isInviteSpent: form === 'link' };
    case 'invite-used':
      return { ...problemOf('join-problem-used', 'invite'), isInviteSpent: true };
    case 'invite-expired':
      return { ...problemOf('join-problem-expired', 'invite'), isInviteSpent: true };
    case 'name-missing':
      return problemOf('join-problem-name-missing', 'name');
    case 'invalid':
      if (field === 'name') return problemOf('join-problem-name-long', 'name');
      return problemOf(field === 'device' ? 'join-problem-device' : 'join-problem-server');
    case 'busy':
      if (failure.status !== 429) return problemOf('join-problem-server');
      return {
        ...problemOf('join-problem-too-many'),
        minutes: Math.max(1, Math.ceil((failure.retryAfterSeconds ?? 60) / 60)),
      };
    case 'too-old':
      return problemOf('join-problem-too-old');
    default:
      return problemOf('join-problem-server');
  }
}

export function problemOf(key: string, at: JoinProblem['at'] = 'form'): JoinProblem {
  return { key, minutes: 0, at, isInviteSpent: false };
}
