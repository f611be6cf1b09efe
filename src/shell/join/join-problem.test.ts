import { expect, test } from 'vitest';
import type { FailureCode } from '../../kernel/wire.ts';
import { failureToJoinProblem } from './join-problem.ts';

function refuse(code: FailureCode, field?: string, retryAfterSeconds: number | null = null, status = 400) {
  const failure = field === undefined ? { code } : { code, field };
  return failureToJoinProblem({ type: 'refused', status, failure, retryAfterSeconds }, 'code');
}

test('a used, an expired and a wrong invite are told apart', () => {
  const keys = [refuse('invite-used'), refuse('invite-expired'), refuse('invite-unknown')].map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(3);
});

test('a mistyped code can be corrected, a used or expired invite needs another one', () => {
  expect(refuse('invite-unknown').isInviteSpent).toBe(false);
  expect(refuse('invite-used').isInviteSpent).toBe(true);
  expect(refuse('invite-expired').isInviteSpent).toBe(true);
});

test('too many tries says how many whole minutes to wait', () => {
  expect(refuse('busy', undefined, 61, 429)).toMatchObject({ key: 'join-problem-too-many', minutes: 2 });
  expect(refuse('busy', undefined, 5, 429).minutes).toBe(1);
  expect(refuse('busy', undefined, 5, 503).key).toBe('join-problem-server');
});

test('what is wrong with the name is said at the name', () => {
  expect(refuse('name-missing', 'name').at).toBe('name');
  expect(refuse('invalid', 'name').at).toBe('name');
});

test('a missing network and a portal blame neither the invite nor the person', () => {
  for (const type of ['no-network', 'portal'] as const) {
    const problem = failureToJoinProblem({ type }, 'link');
    expect(problem).toMatchObject({ key: `join-problem-${type}`, at: 'form', isInviteSpent: false });
  }
});
