import type { Topic } from '../../src/features/session-logs/choices.ts';
import type { SessionLog } from '../../src/features/session-logs/record.ts';
import { addDays } from '../../src/kernel/helsinki-time.ts';
import type { SeededRandom } from './seeded-random.ts';

const TOPIC_WEIGHTS: readonly (readonly [Topic, number])[] = [
  ['identification', 30],
  ['device', 20],
  ['health', 12],
  ['bank', 10],
  ['email', 8],
  ['authority', 7],
  ['messages', 5],
  ['printing', 5],
  ['safety', 4],
  ['travel', 3],
  ['mandates', 3],
  ['other', 3],
];

const NOTES = [
  'Uusi puhelin, sovellukset siirtyivät hyvin.',
  'Sovittiin jatkosta ensi viikolla.',
  'Tulostin jumissa, ohjattu tiskille.',
  'Kirjaston koneella ei ollut kortinlukijaa.',
  'Pankin sovellus vaati päivityksen ensin.',
  'Näytettiin, miten näyttöä suurennetaan.',
  'Harjoiteltiin Suomi.fi-viestien avaamista.',
  'Huijausviesti postin nimissä, poistettiin yhdessä.',
  'Jono pitkä, ehdittiin vain alkuun.',
  'Ohje annettiin mukaan paperilla.',
];

/** Help by the season: fewer in July, at Midsummer and at Christmas, more in the dark months. */
function weighDay(day: string): number {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const [, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  if (weekday === 0) return 0.05;
  if (month === 12 && dayOfMonth >= 23) return 0.1;
  const season = [1.2, 1.2, 1.1, 1, 0.9, 0.6, 0.4, 0.8, 1.1, 1.2, 1.3, 1][month - 1] ?? 1;
  return season * (weekday === 6 ? 0.35 : weekday === 2 || weekday === 3 ? 1.4 : 1);
}

/** @returns a picker of days in the year that ends today, busier days more often */
export function createDayPicker(today: string, random: SeededRandom): () => string {
  const days = Array.from({ length: 364 }, (_, index) => addDays(today, index - 363));
  const weighted = days.map((day) => [day, weighDay(day)] as const);
  return () => random.pickWeighted(weighted);
}

/** @returns one believable visit; the same calls of `random` give the same one */
export function makeDemoLog(
  where: { readonly day: string; readonly place: string; readonly isTouristTown: boolean },
  random: SeededRandom,
): SessionLog {
  const isGroup = random.isHit(0.04);
  const first = random.pickWeighted(TOPIC_WEIGHTS);
  const second = random.isHit(0.28) ? random.pickWeighted(TOPIC_WEIGHTS) : first;
  const topics = first === second ? [first] : [first, second];
  const outcome = random.pickWeighted([
    ['solved', 62],
    ['partly', 18],
    ['referred', 13],
    ['unsolved', 7],
  ] as const);
  const month = Number(where.day.slice(5, 7));
  const isSeason = where.isTouristTown && [1, 2, 3, 4, 7, 8, 12].includes(month);
  return {
    day: where.day,
    hour: random.pickWeighted([
      [9, 1],
      [10, 4],
      [11, 4],
      [12, 3],
      [13, 5],
      [14, 5],
      [15, 3],
      [16, 2],
      [17, 1],
      [18, 1],
    ]),
    place: where.place,
    form: isGroup
      ? 'group'
      : random.pickWeighted([
          ['face-to-face', 70],
          ['pop-up', 12],
          ['phone', 8],
          ['home', 4],
          ['peer', 5],
          ['video', 1],
        ] as const),
    people: isGroup ? random.between(4, 14) : 1,
    ageBand: random.pickWeighted([
      ['under-18', 1],
      ['18-29', 3],
      ['30-64', 16],
      ['65-74', 32],
      ['75-84', 34],
      ['85-over', 10],
      ['unknown', 4],
    ] as const),
    residency: random.pickWeighted([
      ['resident', 78],
      ['seasonal', isSeason ? 14 : 4],
      ['visitor', isSeason ? 18 : 3],
      ['unknown', 6],
    ] as const),
    language: random.pickWeighted([
      ['fi', 92],
      ['en', 3],
      ['sv', 1],
      ['ru', 1],
      ['uk', 1.5],
      ['ar', 0.7],
      ['other', 0.8],
    ] as const),
    ...(random.isHit(0.08) ? { plainLanguage: true } : {}),
    device: random.pickWeighted([
      ['phone', 66],
      ['computer', 18],
      ['tablet', 12],
      ['none', 4],
    ] as const),
    deviceOwner: random.pickWeighted([
      ['own', 88],
      ['shared', 12],
    ] as const),
    topics,
    ...(topics.includes('identification') ? describeIdentification(outcome, random) : {}),
    duration: random.pickWeighted([
      ['under-5', 8],
      ['5-15', 34],
      ['15-30', 38],
      ['30-60', 17],
      ['over-60', 3],
    ] as const),
    outcome,
    ...(outcome === 'referred'
      ? {
          referredTo: random.pickWeighted([
            ['bank', 40],
            ['operator', 18],
            ['police', 12],
            ['dvv', 8],
            ['kela', 8],
            ['wellbeing-services-county', 6],
            ['municipality', 4],
            ['other', 4],
          ] as const),
        }
      : {}),
    doneBy: random.pickWeighted([
      ['self', 45],
      ['together', 55],
    ] as const),
    ...(random.isHit(topics.includes('safety') ? 0.5 : 0.015) ? { scamSuspected: true } : {}),
    ...(random.isHit(0.07) ? { note: random.pick(NOTES) } : {}),
  };
}

function describeIdentification(
  outcome: SessionLog['outcome'],
  random: SeededRandom,
): Pick<SessionLog, 'authMethod' | 'authObstacle'> {
  const authMethod = random.pickWeighted([
    ['bank-codes', 66],
    ['mobile-certificate', 20],
    ['citizen-certificate', 5],
    ['none', 6],
    ['finnish-authenticator-eidas', 2],
    ['hightrust-id', 1],
  ] as const);
  if (!random.isHit(outcome === 'solved' ? 0.25 : 0.75)) return { authMethod };
  const authObstacle = random.pickWeighted([
    ['new-phone', 34],
    ['locked', 26],
    ['no-identity-document', 16],
    ['no-subscription', 8],
    ['no-reader', 5],
    ['foreign-citizen', 5],
    ['other', 6],
  ] as const);
  return { authMethod, authObstacle };
}
