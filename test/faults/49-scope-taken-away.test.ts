import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Grant } from '../../src/kernel/access.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

const here = { role: 'coordinator', scope: '305' } as const;
const there = { role: 'coordinator', scope: '009' } as const;
const BOARD = '0192d4e5-0000-7000-8000-0000000000b1';
const KEPT_BOARD = '0192d4e5-0000-7000-8000-0000000000b2';
const PAGE = '0192d4e5-0000-7000-8000-0000000000b3';

let server: FleetServer;
let phone: SignedInPhone;
let author: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server, [here, there]);
  author = await signInPhone(server, [
    { role: 'tutor', scope: '305' },
    { role: 'tutor', scope: '009' },
  ]);
  await author.edit(BOARD, { title: 'taken-away board' }, { kind: 'board', scope: '009' });
  await author.edit(PAGE, { title: 'taken-away page' }, { scope: '009' });
  await author.edit(KEPT_BOARD, { title: 'kept board' }, { kind: 'board' });
  for (const one of [author, phone]) expect((await one.round()).problem).toBeNull();
});
afterEach(() => server.close());

/** Everything that stands on the phone's disk, queue included, as text. */
function readDisk(): string {
  return JSON.stringify([...phone.disk.takeSnapshot().values()]);
}

async function changeGrants(...grants: readonly Grant[]): Promise<void> {
  await server.changeGrants(phone.member, grants);
  expect((await phone.round()).problem).toBeNull();
}

test('a municipality taken away between two pulls is gone from the device, and nothing else is', async () => {
  expect((await phone.open.store.find(BOARD))?.data.title).toBe('taken-away board');
  expect((await phone.open.store.find(PAGE))?.data.title).toBe('taken-away page');
  await changeGrants(here);
  expect(await phone.open.store.find(BOARD)).toBeUndefined();
  expect(await phone.open.store.find(PAGE)).toBeUndefined();
  expect(readDisk()).not.toMatch(/taken-away/);
  expect((await phone.open.store.find(KEPT_BOARD))?.data.title).toBe('kept board');
});

test('a coordinator who becomes a tutor keeps what tutors share, and no log of another author', async () => {
  await changeGrants(here, { role: 'tutor', scope: '009' });
  expect((await phone.open.store.find(BOARD))?.data.title).toBe('taken-away board');
  expect(await phone.open.store.find(PAGE)).toBeUndefined();
  expect(readDisk()).not.toMatch(/taken-away page/);
});

test('what comes in that municipality afterwards doesn’t reach the device', async () => {
  await changeGrants(here);
  await author.edit(BOARD, { left: 'written later' }, { kind: 'board', scope: '009' });
  await author.round();
  expect((await phone.round()).problem).toBeNull();
  expect(readDisk()).not.toMatch(/taken-away|written later/);
});

test('one’s own unsent edit there is refused with its reason and stays with its writer', async () => {
  await phone.edit(BOARD, { left: 'own words' }, { kind: 'board', scope: '009' });
  await changeGrants(here);
  expect(await server.store.readHistory(BOARD, 10)).toHaveLength(1);
  const [parked] = await phone.open.store.listOutbox();
  expect(parked).toMatchObject({
    state: 'parked',
    code: 'forbidden',
    change: { set: { left: 'own words' } },
  });
  expect(readDisk()).not.toMatch(/taken-away/);
});

test('given back, it is whole again', async () => {
  await changeGrants(here);
  await changeGrants(here, there);
  expect((await phone.open.store.find(BOARD))?.data.title).toBe('taken-away board');
  expect((await phone.open.store.find(PAGE))?.data.title).toBe('taken-away page');
});
