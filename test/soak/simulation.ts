import { fork } from 'node:child_process';
import { once } from 'node:events';
import { keepStory } from '../simulation/stories.ts';
import type { Told, Wish } from './simulation-worker.ts';
import { type SoakKit, type SoakOutcome, type SoakPart, startTimer } from './soak-kit.ts';

const STEPS = 1_000_000;
const QUICK_SECONDS = 12;
const WORKERS = 2;
const STORIES_AT_ONCE = 20;

/** Stories of a simulated fleet, by two processes with seeds of their own. */
export const simulationPart: SoakPart = {
  name: 'simulation',
  async run(kit) {
    const timer = startTimer(kit, QUICK_SECONDS);
    const total = { steps: 0, stories: 0, faults: 0 };
    const wrongs: Extract<Told, { tell: 'broken' }>[] = [];
    const seeds: number[] = [];
    let seed = kit.seed;
    const isOver = () => timer.isOver() || total.steps >= STEPS || wrongs.length > 0;
    let saidSteps = 0;

    async function work(): Promise<void> {
      const worker = fork(new URL('./simulation-worker.ts', import.meta.url));
      const ended = once(worker, 'exit').then(([code]): never => {
        throw new Error(`a worker of the simulation ended with ${code}`);
      });
      ended.catch(() => undefined);
      while (!isOver()) {
        seeds.push(seed);
        worker.send({ seed, stories: STORIES_AT_ONCE } satisfies Wish);
        seed += 1;
        const [told] = (await Promise.race([once(worker, 'message'), ended])) as [Told];
        total.steps += told.steps;
        total.stories += told.stories;
        total.faults += told.faults;
        if (told.tell === 'broken') wrongs.push(told);
        if (total.steps - saidSteps >= 50_000) {
          saidSteps = total.steps;
          kit.say(`  ${total.steps} steps, ${Math.round(timer.readSeconds())} s`);
        }
      }
      worker.disconnect();
      await ended.catch(() => undefined);
    }

    await Promise.all(Array.from({ length: WORKERS }, work));
    for (const { law, events } of wrongs) keepStory({ law, events });
    return toOutcome(kit, total, wrongs, seeds, timer.readSeconds());
  },
};

function toOutcome(
  kit: SoakKit,
  total: { readonly steps: number; readonly stories: number; readonly faults: number },
  broken: readonly Extract<Told, { tell: 'broken' }>[],
  seeds: readonly number[],
  seconds: number,
): SoakOutcome {
  const count = (pattern: RegExp) => broken.filter(({ law }) => pattern.test(law)).length;
  const stuck = count(/drain|stuck/i);
  const duplicates = count(/twice|once|duplicate/i);
  return {
    part: `simulated fleet, ${total.stories} stories`,
    runs: total.steps,
    unit: 'steps',
    faults: total.faults,
    acknowledged: null,
    losses: broken.length - stuck - duplicates,
    duplicates,
    stuck,
    seeds: [kit.seed, seeds.at(-1) ?? kit.seed],
    wrongs: broken.map(
      ({ law, seed, events }) => `seed ${seed}, kept in seeds.json: ${law}\n${JSON.stringify(events)}`,
    ),
    seconds,
  };
}
