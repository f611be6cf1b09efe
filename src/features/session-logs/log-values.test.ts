import { beforeAll, expect, test } from 'vitest';
import { findFieldIssues, findMissingFields } from '../../kernel/validate.ts';
import { listIssues, listMissing } from './log-issues.ts';
import { dataToValues, type LogValues, valuesToData, valuesToRaw } from './log-values.ts';
import { loadNoteGuard } from './note-guard.ts';
import { sessionLogKind } from './record.ts';

beforeAll(loadNoteGuard);

const PLACE = '0190a000-0000-7000-8000-000000000001';
const whole: LogValues = {
  day: '2026-11-22',
  hour: 9,
  place: PLACE,
  form: 'face-to-face',
  topics: ['identification', 'bank'],
  authMethod: 'bank-codes',
  authObstacle: 'locked',
  duration: '5-15',
  outcome: 'referred',
  referredTo: 'bank',
  doneBy: 'together',
  device: 'phone',
  deviceOwner: 'own',
  note: ' salasana oli hukassa ',
};

test('a log without gaps is one that the record takes', () => {
  const data = valuesToData(whole);
  expect(listIssues(whole)).toEqual([]);
  expect(findFieldIssues(sessionLogKind, data)).toEqual([]);
  expect(findMissingFields(sessionLogKind, data)).toEqual([]);
});

test('whatever the record requires is named as missing while it is empty', () => {
  expect(listMissing({})).toEqual(['place', 'day', 'form', 'topics', 'duration', 'outcome']);
  for (const field of listMissing({})) {
    expect(listIssues({ ...whole, [field]: undefined })).toEqual([{ field, reason: 'missing' }]);
  }
  const required = Object.entries(sessionLogKind.fields).filter(([, definition]) => definition.required);
  expect(new Set([...listMissing({}), 'people'])).toEqual(new Set(required.map(([field]) => field)));
});

test('answers to questions that are no longer asked are not saved', () => {
  const data = valuesToData({ ...whole, topics: ['bank'], outcome: 'solved', device: 'none' });
  expect(data).not.toHaveProperty('authMethod');
  expect(data).not.toHaveProperty('authObstacle');
  expect(data).not.toHaveProperty('referredTo');
  expect(data).not.toHaveProperty('deviceOwner');
  expect(valuesToData(whole)).toMatchObject({
    authMethod: 'bank-codes',
    referredTo: 'bank',
    deviceOwner: 'own',
  });
});

test('only a group is more than one person', () => {
  expect(valuesToData({ ...whole, people: 7 }).people).toBe(1);
  expect(valuesToData({ ...whole, form: 'group', people: 7 }).people).toBe(7);
  expect(valuesToData({ ...whole, form: 'group' }).people).toBe(2);
});

test('an empty note is no note, and a note is saved without the spaces around it', () => {
  expect(valuesToData({ ...whole, note: '  ' })).not.toHaveProperty('note');
  expect(valuesToData(whole).note).toBe('salasana oli hukassa');
});

test('values written and read again are the same', () => {
  expect(dataToValues(valuesToRaw(whole))).toEqual(whole);
});

test('what this build does not know is left out when a record is opened', () => {
  const opened = dataToValues({
    ...valuesToRaw(whole),
    topics: ['telepathy'],
    aura: 'blue',
    review: { state: 'returned' },
  });
  expect(opened).not.toHaveProperty('topics');
  expect(opened).not.toHaveProperty('aura');
  expect(opened).not.toHaveProperty('review');
  expect(opened.duration).toBe('5-15');
});

test('a note that is too long is opened whole and stops the saving', () => {
  const note = 'ä'.repeat(10_000);
  expect(dataToValues({ note }).note).toBe(note);
  expect(listIssues({ ...whole, note })).toEqual([{ field: 'note', reason: 'too-long' }]);
});

test('a note of 140 emoji is not too long', () => {
  expect(listIssues({ ...whole, note: '😀'.repeat(140) })).toEqual([]);
  expect(listIssues({ ...whole, note: '😀'.repeat(141) })).toEqual([{ field: 'note', reason: 'too-long' }]);
});

test('personal data in the note stops the saving, a name does not', () => {
  expect(listIssues({ ...whole, note: 'hetu 131052-308T' })).toEqual([
    { field: 'note', reason: 'personal-data' },
  ]);
  expect(listIssues({ ...whole, note: 'Matti Virtanen' })).toEqual([]);
});
