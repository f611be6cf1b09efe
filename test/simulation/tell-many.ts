import * as fc from 'fast-check';
import type { FleetEvent } from './fleet.ts';
import { LawBroken } from './ledger.ts';
import { keepStory, tell } from './stories.ts';

/** A day: how long it takes is not what is tested. */
export const TIME_LIMIT_MS = 24 * 3_600_000;
/** Half of the 1,000 of every test run; `SIMULATION_RUNS` asks for another number in all. */
const runs = Math.ceil(Number(process.env.SIMULATION_RUNS ?? 1_000) / 2);
export const seed = Number(process.env.SIMULATION_SEED ?? Date.now() % 2 ** 31);

/** Tells stories until one breaks a law: the shortest form of that one is kept. */
export async function tellMany(drawn: fc.Arbitrary<readonly FleetEvent[]>): Promise<void> {
  const told = await fc.check(fc.asyncProperty(drawn, tell), { numRuns: runs, seed });
  if (!told.failed) return;
  const [events = []] = told.counterexample ?? [];
  const error = told.errorInstance;
  const law = error instanceof LawBroken ? error.message : String(error);
  keepStory({ law, events });
  throw new Error(`seed ${seed}, kept in seeds.json: ${law}\n${JSON.stringify(events)}`, { cause: error });
}
