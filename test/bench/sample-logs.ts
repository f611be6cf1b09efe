/** Session logs as tutors write them, the same for the same number. Runs in Node and in the page. */
import type { Change, Edit } from '../../src/kernel/change.ts';
import type { RecordData } from '../../src/kernel/record.ts';

export const MUNICIPALITY = '305';
const DAY_MS = 86_400_000;
/** Recent ones: what is older than its keeping time would be cleared by the server meanwhile. */
const DAYS = 60;
const FIRST_DAY_MS = Math.floor(Date.now() / DAY_MS) * DAY_MS - DAYS * DAY_MS;
const PLACES = 12;

const NOTES = [
  'Uuden puhelimen käyttöönotto, tunnukset vaihdettiin yhdessä.',
  'Tulostin ei löytynyt verkosta; reititin käynnistettiin uudelleen.',
  'Vi gick igenom hur man känner igen ett bluffmeddelande.',
];
const TOPICS = ['bank', 'device', 'email', 'printing'] as const;

export function makeLogData(index: number): RecordData {
  const note = NOTES[index % (NOTES.length * 3)];
  return {
    day: new Date(FIRST_DAY_MS + (index % DAYS) * DAY_MS).toISOString().slice(0, 10),
    hour: 9 + (index % 8),
    place: `0198c0de-0000-7000-8000-${String(index % PLACES).padStart(12, '0')}`,
    form: 'face-to-face',
    people: 1 + (index % 3),
    ageBand: '75-84',
    language: 'fi',
    device: 'phone',
    topics: index % 4 === 0 ? [...TOPICS.slice(0, 2)] : [TOPICS[index % TOPICS.length] ?? 'bank'],
    duration: '15-30',
    outcome: 'solved',
    ...(note === undefined ? {} : { note }),
  };
}

export function makeLogEdit(record: string, index: number): Edit {
  return { kind: 'session-log', record, scope: MUNICIPALITY, set: makeLogData(index) };
}

export function makeLogChange(ids: { readonly change: string; readonly record: string }, n: number): Change {
  return {
    id: ids.change,
    n,
    kind: 'session-log',
    record: ids.record,
    scope: MUNICIPALITY,
    base: 0,
    set: makeLogData(n),
    at: FIRST_DAY_MS + n * 60_000,
  };
}
