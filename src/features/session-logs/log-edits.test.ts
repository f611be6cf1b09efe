import { expect, test } from 'vitest';
import { type EditedLog, editedLogToEdits, listChangedFields, newLogToEdit, undoEdits } from './log-edits.ts';
import { dataToValues } from './log-values.ts';

const ID = '0190a000-0000-7000-8000-000000000001';
const OTHER = '0190a000-0000-7000-8000-000000000002';
const PLACE = '0190a000-0000-7000-8000-000000000003';
const data = {
  day: '2026-11-22',
  place: PLACE,
  form: 'face-to-face',
  people: 1,
  topics: ['bank'],
  duration: '5-15',
  outcome: 'referred',
  referredTo: 'bank',
};
const log: EditedLog = { id: ID, scope: '305', data, delivery: 'received' };
const values = dataToValues(data);
const nextId = () => OTHER;

test('only what was changed is written', () => {
  const edits = editedLogToEdits(
    log,
    data,
    { scope: '305', values: { ...values, duration: '15-30' } },
    nextId,
  );
  expect(edits).toEqual([{ kind: 'session-log', record: ID, scope: '305', set: { duration: '15-30' } }]);
});

test('an answer that is no longer asked for is cleared with the one that took it away', () => {
  expect(listChangedFields(data, { ...values, outcome: 'solved' })).toEqual({
    outcome: 'solved',
    referredTo: null,
  });
});

test('a value that this build does not know survives an edit of another field', () => {
  const newer = { ...data, device: 'hologram', aura: 'blue' };
  expect(listChangedFields(newer, { ...dataToValues(newer), doneBy: 'self' })).toEqual({ doneBy: 'self' });
});

test('nothing changed, nothing written', () => {
  expect(editedLogToEdits(log, data, { scope: '305', values }, nextId)).toEqual([]);
});

test('a refused change is sent again by saving', () => {
  const refused: EditedLog = { ...log, delivery: 'attention' };
  expect(editedLogToEdits(refused, data, { scope: '305', values }, nextId)).toEqual([
    { kind: 'session-log', record: ID, scope: '305', set: {} },
  ]);
});

test('a returned log whose author stands by it goes back with the commented fields as they are', () => {
  const review = { state: 'returned', comments: { duration: 'Näinkö kauan?', note: 'Miksi?' } };
  const returned: EditedLog = { ...log, data: { ...data, review } };
  expect(editedLogToEdits(returned, data, { scope: '305', values }, nextId)[0]?.set).toEqual({
    duration: '5-15',
  });
  const onlyEmpty: EditedLog = {
    ...log,
    data: { ...data, review: { ...review, comments: { note: 'Miksi?' } } },
  };
  expect(editedLogToEdits(onlyEmpty, data, { scope: '305', values }, nextId)[0]?.set).toEqual({
    outcome: 'referred',
  });
});

test('a log moves to another municipality by a deletion and a new log together', () => {
  const moved = { scope: '564', values: { ...values, place: OTHER } };
  expect(editedLogToEdits(log, data, moved, nextId)).toEqual([
    { kind: 'session-log', record: ID, scope: '305', set: {}, delete: true },
    { kind: 'session-log', record: OTHER, scope: '564', set: { ...data, place: OTHER } },
  ]);
});

test('an edit taken back leaves what stood before', () => {
  const edit = [
    { kind: 'session-log', record: ID, scope: '305', set: { duration: '15-30', doneBy: 'self' } },
  ];
  expect(undoEdits(edit, log)[0]?.set).toEqual({ duration: '5-15', doneBy: null });
  const moved = editedLogToEdits(log, data, { scope: '564', values }, nextId);
  expect(undoEdits(moved, log).map((undone) => undone.delete)).toEqual([false, true]);
});

test('a new log is one edit with everything in it', () => {
  expect(newLogToEdit(ID, '305', values).set).toEqual(data);
});
