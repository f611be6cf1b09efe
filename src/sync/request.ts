/** One request to the server, and whether it was the server that answered. */
import { type Failure, MEMBER_HEADER, PROTOCOL, PROTOCOL_HEADER } from '../kernel/wire.ts';

/** What stands between this phone and the server, in words that a person can act on. */
export type SyncProblem =
  | 'offline'
  | 'portal'
  | 'signed-out'
  /** The device was reported lost: everything on it is to be destroyed. */
  | 'device-lost'
  | 'too-old'
  | 'server-busy'
  | 'server-error'
  | 'storage';

/** Why there is no usable answer. */
export interface Refusal {
  readonly type: 'refused';
  readonly problem: SyncProblem;
  /** The status of the server's own answer; null when none came. */
  readonly status: number | null;
  /** What the server asks to wait; null when it says nothing. */
  readonly retryAfterMs: number | null;
  readonly isTimeLimit: boolean;
}

export interface Answer {
  readonly type: 'answered';
  readonly response: Response;
  /** Lets the time limit run anew: to be called when some of the body has come. */
  keepAlive(): void;
  /** Ends the time limit: to be called when the body is read or not wanted. */
  finish(): void;
}

/** @returns the function that cancels it */
export type SetTimer = (delayMs: number, onTime: () => void) => () => void;

export interface RequestParts {
  /** The browser's own, or one that leads to a server in the same process. */
  fetch(path: string, init: RequestInit): Promise<Response>;
  readonly setTimer: SetTimer;
  readonly memberId: string;
}

const RETRY_AFTER_AT_MOST_MS = 60 * 60 * 1_000;

export async function request(
  parts: RequestParts,
  path: string,
  init: RequestInit & { readonly headers?: Readonly<Record<string, string>> },
  limitMs: number,
  signal: AbortSignal,
): Promise<Answer | Refusal> {
  const limit = new AbortController();
  let isTimeLimit = false;
  const startLimit = () =>
    parts.setTimer(limitMs, () => {
      isTimeLimit = true;
      limit.abort();
    });
  let cancelLimit = startLimit();
  try {
    const response = await parts.fetch(path, {
      ...init,
      headers: {
        [PROTOCOL_HEADER]: String(PROTOCOL),
        [MEMBER_HEADER]: parts.memberId,
        ...init.headers,
      },
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.any([limit.signal, signal]),
    });
    const refusal = judgeResponse(response);
    if (refusal === null) {
      return {
        type: 'answered',
        response,
        keepAlive() {
          cancelLimit();
          cancelLimit = startLimit();
        },
        finish: () => cancelLimit(),
      };
    }
    const isLost = refusal.status === 401 && (await readCode(response)) === 'device-lost';
    cancelLimit();
    void response.body?.cancel().catch(() => undefined);
    return isLost ? { ...refusal, problem: 'device-lost' } : refusal;
  } catch {
    cancelLimit();
    return noAnswer(isTimeLimit);
  }
}

/** The connection broke, or took too long. */
export function noAnswer(isTimeLimit = false): Refusal {
  return { type: 'refused', problem: 'offline', status: null, retryAfterMs: null, isTimeLimit };
}

export function wrongAnswer(status: number): Refusal {
  return { type: 'refused', problem: 'server-error', status, retryAfterMs: null, isTimeLimit: false };
}

/** @returns null when the server has answered well */
function judgeResponse(response: Response): Refusal | null {
  const { status, headers } = response;
  const isOwn = headers.get(PROTOCOL_HEADER) !== null;
  if (isOwn && status >= 200 && status < 300) return null;
  return {
    type: 'refused',
    problem: nameProblem(response, isOwn),
    status: isOwn || status === 413 ? status : null,
    retryAfterMs: readRetryAfterMs(headers),
    isTimeLimit: false,
  };
}

/** A body that doesn't come whole says nothing. */
async function readCode(response: Response): Promise<unknown> {
  try {
    const { code }: Partial<Failure> = JSON.parse(await response.text());
    return code;
  } catch {
    return undefined;
  }
}

/** A proxy in front of the server answers without the header too; a portal is what pretends to be the page asked for. */
function nameProblem({ type, status }: Response, isOwn: boolean): SyncProblem {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400) || status === 511) return 'portal';
  if (status === 429 || status === 502 || status === 503 || status === 504) return 'server-busy';
  if (!isOwn) return status === 413 || status >= 500 ? 'server-error' : 'portal';
  if (status === 401 || status === 403) return 'signed-out';
  if (status === 426) return 'too-old';
  return 'server-error';
}

function readRetryAfterMs(headers: Headers): number | null {
  const text = headers.get('Retry-After');
  if (text === null) return null;
  const seconds = Number(text);
  // A date is read against the answer's own: this phone's clock may be years off.
  const waitMs = Number.isNaN(seconds)
    ? Date.parse(text) - Date.parse(headers.get('Date') ?? '')
    : seconds * 1_000;
  return Number.isFinite(waitMs) ? Math.min(Math.max(0, waitMs), RETRY_AFTER_AT_MOST_MS) : null;
}
