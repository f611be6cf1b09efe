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

const sometimes = <Value>(arbitrary: fc.Arbitrary<Value>, inTen: number): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 10 - inTen, arbitrary: fc.constant(null) }, { weight: inTen, arbitrary });
const fault: fc.Arbitrary<PlannedFault> = fc.record({
  fault: fc.constantFrom(...NETWORK_FAULTS),
  at: fc.integer({ min: 1, max: 4 }),
});
const kill: fc.Arbitrary<KillPlan> = fc.record({
  at: fc.constantFrom('write', 'commit'),
  after: fc.integer({ min: 1, max: 9 }),
});

/** What is drawn from: the more often a person or a record comes up, the more happens to it. */
interface Scene {
  readonly who: fc.Arbitrary<number>;
  readonly pick: fc.Arbitrary<number>;
  readonly field: fc.Arbitrary<number>;
  readonly text: fc.Arbitrary<number>;
  /** How often a new record is made, beside 8 for an edit. */
  readonly making: number;
}

function drawEvent({ who, pick, field, text, making }: Scene): fc.Arbitrary<FleetEvent> {
  const killed = sometimes(kill, 2);
  const days = fc.integer({ min: -TEN_YEARS_DAYS, max: TEN_YEARS_DAYS });
  const grants = fc.nat(GRANT_CHOICES.length - 1);
  const drawn: readonly (readonly [number, fc.Arbitrary<FleetEvent>])[] = [
    [making, fc.record({ do: fc.constant('make'), who, kind: fc.nat(2), text, kill: killed })],
    [8, fc.record({ do: fc.constant('edit'), who, pick, field, text, kill: killed })],
    [2, fc.record({ do: fc.constant('delete'), who, pick, isDeleted: fc.boolean() })],
    [14, fc.record({ do: fc.constant('sync'), who, fault: sometimes(fault, 4), kill: killed })],
    [3, fc.record({ do: fc.constantFrom('resume', 'deliver', 'kill'), who })],
    [1, fc.record({ do: fc.constant('jump'), who, days })],
    [2, fc.record({ do: fc.constantFrom('resend', 'discard'), who, pick })],
    [2, fc.record({ do: fc.constant('grant'), who, grants })],
    [1, fc.record({ do: fc.constant('server'), isDown: fc.boolean() })],
    [1, fc.record({ do: fc.constant('restart') })],
    [2, fc.record({ do: fc.constant('tabs'), who, pick, text })],
    [2, fc.record({ do: fc.constantFrom('empty', 'keep', 'cut', 'forget'), who })],
    [1, fc.record({ do: fc.constantFrom('backup', 'restore') })],
  ];
  return fc.oneof(...drawn.map(([weight, arbitrary]) => ({ weight, arbitrary })));
}

/** The last two texts are personal data and what the server fails on. */
const rarelyBad = fc.oneof(
  { weight: 12, arbitrary: fc.nat(TEXTS.length - 3) },
  { weight: 1, arbitrary: fc.constantFrom(TEXTS.length - 1, TEXTS.length - 2) },
);
const everybody = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(0, 1) },
  { weight: 1, arbitrary: fc.nat(CAST_SIZE - 1) },
);

/** Many records of many people, seen by some and not by others. */
export const stories = fc.array(
  drawEvent({ who: everybody, pick: fc.nat(5), field: fc.nat(3), text: rarelyBad, making: 6 }),
  { minLength: 4, maxLength: 20, size: 'max' },
);

const oftenBad = fc.oneof(
  { weight: 3, arbitrary: fc.nat(TEXTS.length - 3) },
  { weight: 1, arbitrary: fc.constantFrom(TEXTS.length - 1, TEXTS.length - 2) },
);

function beginWith(kind: number): readonly FleetEvent[] {
  const sync = (who: number): FleetEvent => ({ do: 'sync', who, fault: null, kill: null });
  return [{ do: 'make', who: 0, kind, text: 0, kill: null }, sync(0), sync(1), sync(4)];
}

/** One record on which two people and a second phone write at the same time. */
export const quarrels = fc
  .tuple(
    fc.nat(1),
    fc.array(
      drawEvent({
        who: fc.constantFrom(0, 0, 1, 4),
        pick: fc.constant(0),
        field: fc.nat(1),
        text: oftenBad,
        making: 0,
      }),
      { minLength: 4, maxLength: 16, size: 'max' },
    ),
  )
  .map(([kind, events]) => [...beginWith(kind), ...events]);

/** Rejects with the law that was broken. */
export async function tell(events: readonly FleetEvent[]): Promise<void> {
  const fleet = await Fleet.start(events);
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
