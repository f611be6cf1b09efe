import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Failure, FailureCode } from '../kernel/wire.ts';
import { errorToPostgresTrouble } from './store/postgres-errors.ts';
import { errorToSqliteCode } from './store/sqlite-errors.ts';

const statuses: Readonly<Record<FailureCode, ContentfulStatusCode>> = {
  invalid: 400,
  'not-json': 400,
  'too-large': 413,
  forbidden: 403,
  'signed-out': 401,
  'device-lost': 401,
  'not-found': 404,
  'too-old': 426,
  busy: 503,
  'storage-full': 507,
  'server-error': 500,
  'invite-unknown': 404,
  'invite-used': 409,
  'invite-expired': 410,
  'name-missing': 400,
};

/** Answers `{ code, field? }` and nothing else: no message, no stack, no value that was sent. */
export function answerFailure(
  c: Context,
  code: FailureCode,
  detail: { readonly field?: string; readonly status?: 429; readonly retryAfterSeconds?: number } = {},
): Response {
  const failure: Failure = detail.field === undefined ? { code } : { code, field: detail.field };
  if (detail.retryAfterSeconds !== undefined) c.header('Retry-After', String(detail.retryAfterSeconds));
  return c.json(failure, detail.status ?? statuses[code]);
}

export function answerTooMany(c: Context, retryAfterSeconds: number): Response {
  return answerFailure(c, 'busy', { status: 429, retryAfterSeconds });
}

const BUSY_RETRY_SECONDS = 5;

/** Turns what nobody expected into an answer that tells the device whether to try again. */
export function answerError(c: Context, error: unknown): Response {
  const code = errorToSqliteCode(error) ?? errorToPostgresTrouble(error);
  if (code === 'busy') return answerFailure(c, 'busy', { retryAfterSeconds: BUSY_RETRY_SECONDS });
  return answerFailure(c, code === 'full' ? 'storage-full' : 'server-error');
}
