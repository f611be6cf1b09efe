import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
});
afterEach(() => server.close());

const edit = async (record: string, title: string) => {
  const saved = await phone.open.store.commit([{ kind: 'page', record, scope: '305', set: { title } }]);
  expect(saved.ok).toBe(true);
};
const readTitlesOf = async (record: string) =>
  (await server.store.readHistory(record, 20)).toSorted((a, b) => a.seq - b.seq).map(({ set }) => set.title);

test('a push that arrives twice, at once or much later, lands once', async () => {
  const copies: (() => Promise<unknown>)[] = [];
  phone.intercept(async (path, init, send) => {
    copies.push(() => send(path, init));
    await send(path, init);
    return send(path, init);
  });
  const id = await phone.write({ title: 'a' });
  for (const title of ['b', 'c']) {
    expect((await phone.round()).problem).toBeNull();
    await edit(id, title);
  }
  expect((await phone.round()).problem).toBeNull();
  for (const deliver of [...copies, ...copies.toReversed()]) await deliver();
  expect(await readTitlesOf(id)).toEqual(['a', 'b', 'c']);
  phone.intercept(null);
  await phone.round();
  expect((await phone.open.store.find(id))?.data.title).toBe('c');
});

test('a push that was given up and overtaken by a later one keeps the order of each record', async () => {
  const id = await phone.write({ title: 'a' });
  const late: (() => Promise<unknown>)[] = [];
  phone.intercept(async (path, init, send) => {
    late.push(() => send(path, init));
    throw new TypeError('given up');
  });
  expect((await phone.round()).problem).toBe('offline');
  phone.intercept(null);
  await edit(id, 'b');
  expect((await phone.round()).problem).toBeNull();
  for (const deliver of late) await deliver();
  await edit(id, 'c');
  expect((await phone.round()).problem).toBeNull();
  for (const deliver of late) await deliver();
  expect(await readTitlesOf(id)).toEqual(['a', 'b', 'c']);
  expect((await phone.open.store.find(id))?.data.title).toBe('c');
});

test('answers that come in another order than they were asked for take nothing back', async () => {
  const id = await phone.write({ title: 'a' });
  let answerFirst: () => void = () => {};
  const first = new Promise<void>((resolve) => {
    answerFirst = resolve;
  });
  let isFirst = true;
  phone.intercept(async (path, init, send) => {
    const answer = await send(path, init);
    if (path !== '/api/push' || !isFirst) return answer;
    isFirst = false;
    await first;
    return answer;
  });
  const slow = phone.round();
  await expect.poll(() => isFirst).toBe(false);
  await edit(id, 'b');
  expect((await phone.round()).problem).toBeNull();
  answerFirst();
  await slow;
  expect((await phone.open.store.find(id))?.data.title).toBe('b');
  expect(await readTitlesOf(id)).toEqual(['a', 'b']);
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
});
