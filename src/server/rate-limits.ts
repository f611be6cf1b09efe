import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/**
 * What is counted, by key:
 * `join-attempt` and `join-wrong` by address, `code-wrong` for all typed codes together,
 * `invite` and `import` by member, the rest by session.
 */
export type LimitName =
  | 'join-attempt'
  | 'join-wrong'
  | 'code-wrong'
  | 'push'
  | 'pull'
  | 'invite'
  | 'import'
  | 'other';

export interface RateLimits {
  /** Counts one. @returns seconds to wait, 0 when it may go on */
  take(name: LimitName, key: string): Promise<number>;
  /** Counts nothing. @returns seconds to wait, 0 when there is room */
  peek(name: LimitName, key: string): Promise<number>;
}

const MINUTE = 60;
const allowances: Readonly<Record<LimitName, { readonly points: number; readonly duration: number }>> = {
  // A course of thirty joins from one address at once; a guesser is stopped by the wrong ones.
  'join-attempt': { points: 300, duration: 15 * MINUTE },
  'join-wrong': { points: 10, duration: 15 * MINUTE },
  'code-wrong': { points: 100, duration: 60 * MINUTE },
  push: { points: 300, duration: MINUTE },
  pull: { points: 600, duration: MINUTE },
  invite: { points: 100, duration: 60 * MINUTE },
  // A file of 100,000 changes is 200 requests.
  import: { points: 300, duration: 15 * MINUTE },
  other: { points: 600, duration: MINUTE },
};

/** Counts in this process: each node of several has its own counts. */
export function createMemoryRateLimits(): RateLimits {
  const limiters = new Map(
    Object.entries(allowances).map(([name, allowance]) => [
      name,
      new RateLimiterMemory({ keyPrefix: name, ...allowance }),
    ]),
  );
  const find = (name: LimitName): RateLimiterMemory => {
    const limiter = limiters.get(name);
    if (limiter === undefined) throw new Error(`no allowance is declared for ${name}`);
    return limiter;
  };
  return {
    async take(name, key) {
      try {
        await find(name).consume(key);
        return 0;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return toSeconds(refusal);
        throw refusal;
      }
    },
    async peek(name, key) {
      const limiter = find(name);
      const state = await limiter.get(key);
      return state !== null && state.consumedPoints >= limiter.points ? toSeconds(state) : 0;
    },
  };
}

function toSeconds(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1_000));
}
