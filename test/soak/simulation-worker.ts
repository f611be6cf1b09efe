/** Tells stories of a simulated fleet in a process of its own, seed after seed, until one breaks a law. */
import * as fc from 'fast-check';
import type { FleetEvent } from '../simulation/fleet.ts';
import { LawBroken } from '../simulation/ledger.ts';
import { quarrels, stories, tell } from '../simulation/stories.ts';

export interface Wish {
  readonly seed: number;
  readonly stories: number;
}

interface Counts {
  readonly seed: number;
  readonly stories: number;
  readonly steps: number;
  readonly faults: number;
}

export type Told =
  | (Counts & { readonly tell: 'held' })
  | (Counts & { readonly tell: 'broken'; readonly law: string; readonly events: readonly FleetEvent[] });

/** Anything that a person or a working network would not do. */
function isFault(event: FleetEvent): boolean {
  const isPlanned = ('fault' in event && event.fault !== null) || ('kill' in event && event.kill !== null);
  return isPlanned || !['make', 'edit', 'delete', 'sync', 'resend', 'discard'].includes(event.do);
}

async function tellStories(wish: Wish): Promise<Told> {
  const counts = { seed: wish.seed, stories: 0, steps: 0, faults: 0 };
  const drawn = wish.seed % 2 === 0 ? stories : quarrels;
  const told = await fc.check(
    fc.asyncProperty<[readonly FleetEvent[]]>(drawn, async (events) => {
      counts.stories += 1;
      counts.steps += events.length;
      counts.faults += events.filter(isFault).length;
      await tell(events);
    }),
    { numRuns: wish.stories, seed: wish.seed },
  );
  if (!told.failed) return { ...counts, tell: 'held' };
  const [events = []] = told.counterexample ?? [];
  const error = told.errorInstance;
  const law = error instanceof LawBroken ? error.message : String(error);
  return { ...counts, tell: 'broken', law, events };
}

process.on('message', async (wish: Wish) => void process.send?.(await tellStories(wish)));
