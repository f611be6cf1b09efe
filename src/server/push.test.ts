import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';
import type { Change } from '../kernel/change.ts';
import type { FieldValue } from '../kernel/record.ts';

let server: ServerUnderTest;
let tutor: PushingDevice;
let coordinator: PushingDevice;
const place = randomUUID();

beforeAll(async () => {
  server = await startServerUnderTest();
});
beforeEach(async () => {
  tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
  coordinator = new PushingDevice(await server.join('Eero', { role: 'coordinator', scope: '305' }));
});
afterAll(() => server.close());

function logChange(set: Readonly<Record<string, FieldValue>> = {}, parts: Partial<Change> = {}): Change {
  const fields = { ...makeLogFields(place), ...set };
  return tutor.change({ kind: 'session-log', record: randomUUID(), set: fields, ...parts });
}

describe('a change', () => {
  test('is accepted with its sequence number, and the record stands', async () => {
    const change = logChange({ note: 'Opeteltiin sovelluksen käyttöä' });
    const { verdicts } = await tutor.push(change);
    const stored = await server.context.store.readRecord(change.record);
    expect(verdicts).toEqual([{ id: change.id, verdict: 'accepted', seq: stored?.record.seq }]);
    expect(stored?.record).toMatchObject({ author: tutor.browser.member, data: change.set, deleted: false });
  });

  test('sent again gets the same receipt and lands once', async () => {
    const change = logChange();
    const first = await tutor.pushOne(change);
    const [twice, thrice] = (await tutor.push(change, change)).verdicts;
    expect(twice).toEqual({ ...first, id: change.id, verdict: 'duplicate' });
    expect(thrice).toEqual(twice);
    expect(await server.context.store.readHistory(change.record, 10)).toHaveLength(1);
  });

  test('twice in one batch lands once', async () => {
    const change = logChange();
    const { verdicts } = await tutor.push(change, change);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'duplicate']);
  });

  test('with its keys in another order is the same change', async () => {
    const change = logChange();
    await tutor.push(change);
    const reordered = Object.fromEntries(Object.entries(change).reverse());
    expect((await tutor.pushOne(reordered)).verdict).toBe('duplicate');
  });

  test('of the same id and other content is a mismatch, and what stands is kept', async () => {
    const change = logChange();
    await tutor.push(change);
    const other = { ...change, set: { ...change.set, people: 2 } };
    expect(await tutor.pushOne(other)).toEqual({ verdict: 'rejected', code: 'mismatch' });
    expect((await tutor.pushOne(change)).verdict).toBe('duplicate');
    expect((await server.context.store.readRecord(change.record))?.record.data.people).toBe(1);
  });

  test('of somebody else, sent word for word, is a mismatch', async () => {
    const change = logChange();
    await tutor.push(change);
    expect(await coordinator.pushOne(change)).toEqual({ verdict: 'rejected', code: 'mismatch' });
  });

  test('once rejected is weighed afresh when it comes again', async () => {
    const record = randomUUID();
    const edit = tutor.change({ kind: 'session-log', record, set: { people: 3 } });
    expect(await tutor.pushOne(edit)).toMatchObject({ verdict: 'rejected', code: 'invalid' });
    await tutor.push(logChange({}, { record }));
    expect((await tutor.pushOne(edit)).verdict).toBe('accepted');
  });
});

describe('a batch', () => {
  test('one bad change in a hundred costs one verdict and nothing else', async () => {
    const changes = Array.from({ length: 100 }, (_, index) =>
      logChange({}, index === 41 ? { kind: 'no-such-kind' } : {}),
    );
    const { verdicts, received } = await tutor.push(...changes);
    expect(verdicts.filter(({ verdict }) => verdict === 'accepted')).toHaveLength(99);
    expect(verdicts[41]).toMatchObject({ verdict: 'rejected', code: 'unknown-kind' });
    expect(received).toEqual({ epoch: tutor.epoch, upTo: 100 });
  });

  test('keeps its order: a record is made, edited, deleted and restored in one', async () => {
    const made = logChange();
    const step = (parts: Partial<Change>) =>
      tutor.change({ kind: 'session-log', record: made.record, ...parts });
    const { verdicts } = await tutor.push(
      made,
      step({ set: { people: 4 } }),
      step({ delete: true }),
      step({ set: { people: 5 } }),
      step({ delete: false, set: { people: 6 } }),
    );
    expect(verdicts.map(({ verdict, code }) => code ?? verdict)).toEqual([
      'accepted',
      'accepted',
      'accepted',
      'gone',
      'accepted',
    ]);
    const stored = await server.context.store.readRecord(made.record);
    expect(stored?.record).toMatchObject({ deleted: false, seq: verdicts[4]?.seq });
    expect(stored?.record.data.people).toBe(6);
  });

  test('gives sequence numbers in its order, one an accepted change', async () => {
    const { verdicts } = await tutor.push(logChange(), logChange({ people: 0 }), logChange(), logChange());
    const seqs = verdicts.flatMap(({ seq }) => seq ?? []);
    expect(seqs).toEqual([0, 1, 2].map((step) => (seqs[0] ?? 0) + step));
  });

  test('that is empty is the heartbeat', async () => {
    const answer = await tutor.push();
    expect(answer).toMatchObject({ verdicts: [], received: { epoch: tutor.epoch, upTo: 0 } });
    expect(answer.now).toBe(server.clock.nowMs());
  });

  test('counts what arrived, rejected or not, up to the first gap', async () => {
    const changes = [logChange(), logChange({ people: 0 }), { n: 3, id: 'no id' }, logChange({}, { n: 5 })];
    expect((await tutor.push(...changes)).received.upTo).toBe(3);
    expect((await tutor.push(logChange({}, { n: 4 }))).received.upTo).toBe(5);
  });

  test('tells how the device is, and how far its clock is off', async () => {
    const at = server.clock.nowMs() - 86_400_000;
    const app = 'päivitetty 0.2.0\u0000\u001b[31m';
    await tutor.request(tutor.body([], { pending: 7, parked: 2, at, app, storage: 'loose' }));
    const row = await server.context.store.readDevice(tutor.browser.device);
    expect(row?.report).toEqual({
      app: 'pivitetty 0.2.0[31m',
      pending: 7,
      parked: 2,
      clockOffsetMs: -86_400_000,
      storage: 'loose',
    });
    await tutor.push();
    expect((await server.context.store.readDevice(tutor.browser.device))?.report.clockOffsetMs).toBe(
      -86_400_000,
    );
  });
});

describe('an edit of what somebody else edited meanwhile', () => {
  test('stands, and the other value is kept aside', async () => {
    const { record } = await makePlace();
    const theirs = coordinator.change({ kind: 'place', record, base: 1, set: { name: 'Pääkirjasto' } });
    await coordinator.push(theirs);
    const mine = tutor.change({ kind: 'place', record, base: 1, set: { name: 'Kirjasto', type: 'mall' } });
    expect(await tutor.pushOne(mine)).toMatchObject({ verdict: 'conflict', fields: ['name'] });
    expect((await tutor.pushOne(mine)).fields).toEqual(['name']);
    const stored = await server.context.store.readRecord(record);
    expect(stored?.record.data).toMatchObject({ name: 'Kirjasto', type: 'mall' });
    expect(stored?.record.kept?.name?.value).toBe('Pääkirjasto');
  });

  test('one never conflicts with oneself', async () => {
    const { record } = await makePlace();
    const edits = ['A', 'B', 'C'].map((name) => tutor.change({ kind: 'place', record, set: { name } }));
    const { verdicts } = await tutor.push(...edits);
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted', 'accepted']);
  });

  test('a deletion stands against a late edit, and the edit is kept for review', async () => {
    const { record } = await makePlace();
    await tutor.push(tutor.change({ kind: 'place', record, delete: true }));
    const late = coordinator.change({ kind: 'place', record, set: { name: 'Myöhässä' } });
    expect(await coordinator.pushOne(late)).toEqual({ verdict: 'rejected', code: 'gone' });
    expect((await server.context.store.readRecord(record))?.record.deleted).toBe(true);
    const kept = (await server.context.store.readHistory(record, 10)).at(-1);
    expect(kept).toMatchObject({ change: late.id, applied: false, set: { name: 'Myöhässä' } });
  });

  async function makePlace(): Promise<Change> {
    const change = tutor.change({
      kind: 'place',
      record: randomUUID(),
      set: { name: 'Kuusamotalo', type: 'library' },
    });
    await tutor.push(change);
    return change;
  }
});
