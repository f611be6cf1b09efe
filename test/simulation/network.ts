/** Between a simulated device and the server: everything that a mobile network does to a request. */
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
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

export interface Network {
  readonly fetch: Send;
  plan(fault: PlannedFault | null): void;
  /** Resolves when a request stands still; what it waits for is `resume`. */
  waitForPause(): Promise<void>;
  resume(): void;
  /** The server gets what was held back. */
  deliverHeld(): Promise<void>;
}

export interface NetworkParts {
  readonly send: Send;
  /** While true, every transaction dies before its commit. */
  failTransactions(isFailing: boolean): void;
  kill(): void;
  isKilled(): boolean;
}

export function createNetwork({ send, failTransactions, kill, isKilled }: NetworkParts): Network {
  let planned: PlannedFault | null = null;
  let requests = 0;
  let held: (() => Promise<unknown>)[] = [];
  let paused: (() => void)[] = [];
  let onPause = () => {};

  const pause = () =>
    new Promise<void>((resolve) => {
      paused.push(resolve);
      onPause();
    });

  const deliver: Send = async (path, init) => {
    if (await isPoisoned(init)) return answerOwn(500, '{"code":"server-error"}');
    return send(path, init);
  };

  async function meet(fault: NetworkFault, path: string, init: RequestInit): Promise<Response> {
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
        await pause();
        return deliver(path, init);
      case 'pause-after': {
        const answer = await deliver(path, init);
        await pause();
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
    async fetch(path, init) {
      if (isKilled()) throw new DeviceKilled();
      requests += 1;
      const isHit = planned !== null && requests === planned.at;
      const answer = await (isHit && planned !== null
        ? meet(planned.fault, path, init)
        : deliver(path, init));
      if (isKilled()) throw new DeviceKilled();
      if (init.signal?.aborted) throw new DOMException('aborted', 'AbortError');
      return answer;
    },
    plan(fault) {
      planned = fault;
      requests = 0;
    },
    waitForPause: () =>
      new Promise((resolve) => {
        if (paused.length > 0) resolve();
        else onPause = resolve;
      }),
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
