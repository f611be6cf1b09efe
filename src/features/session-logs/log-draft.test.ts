import { beforeAll, expect, test } from 'vitest';
import { applyDraft, draftKeyToPath, draftToStored, editDraftKey, storedToDraft } from './log-draft.ts';
import { findInNote, findingsToMarks, stopsNote, withoutStopped } from './note-findings.ts';
import { loadNoteGuard } from './note-guard.ts';

beforeAll(loadNoteGuard);

const ID = '0190a000-0000-7000-8000-000000000001';

test('a draft comes back as it was left', () => {
  const draft = { record: ID, scope: '305', set: { topics: ['bank'], note: 'tulostin jumissa' } };
  expect(storedToDraft(draftToStored(draft))).toEqual(draft);
});

test('something else under the key is no draft', () => {
  for (const stored of [undefined, null, 'x', 3, [], {}, { record: 'x', scope: '305', set: {} }]) {
    expect(storedToDraft(stored)).toBeUndefined();
  }
  expect(storedToDraft({ record: ID, scope: '305', set: [] })).toBeUndefined();
});

test('personal data is not written even into a draft', () => {
  const note = 'soita 040 123 4567 tai hetu 131052-308T, kiitos';
  const stored = storedToDraft(draftToStored({ record: ID, scope: '305', set: { note } }));
  expect(stored?.set.note).not.toContain('131052');
  expect(stored?.set.note).not.toContain('4567');
  expect(stored?.set.note).toContain('kiitos');
});

test('taking out what is stopped ends, and leaves nothing that is stopped', () => {
  for (const note of [
    '131052-308T',
    '131052-308T 131052-308T',
    '0401234567/0401234567',
    'a@b.fi'.repeat(40),
  ]) {
    expect(stopsNote(withoutStopped(note))).toBe(false);
  }
});

test('a possible name stays in a draft and is marked as a warning', () => {
  const note = 'Matti Virtanen kävi';
  expect(withoutStopped(note)).toBe(note);
  expect(findingsToMarks(findInNote(note)).map(({ tone }) => tone)).toEqual(['warn']);
});

test('a draft’s fields stand over the saved ones, and an emptied field is empty', () => {
  expect(applyDraft({ duration: '5-15', note: 'x' }, { duration: '15-30', note: null })).toEqual({
    duration: '15-30',
  });
});

test('a draft knows where it goes on', () => {
  expect(draftKeyToPath('session-log:new')).toBe('/logs/new');
  expect(draftKeyToPath(editDraftKey(ID))).toBe(`/logs/${ID}`);
  expect(draftKeyToPath('event:new')).toBeUndefined();
});
