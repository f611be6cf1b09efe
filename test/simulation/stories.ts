/** Stories of a fleet: made by chance, or kept because they once failed. */
import { readFileSync, writeFileSync } from 'node:fs';
import * as fc from 'fast-check';
import type { KillPlan } from '../kit/memory-tables.ts';
import { CAST_SIZE, Fleet, type FleetEvent, GRANT_CHOICES, TEXTS } from './fleet.ts';
import { calmDown, checkLaws } from './laws.ts';
import { NETWORK_FAULTS, type PlannedFault } from './network.ts';

export interface KeptStory {
  /** Which law it broke. */
  readonly law: string;
  readonly events: readonly FleetEvent[];
}

const STORY_FILE = new URL('./seeds.json', import.meta.url);
const TEN_YEARS_DAYS = 3_653;

/** Stories often go on about the same few people and records: that is where things go wrong. */
const who = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 1) },
  { weight: 1, arbitrary: fc.nat(CAST_SIZE - 1) },
);
const pick = fc.nat(5);
const text = fc.oneof(
  { weight: 12, arbitrary: fc.nat(TEXTS.length - 3) },
  { weight: 1, arbitrary: fc.constantFrom(TEXTS.length - 1, TEXTS.length - 2) },
);
const fault: fc.Arbitrary<PlannedFault> = fc.record({
  fault: fc.constantFrom(...NETWORK_FAULTS),
  at: fc.integer({ min: 1, max: 4 }),
});
const kill: fc.Arbitrary<KillPlan> = fc.record({
  at: fc.constantFrom('write', 'commit'),
  after: fc.integer({ min: 1, max: 9 }),
});
const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, inTen: number): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 10 - inTen, arbitrary: fc.constant(null) }, { weight: inTen, arbitrary });

const event: fc.Arbitrary<FleetEvent> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('make'),
      who,
      kind: fc.nat(2),
      text,
      kill: sometimes(kill, 2),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('edit'),
      who,
      pick,
      field: fc.nat(3),
      text,
      kill: sometimes(kill, 2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), who, pick, isDeleted: fc.boolean() }) },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('sync'),
      who,
      fault: sometimes(fault, 4),
      kill: sometimes(kill, 2),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('resume', 'deliver', 'kill'), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('jump'),
      who,
      days: fc.integer({ min: -TEN_YEARS_DAYS, max: TEN_YEARS_DAYS }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('resend', 'discard'), who, pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('grant'), who, grants: fc.nat(GRANT_CHOICES.length - 1) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
);

export const stories = fc.array(event, { minLength: 4, maxLength: 24, size: 'max' });

/** Rejects with the law that was broken. */
export async function tell(events: readonly FleetEvent[]): Promise<void> {
  const fleet = await Fleet.start();
  try {
    for (const one of events) await fleet.run(one);
    await calmDown(fleet);
    await checkLaws(fleet);
  } finally {
    await fleet.server.close();
  }
}

export function readKeptStories(): readonly KeptStory[] {
  return JSON.parse(readFileSync(STORY_FILE, 'utf8'));
}

/** From now on it is told first. */
export function keepStory(story: KeptStory): void {
  const lines = [...readKeptStories(), story].map((kept) => `  ${JSON.stringify(kept)}`);
  writeFileSync(STORY_FILE, `[\n${lines.join(',\n')}\n]\n`);
}
