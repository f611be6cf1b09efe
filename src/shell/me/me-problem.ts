import type { ApiFailure } from '../../app/index.ts';

/** Why something that needs the server at once did not happen, as a key of the words. */
export function failureToMeProblem(failure: ApiFailure): string {
  if (failure.type !== 'refused') return `me-problem-${failure.type}`;
  const { code, field } = failure.failure;
  if (code === 'signed-out') return 'me-problem-signed-out';
  if (field === 'name') return code === 'name-missing' ? 'me-problem-name-missing' : 'me-problem-name-long';
  return 'me-problem-server';
}
