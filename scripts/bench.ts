/**
 * `npm run bench [-- part …] [--json]`: how quick it is, beside what does the same work with nothing around it.
 * It judges no clock: a missed budget is told, and the exit code stays 0. `BENCH_SCALE=0.1` tries it with less.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { BenchKit } from '../test/bench/bench-kit.ts';
import type { Outcome } from '../test/bench/figures.ts';
import { parts } from '../test/bench/parts.ts';
import { formatOutcome, outcomeToJson } from '../test/bench/table.ts';
import { findChromium } from './find-chromium.ts';
import { stopWith } from './stop-with.ts';

const names = parts.map(({ name }) => name).join(', ');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false } },
});
const chosen = parts.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
if (chosen.length === 0) {
  stopWith({ fi: `Mitattavat osat: ${names}.`, en: `The parts to measure: ${names}.` });
}
const kit: BenchKit = {
  chromium: findChromium(),
  scale: Number(process.env.BENCH_SCALE ?? 1),
  say: (line) => process.stderr.write(`${line}\n`),
};

const outcomes: Outcome[] = [];
for (const part of chosen) {
  kit.say(`${part.name}… (load ${loadavg()[0]?.toFixed(1)})`);
  const outcome = await part.run(kit);
  outcomes.push(outcome);
  if (!values.json) process.stdout.write(formatOutcome(outcome));
}
if (values.json) {
  const all: Outcome = {
    figures: outcomes.flatMap(({ figures }) => figures),
    traffic: outcomes.flatMap(({ traffic = [] }) => traffic),
  };
  process.stdout.write(`${outcomeToJson(all)}\n`);
}
