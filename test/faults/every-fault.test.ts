import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FAULTS = 50;
const here = import.meta.dirname;
const rows = readFileSync(join(here, 'README.md'), 'utf8')
  .split('\n')
  .flatMap((line) => {
    const [, number, , , tests] = line.split('|').map((cell) => cell.trim());
    return /^\d+$/.test(number ?? '') ? [{ number: Number(number), tests: listNames(tests ?? '') }] : [];
  });
const files = readdirSync(here).filter((name) => /\.(test|journey)\.ts$/.test(name) && /^\d/.test(name));

function listNames(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
}

test('every fault has tests of its number, and the table names them all', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: FAULTS }, (_, index) => index + 1));
  for (const { number, tests } of rows) {
    const own = files.filter((name) => name.startsWith(`${String(number).padStart(2, '0')}-`));
    expect(own, `fault ${number}`).not.toEqual([]);
    expect([...tests].sort(), `fault ${number}`).toEqual(own.sort());
  }
});
