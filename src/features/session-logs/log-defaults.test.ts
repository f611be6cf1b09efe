import { expect, test } from 'vitest';
import { copyLast, keepForNext, type LastLog, startLog } from './log-defaults.ts';
import type { LogValues } from './log-values.ts';

const LIBRARY = '0190a000-0000-7000-8000-000000000001';
const MALL = '0190a000-0000-7000-8000-000000000002';
const EVENT = '0190a000-0000-7000-8000-000000000003';
const now = { day: '2026-11-22', hour: 13 };
const values: LogValues = {
  place: MALL,
  event: EVENT,
  form: 'pop-up',
  people: 1,
  ageBand: '75-84',
  residency: 'visitor',
  language: 'sv',
  device: 'tablet',
  deviceOwner: 'own',
  topics: ['bank'],
  duration: '15-30',
  outcome: 'solved',
  doneBy: 'self',
};
const ofToday: LastLog = { scope: '305', day: now.day, values };
const ofYesterday: LastLog = { ...ofToday, day: '2026-11-21' };
const nothing = { last: undefined, defaultScope: undefined, defaultPlace: undefined };
const usual = { defaultScope: '305', defaultPlace: LIBRARY };

test('a new log is dated now', () => {
  expect(startLog(nothing, now, ['305']).values).toMatchObject({ day: '2026-11-22', hour: 13 });
});

test('the first log ever starts face to face in the only municipality, and nothing else is guessed', () => {
  const started = startLog(nothing, now, ['305']);
  expect(started.scope).toBe('305');
  expect(started.values).toEqual({
    day: '2026-11-22',
    hour: 13,
    place: undefined,
    event: undefined,
    form: 'face-to-face',
    people: 1,
  });
});

test('habits are carried over, what is the visitor’s own is asked anew', () => {
  const started = startLog({ last: ofToday, ...usual }, now, ['305']).values;
  expect(started).toMatchObject({ form: 'pop-up', language: 'sv', device: 'tablet', duration: '15-30' });
  for (const field of ['ageBand', 'residency', 'topics', 'outcome', 'doneBy', 'note'] as const) {
    expect(started[field]).toBeUndefined();
  }
});

test('today’s place goes on; on another day the usual place comes first', () => {
  expect(startLog({ last: ofToday, ...usual }, now, ['305']).values.place).toBe(MALL);
  expect(startLog({ last: ofYesterday, ...usual }, now, ['305']).values.place).toBe(LIBRARY);
  const noUsual = { last: ofYesterday, defaultScope: '305', defaultPlace: undefined };
  expect(startLog(noUsual, now, ['305']).values.place).toBe(MALL);
});

test('an event goes on for its day only', () => {
  expect(startLog({ last: ofToday, ...usual }, now, ['305']).values.event).toBe(EVENT);
  expect(startLog({ last: ofYesterday, ...usual }, now, ['305']).values.event).toBeUndefined();
  expect(copyLast(ofYesterday, now).values.event).toBeUndefined();
});

test('a place of another municipality is never carried over', () => {
  const started = startLog({ last: ofYesterday, defaultScope: '564', defaultPlace: undefined }, now, [
    '305',
    '564',
  ]);
  expect(started.scope).toBe('564');
  expect(started.values.place).toBeUndefined();
});

test('of several municipalities none is guessed', () => {
  expect(startLog(nothing, now, ['305', '564']).scope).toBe('');
});

test('a municipality that one no longer has is not chosen', () => {
  expect(startLog({ last: ofToday, ...usual }, now, ['564']).scope).toBe('564');
  expect(startLog(nothing, now, []).scope).toBe('');
});

test('a group is not carried over to the next visitor', () => {
  const group: LastLog = { ...ofToday, values: { ...values, form: 'group', people: 12 } };
  expect(startLog({ ...nothing, last: group }, now, ['305']).values).toMatchObject({
    form: 'face-to-face',
    people: 1,
  });
});

test('same as last copies everything but the note and the time', () => {
  const last: LastLog = {
    ...ofYesterday,
    values: { ...values, day: '2026-11-20', hour: 8, note: 'vanha', tally: LIBRARY },
  };
  const { event: _event, ...expected } = values;
  expect(copyLast(last, now)).toEqual({ scope: '305', values: { ...expected, event: undefined, ...now } });
});

test('what is kept for the next log has neither note nor time', () => {
  expect(keepForNext({ ...values, day: '2026-11-22', hour: 8, note: 'x' })).toEqual(values);
});
