import { fail, type Result, succeed } from '../kernel/result.ts';
import { type Failure, PROTOCOL, PROTOCOL_HEADER } from '../kernel/wire.ts';

/** Why an answer can't be used. `no-network` and `portal` say nothing about what was asked. */
export type ApiFailure =
  | { readonly type: 'no-network' }
  | { readonly type: 'portal' }
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly failure: Failure;
      readonly retryAfterSeconds: number | null;
    };

/** For what needs the server's own word at once (joining, inviting); records go through the store instead. */
export interface Api {
  request(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<Result<unknown, ApiFailure>>;
}

const TIME_LIMIT_MS = 15_000;

export function createApi(fetchAnswer: typeof fetch): Api {
  return {
    async request(method, path, body) {
      let response: Response;
      let answer: unknown;
      try {
        response = await fetchAnswer(path, {
          method,
          redirect: 'manual',
          cache: 'no-store',
          signal: AbortSignal.timeout(TIME_LIMIT_MS),
          headers: { [PROTOCOL_HEADER]: String(PROTOCOL), 'Content-Type': 'application/json' },
          ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
        });
        if (response.headers.get(PROTOCOL_HEADER) === null) return fail({ type: 'portal' });
        answer = response.status === 204 ? null : await response.json();
      } catch {
        return fail({ type: 'no-network' });
      }
      if (response.ok) return succeed(answer);
      const retryAfter = Number(response.headers.get('Retry-After') ?? Number.NaN);
      return fail({
        type: 'refused',
        status: response.status,
        failure: isFailure(answer) ? answer : { code: 'server-error' },
        retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
      });
    },
  };
}

function isFailure(answer: unknown): answer is Failure {
  return typeof answer === 'object' && answer !== null && 'code' in answer && typeof answer.code === 'string';
}
