import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createWords, LANGUAGES } from '../../words/index.ts';
import * as choices from './choices.ts';
import { fieldKey, nameTopics, valueKey } from './labels.ts';
import { LOG_STATES } from './log-state.ts';
import { sessionLogKind } from './record.ts';

const values: Readonly<Record<string, readonly string[]>> = {
  form: choices.FORMS,
  ageBand: choices.AGE_BANDS,
  residency: choices.RESIDENCIES,
  language: choices.LANGUAGES,
  device: choices.DEVICES,
  deviceOwner: choices.DEVICE_OWNERS,
  topics: choices.TOPICS,
  authMethod: choices.AUTH_METHODS,
  authObstacle: choices.AUTH_OBSTACLES,
  duration: choices.DURATIONS,
  outcome: choices.OUTCOMES,
  referredTo: choices.REFERRALS,
  doneBy: choices.DOERS,
};

const readWords = (language: (typeof LANGUAGES)[number]) =>
  createWords(
    language,
    [`${language}.ftl`, `later.${language}.ftl`].map((file) =>
      readFileSync(new URL(`./words/${file}`, import.meta.url), 'utf8'),
    ),
  );

test('every value, field and state of a log has its word in every language', () => {
  const keys = [
    ...Object.entries(values).flatMap(([field, all]) => all.map((value) => valueKey(field, value))),
    ...Object.keys(sessionLogKind.fields)
      .filter((field) => field !== 'review' && field !== 'tally')
      .map(fieldKey),
    ...LOG_STATES.map((state) => `log-state-${state}`),
    valueKey('scamSuspected', true),
    valueKey('scamSuspected', false),
  ];
  for (const language of LANGUAGES) {
    const words = readWords(language);
    expect(keys.filter((key) => !words.has(key))).toEqual([]);
  }
});

test('within a field no two values share a word', () => {
  for (const language of LANGUAGES) {
    const words = readWords(language);
    for (const [field, all] of Object.entries(values)) {
      const named = all.map((value) => words.text(valueKey(field, value)));
      expect(new Set(named).size).toBe(named.length);
    }
  }
});

test('topics are named in the order in which they were chosen', () => {
  const words = readWords('fi');
  expect(nameTopics(['device', 'bank'], words.text)).toBe('Laite, Pankki');
  expect(nameTopics(undefined, words.text)).toBe('');
});
