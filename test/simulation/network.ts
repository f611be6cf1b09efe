/** Between a simulated device and the server: everything that a mobile network does to a request. */
import { PROTOCOL_HEADER, type PushAnswer } from '../../src/kernel/wire.ts';
import { DeviceKilled } from '../kit/memory-tables.ts';

/** What happens to one request. `hold` lets the server have it much later, when nobody waits for the answer. */
export const NETWORK_FAULTS = [
  'lose-request',
  'lose-answer',
  'duplicate',
  'hold',
  'pause-before',
  'pause-after',
  'cut-answer',
  'portal',
  'busy',
  'server-dies',
  'drop-verdict',
  'kill-before',
  'kill-after',
] as const;
export type NetworkFault = (typeof NETWORK_FAULTS)[number];

export interface PlannedFault {
  readonly fault: NetworkFault;
  /** The k-th request from now, from 1. */
  readonly at: number;
}

/** A change with this title makes the server fail whenever it comes. */
export const POISON = 'poison';

type Send = (path: string, init: RequestInit) => Promise<Response>;

/** What one round sends goes by its own lane. */
export interface Lane {
  readonly fetch: Send;
  /** Resolves when one of its requests stands still, until `resume`. */
  readonly paused: Promise<void>;
}

export interface Network {
  openLane(planned: PlannedFault | null): Lane;
  /** Whatever stands still goes on. */
  resume(): void;
  /** The server gets what was held back. */
  deliverHeld(): Promise<void>;
}

export interface NetworkParts {
  readonly send: Send;
  /** While true, every transaction dies before its commit. */
  failTransactions(isFailing: boolean): void;
  /** Whether the server fails on everything. */
  isServerDown(): boolean;
  kill(): void;
  isKilled(): boolean;
}

export function createNetwork({
  send,
  failTransactions,
  isServerDown,
  kill,
  isKilled,
}: NetworkParts): Network {
  let held: (() => Promise<unknown>)[] = [];
  let paused: (() => void)[] = [];

  const pause = (onPause: () => void) =>
    new Promise<void>((resolve) => {
      paused.push(resolve);
      onPause();
    });

  const deliver: Send = async (path, init) => {
    if (isServerDown() || (await isPoisoned(init))) return answerOwn(500, '{"code":"server-error"}');
    return send(path, init);
  };

  async function meet(
    fault: NetworkFault,
    path: string,
    init: RequestInit,
    onPause: () => void,
  ): Promise<Response> {
    switch (fault) {
      case 'lose-request':
        throw new TypeError('network');
      case 'lose-answer':
        await deliver(path, init);
        throw new TypeError('network');
      case 'duplicate':
        await deliver(path, init);
        return deliver(path, init);
      case 'hold':
        held.push(() => deliver(path, init));
        throw new TypeError('network');
      case 'pause-before':
        await pause(onPause);
        return deliver(path, init);
      case 'pause-after': {
        const answer = await deliver(path, init);
        await pause(onPause);
        return answer;
      }
      case 'cut-answer': {
        const answer = await deliver(path, init);
        const text = await answer.text();
        return new Response(text.slice(0, Math.floor(text.length * 0.6)), answer);
      }
      case 'portal':
        return new Response('<html>Sign in to Wi-Fi</html>', { headers: { 'Content-Type': 'text/html' } });
      case 'busy':
        return answerOwn(503, '{"code":"busy"}', { 'Retry-After': '3' });
      case 'server-dies':
        failTransactions(true);
        return deliver(path, init).finally(() => failTransactions(false));
      case 'drop-verdict': {
        const answer = await deliver(path, init);
        if (path !== '/api/push' || !answer.ok) return answer;
        const { verdicts, ...rest } = (await answer.json()) as PushAnswer;
        return answerOwn(200, JSON.stringify({ ...rest, verdicts: verdicts.slice(0, -1) }));
      }
      case 'kill-before':
        kill();
        throw new DeviceKilled();
      case 'kill-after':
        await deliver(path, init);
        kill();
        throw new DeviceKilled();
    }
  }

  return {
    openLane(planned) {
      let requests = 0;
      let onPause = () => {};
      const standsStill = new Promise<void>((resolve) => {
        onPause = resolve;
      });
      return {
        paused: standsStill,
        async fetch(path, init) {
          if (isKilled()) throw new DeviceKilled();
          requests += 1;
          const answer = await (requests === planned?.at
            ? meet(planned.fault, path, init, onPause)
            : deliver(path, init));
          if (isKilled()) throw new DeviceKilled();
          if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
          return answer;
        },
      };
    },
    resume() {
      const waiting = paused;
      paused = [];
      for (const go of waiting) go();
    },
    async deliverHeld() {
      const waiting = held;
      held = [];
      for (const go of waiting) await go();
    },
  };
}

async function isPoisoned({ body }: RequestInit): Promise<boolean> {
  if (body === undefined || body === null) return false;
  if (typeof body === 'string') return body.includes(`"${POISON}"`);
  const stream = new Blob([body as ArrayBuffer]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(stream).text()).includes(`"${POISON}"`);
}

function answerOwn(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(body, {
    status,
    headers: { 'Content-Type': 'application/json', [PROTOCOL_HEADER]: '1', ...headers },
  });
}
