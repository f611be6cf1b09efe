import { describe, expect, test } from 'vitest';
import { CORPUS, type Entry } from './corpus/index.ts';
import { FINDING_KINDS, type FindingKind } from './finding.ts';
import { type Finding, findPersonalData } from './index.ts';

const LEAST_RECALL: Readonly<Record<FindingKind, number>> = {
  'identity-code': 0.99,
  iban: 0.99,
  card: 0.99,
  phone: 0.95,
  email: 0.95,
  'secret-digits': 0.95,
  'street-address': 0.95,
  'birth-date': 0.95,
  name: 0.95,
};

/** Each text is read once. */
const READINGS = new Map(CORPUS.map((entry) => [entry, findPersonalData(entry.text)]));
const INNOCENT = CORPUS.filter((entry) => entry.expected.length === 0);

function findIn(entry: Entry): readonly Finding[] {
  return READINGS.get(entry) ?? [];
}

function describeFound(entry: Entry): string[] {
  return findIn(entry).map(({ kind, start, end }) => `${kind}: ${entry.text.slice(start, end)}`);
}

function describeExpected(entry: Entry): string[] {
  return entry.expected.map(([kind, part]) => `${kind}: ${part}`);
}

/** A line for each text that was read wrong, shown when a figure falls short. */
function listMistakes(entries: readonly Entry[]): string {
  return entries
    .filter((entry) => describeFound(entry).join() !== describeExpected(entry).join())
    .map((entry) => `${entry.text.slice(-80)} → ${describeFound(entry).join(', ') || 'nothing'}`)
    .join('\n');
}

function measureRecall(kind: FindingKind): { readonly expected: number; readonly found: number } {
  let expected = 0;
  let found = 0;
  for (const entry of CORPUS) {
    const marks = describeFound(entry);
    for (const mark of describeExpected(entry).filter((each) => each.startsWith(`${kind}: `))) {
      expected += 1;
      found += Number(marks.includes(mark));
    }
  }
  return { expected, found };
}

function printTable(): string {
  const rows = FINDING_KINDS.map((kind) => {
    const { expected, found } = measureRecall(kind);
    return `${kind.padEnd(16)}${String(found).padStart(4)} of ${String(expected).padStart(4)}`;
  });
  return `${rows.join('\n')}\n${listMistakes(CORPUS)}`;
}

describe('the corpus', () => {
  test('holds at least 420 different texts in three languages, half or more of them innocent', () => {
    expect(new Set(CORPUS.map((entry) => entry.text)).size).toBe(CORPUS.length);
    expect(CORPUS.length).toBeGreaterThanOrEqual(420);
    expect(INNOCENT.length * 2).toBeGreaterThanOrEqual(CORPUS.length);
    for (const language of ['fi', 'sv', 'en']) {
      expect(CORPUS.filter((entry) => entry.language === language).length).toBeGreaterThan(100);
    }
  });

  test.each(FINDING_KINDS)('%s is found and marked from end to end as often as promised', (kind) => {
    const { expected, found } = measureRecall(kind);
    expect(expected).toBeGreaterThanOrEqual(20);
    expect(found / expected, printTable()).toBeGreaterThanOrEqual(LEAST_RECALL[kind]);
  });

  test('at most 2 % of innocent texts are stopped', () => {
    const stopped = INNOCENT.filter((entry) => findIn(entry).some((finding) => finding.severity === 'stop'));
    expect(stopped.length / INNOCENT.length, listMistakes(stopped)).toBeLessThanOrEqual(0.02);
  });

  test('at most 5 % of innocent texts are warned about', () => {
    const warned = INNOCENT.filter((entry) => findIn(entry).some((finding) => finding.severity === 'warn'));
    expect(warned.length / INNOCENT.length, listMistakes(warned)).toBeLessThanOrEqual(0.05);
  });
});
