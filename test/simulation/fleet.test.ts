import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { LawBroken } from './ledger.ts';
import { keepStory, readKeptStories, stories, tell } from './stories.ts';

/** 2,000 unless the environment asks for more (or for one seed). */
const runs = Number(process.env.SIMULATION_RUNS ?? 2_000);
const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 2 ** 31);

test('stories that once broke a law no longer do', async () => {
  for (const { law, events } of readKeptStories()) {
    await expect(tell(events), law).resolves.toBeUndefined();
  }
});

test(`whatever happens to a fleet, no change is lost, none is applied twice, and all devices converge (seed ${seed})`, {
  timeout: 24 * 3_600_000,
}, async () => {
  const told = await fc.check(fc.asyncProperty(stories, tell), { numRuns: runs, seed });
  if (!told.failed) return;
  const [events = []] = told.counterexample ?? [];
  const error = told.errorInstance;
  const law = error instanceof LawBroken ? error.message : String(error);
  keepStory({ law, events });
  throw new Error(`seed ${told.seed}, kept in seeds.json: ${law}\n${JSON.stringify(events)}`, {
    cause: error,
  });
});
