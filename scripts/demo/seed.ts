/**
 * Fills an empty database with a believable year in North Ostrobothnia. Everything goes in by the same door as a
 * phone's pushes, so a demo that breaks a rule of the records can't be made.
 */
import type { Reader } from '../../src/kernel/access.ts';
import type { Change } from '../../src/kernel/change.ts';
import { addDays, readHelsinkiTime } from '../../src/kernel/helsinki-time.ts';
import { makeIds } from '../../src/kernel/ids.ts';
import { toRecordData } from '../../src/kernel/record.ts';
import { PUSH_LIMIT_CHANGES } from '../../src/kernel/wire.ts';
import type { ServerContext } from '../../src/server/context.ts';
import { acceptPush } from '../../src/server/push.ts';
import { createDayPicker, makeDemoLog } from './demo-logs.ts';
import { DEMO_PEOPLE, type DemoPerson } from './demo-people.ts';
import { listDemoPlaces } from './demo-places.ts';
import { DEMO_MUNICIPALITIES } from './demo-region.ts';
import { createSeededRandom, type SeededRandom } from './seeded-random.ts';

const SEED = 20_261_122;
const LOGS = 6_000;
/** Coordinators have reviewed everything older than this. */
const REVIEW_LAG_DAYS = 12;

interface DemoAuthor {
  readonly reader: Reader;
  readonly device: string;
  readonly epoch: string;
  readonly changes: Change[];
  pushed: number;
}

type Written = Pick<Change, 'kind' | 'record' | 'scope' | 'set' | 'base' | 'at'>;

export async function seedDemo(context: ServerContext): Promise<void> {
  const random = createSeededRandom(SEED);
  const today = readHelsinkiTime(context.clock.nowMs()).day;
  const ids = makeIds({ nowMs: () => dayAndHourToMs(addDays(today, -364), 8) }, (count) =>
    random.bytes(count),
  );
  const authors = new Map<string, DemoAuthor>();
  for (const person of DEMO_PEOPLE) {
    authors.set(person.key, await joinDemoPerson(context, person, { device: ids.next(), epoch: ids.next() }));
  }
  const write = (key: string, written: Written) => {
    const author = authors.get(key);
    if (author === undefined) throw new Error(`the demo has no person ${key}`);
    author.changes.push({ id: ids.next(), n: author.changes.length + 1, ...written });
  };

  const placesByScope = new Map<string, readonly string[]>();
  for (const municipality of DEMO_MUNICIPALITIES) {
    const placed = listDemoPlaces(municipality).map((place) => {
      const record = ids.next();
      const key =
        place.state === undefined ? (listTutors(municipality.code)[0]?.key ?? 'regional') : 'regional';
      const at = dayAndHourToMs(addDays(today, -364), 9);
      write(key, { kind: 'place', record, scope: municipality.code, base: 0, set: toRecordData(place), at });
      return record;
    });
    placesByScope.set(municipality.code, placed);
  }
  await pushAll(context, authors);

  const logs = planLogs(today, random);
  const reviews: { key: string; written: Written }[] = [];
  for (const { person, day } of logs) {
    const { scope } = person;
    const places = placesByScope.get(scope) ?? [];
    const place = random.pickWeighted(places.map((id, index) => [id, index === 0 ? 5 : 2] as const));
    const log = makeDemoLog({ day, place, isTouristTown: scope === '305' }, random);
    const record = ids.next();
    const at = dayAndHourToMs(day, log.hour ?? 12);
    write(person.key, { kind: 'session-log', record, scope, base: 0, set: toRecordData(log), at });
    const review = reviewLog(day, today, random);
    const coordinator = `coordinator-${scope}`;
    if (review !== undefined && authors.has(coordinator)) {
      const reviewedAt = dayAndHourToMs(addDays(day, random.between(1, 9)), 14);
      reviews.push({
        key: coordinator,
        written: { kind: 'session-log', record, scope, base: 0, set: { review }, at: reviewedAt },
      });
    }
  }
  await pushAll(context, authors);
  for (const { key, written } of reviews) write(key, written);
  await pushAll(context, authors);
}

function planLogs(today: string, random: SeededRandom): readonly { person: DemoPerson; day: string }[] {
  const pickDay = createDayPicker(today, random);
  const tutors = DEMO_MUNICIPALITIES.flatMap(({ code, weight }) => {
    const here = listTutors(code);
    return here.map((person, index) => [person, (weight / here.length) * (1.3 - index * 0.12)] as const);
  });
  return Array.from({ length: LOGS }, () => ({ person: random.pickWeighted(tutors), day: pickDay() })).sort(
    (a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0),
  );
}

function reviewLog(day: string, today: string, random: SeededRandom): Change['set'] | undefined {
  if (day > addDays(today, -REVIEW_LAG_DAYS)) return undefined;
  if (random.isHit(0.004))
    return { state: 'returned', comments: { duration: 'Onko kesto varmasti oikein?' } };
  return { state: 'approved' };
}

function listTutors(scope: string): readonly DemoPerson[] {
  return DEMO_PEOPLE.filter((person) => person.role === 'tutor' && person.scope === scope);
}

async function joinDemoPerson(
  context: ServerContext,
  person: DemoPerson,
  { device, epoch }: { device: string; epoch: string },
): Promise<DemoAuthor> {
  const nowMs = context.clock.nowMs();
  const grants = [{ role: person.role, scope: person.scope }];
  await context.store.transact(async (transaction) => {
    await transaction.writeMember({ id: person.id, name: person.name, grants, createdAtMs: nowMs });
    await transaction.writeDevice({
      id: device,
      member: person.id,
      joinedAtMs: nowMs,
      seenAtMs: nowMs,
      report: { app: 'demo', pending: 0, parked: 0, clockOffsetMs: 0 },
      received: null,
    });
  });
  return { reader: { member: person.id, grants }, device, epoch, changes: [], pushed: 0 };
}

async function pushAll(context: ServerContext, authors: ReadonlyMap<string, DemoAuthor>): Promise<void> {
  for (const author of authors.values()) {
    const { reader, device, epoch, changes } = author;
    for (; author.pushed < changes.length; author.pushed += PUSH_LIMIT_CHANGES) {
      const batch = changes.slice(author.pushed, author.pushed + PUSH_LIMIT_CHANGES);
      const body = { device: { id: device, epoch, app: 'demo', pending: 0, parked: 0 }, changes: batch };
      const answer = await acceptPush(context, reader, device, body);
      if (!answer.ok) throw new Error(`a demo push was refused: ${answer.failure.code}`);
      const refused = answer.value.verdicts.find(({ verdict }) => verdict === 'rejected');
      if (refused)
        throw new Error(`a demo change was rejected: ${refused.code} ${refused.fields?.join(', ')}`);
    }
    author.pushed = changes.length;
  }
}

/** @returns milliseconds since 1970; in Finnish winter time, near enough for a demo's history */
function dayAndHourToMs(day: string, hour: number): number {
  return Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00+02:00`);
}
