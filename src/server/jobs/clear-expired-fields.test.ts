import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import type { FieldValue } from '../../kernel/record.ts';
import { clearExpiredFields } from './clear-expired-fields.ts';
import { startJobs } from './start-jobs.ts';

const DAY_MS = 86_400_000;
const NOTE = 'harjoiteltiin kanarianlintua';

let server: ServerUnderTest;
let tutor: PushingDevice;
beforeEach(async () => {
  server = await startServerUnderTest();
  tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
});
afterEach(() => server.close());

async function pushLog(set: Readonly<Record<string, FieldValue>>): Promise<string> {
  const record = randomUUID();
  const fields = { ...makeLogFields(randomUUID()), ...set };
  const { verdict } = await tutor.pushOne(tutor.change({ kind: 'session-log', record, set: fields }));
  if (verdict !== 'accepted') throw new Error(verdict);
  return record;
}

async function isStillAnywhere(record: string): Promise<boolean> {
  const { store } = server.context;
  const kept = [await store.readRecord(record), await store.readHistory(record, 100)];
  return JSON.stringify(kept).includes('kanarianlintu');
}

/** The clock of a test stands at 2026-11-22. */
function goToDay(day: string): void {
  server.clock.jump(Date.parse(`${day}T07:00:00Z`) - server.clock.nowMs());
}

test('a note stands for ninety days from the day of help, and then nowhere', async () => {
  const record = await pushLog({ day: '2026-11-20', note: NOTE });
  goToDay('2027-02-17');
  expect(await clearExpiredFields(server.context)).toBe(0);
  expect(await isStillAnywhere(record)).toBe(true);
  goToDay('2027-02-18');
  expect(await clearExpiredFields(server.context)).toBe(1);
  expect(await isStillAnywhere(record)).toBe(false);
  expect(await clearExpiredFields(server.context)).toBe(0);
});

test('every device hears of the clearing and drops the note too', async () => {
  const record = await pushLog({ note: NOTE });
  const { tail } = await tutor.pull();
  // In two steps, with a push between them: a session unused for ninety days would be over.
  server.clock.jump(60 * DAY_MS);
  await tutor.push();
  server.clock.jump(40 * DAY_MS);
  await clearExpiredFields(server.context);
  const { records } = await tutor.pull(tail.cursor);
  expect(records).toMatchObject([{ id: record, fieldSeq: { note: records[0]?.seq } }]);
  expect(records[0]?.data).not.toHaveProperty('note');
  expect(records[0]?.data.people).toBe(1);
  const last = (await server.context.store.readHistory(record, 10)).at(-1);
  expect(last).toMatchObject({ author: 'server', set: { note: null }, seq: records[0]?.seq });
});

test('a note that was replaced, kept aside or taken back is cleared from the history all the same', async () => {
  const replaced = await pushLog({ note: NOTE });
  const cleared = await pushLog({ note: NOTE });
  const keptAside = await pushLog({ note: NOTE });
  const fromTablet = tutor.change({ kind: 'session-log', record: keptAside, set: { note: 'muuta' } });
  await tutor.request(tutor.body([fromTablet], { id: randomUUID() }));
  const stored = await server.context.store.readRecord(keptAside);
  expect(stored?.record.kept?.note?.value).toBe(NOTE);
  await tutor.push(
    tutor.change({ kind: 'session-log', record: replaced, set: { note: 'muuta' } }),
    tutor.change({ kind: 'session-log', record: cleared, set: { note: null } }),
  );
  server.clock.jump(100 * DAY_MS);
  await clearExpiredFields(server.context);
  for (const record of [replaced, cleared, keptAside]) expect(await isStillAnywhere(record)).toBe(false);
});

test('a note that met a deletion is cleared from the history where it was kept for review', async () => {
  const record = await pushLog({});
  const { verdicts } = await tutor.push(
    tutor.change({ kind: 'session-log', record, delete: true }),
    tutor.change({ kind: 'session-log', record, set: { note: NOTE } }),
  );
  expect(verdicts[1]).toMatchObject({ code: 'gone' });
  expect(await isStillAnywhere(record)).toBe(true);
  server.clock.jump(100 * DAY_MS);
  await clearExpiredFields(server.context);
  expect(await isStillAnywhere(record)).toBe(false);
});

test('a day far ahead, from a clock that is wrong, keeps a note no longer', async () => {
  const record = await pushLog({ day: '2099-01-01', note: NOTE });
  goToDay('2027-02-20');
  await clearExpiredFields(server.context);
  expect(await isStillAnywhere(record)).toBe(false);
});

test('hundreds are cleared in one run', async () => {
  const changes = Array.from({ length: 450 }, () =>
    tutor.change({
      kind: 'session-log',
      record: randomUUID(),
      set: { ...makeLogFields(randomUUID()), note: NOTE },
    }),
  );
  await tutor.push(...changes);
  server.clock.jump(100 * DAY_MS);
  expect(await clearExpiredFields(server.context)).toBe(450);
});

test('the jobs run at the start and every hour, until they are stopped', async () => {
  const timers = new Map<object, { readonly work: () => void; readonly everyMs: number }>();
  const stop = startJobs(server.context, {
    setInterval(work, everyMs) {
      const timer = {};
      timers.set(timer, { work, everyMs });
      return timer;
    },
    clearInterval: (timer) => void timers.delete(timer as object),
  });
  const record = await pushLog({ note: NOTE });
  const [hourly] = timers.values();
  expect(hourly?.everyMs).toBe(3_600_000);
  server.clock.jump(100 * DAY_MS);
  hourly?.work();
  await expect.poll(() => isStillAnywhere(record)).toBe(false);
  stop();
  expect(timers.size).toBe(0);
});
