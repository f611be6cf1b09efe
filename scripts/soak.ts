/**
 * `npm run soak [-- part …] [--minutes N] [--quick] [--seed N]`: long runs of faults. Prints what was broken on
 * purpose and what came of it; the exit code is 1 after any loss, duplicate or stuck queue.
 */
import { parseArgs } from 'node:util';
import { browserKillsPart } from '../test/soak/browser-kills.ts';
import { serverKillsPart } from '../test/soak/server-kills.ts';
import { simulationPart } from '../test/soak/simulation.ts';
import type { SoakKit, SoakOutcome } from '../test/soak/soak-kit.ts';
import { findChromium } from './find-chromium.ts';
import { stopWith } from './stop-with.ts';

const parts = [simulationPart, browserKillsPart, serverKillsPart];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string' },
    quick: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});
const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) {
  const names = parts.map(({ name }) => name).join(', ');
  stopWith({ fi: `Osat: ${names}.`, en: `The parts: ${names}.` });
}
const minutes = values.minutes === undefined ? null : Number(values.minutes);
const kit: SoakKit = {
  limitSeconds: minutes === null ? null : (minutes * 60) / chosen.length,
  isQuick: values.quick,
  seed: values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed),
  chromium: findChromium,
  say: (line) => process.stderr.write(`${line}\n`),
};

let isFine = true;
for (const part of chosen) {
  kit.say(`${part.name}… (seed ${kit.seed})`);
  const outcome = await part.run(kit);
  process.stdout.write(describe(outcome));
  isFine &&= outcome.wrongs.length === 0;
}
process.exit(isFine ? 0 : 1);

function describe(outcome: SoakOutcome): string {
  const { part, runs, unit, faults, acknowledged, losses, duplicates, stuck, seeds, wrongs, seconds } =
    outcome;
  const figures: readonly (readonly [string, string])[] = [
    [unit, String(runs)],
    ['faults', String(faults)],
    ...(acknowledged === null ? [] : [['acknowledged', String(acknowledged)] as const]),
    ['lost', String(losses)],
    ['duplicates', String(duplicates)],
    ['stuck queues', String(stuck)],
    ['seeds', seeds.join('–')],
    ['seconds', seconds.toFixed(0)],
  ];
  const lines = figures.map(([name, value]) => `  ${name.padEnd(14)}${value}`);
  return `${[part, ...lines, ...wrongs.map((wrong) => `  WRONG: ${wrong}`)].join('\n')}\n\n`;
}
