import { describe, expect, test } from 'vitest';
import { boardKind, pageKind } from '../../test/kit/sample-kinds.ts';
import {
  createTestPhone,
  DEVICE,
  editPage,
  MEMBER,
  pullPage,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';
import { createMemberships } from './memberships.ts';
import { createWitness } from './witness.ts';

describe.each(TEST_ADAPTERS)('opening on %s', (adapter) => {
  test('what was saved is there after closing and opening, under the same epoch and device', async () => {
    const phone = createTestPhone(adapter);
    const before = await phone.open();
    const { epoch } = await before.store.readMembership();
    const id = await savePage(before, phone.ids.next(), { title: 'a' });
    before.close();
    const after = await phone.open({ deviceId: '0198c0de-0000-7000-8000-00000000ffff' });
    expect(await after.store.find(id)).toMatchObject({ data: { title: 'a' } });
    expect(await after.store.readMembership()).toMatchObject({ epoch, deviceId: DEVICE });
    expect(after.losses).toEqual([]);
  });

  test('a write into a database that was emptied under the open app is never called saved', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    await savePage(open, phone.ids.next(), { title: 'a' });
    await open.destroy();
    const failure = { ok: false, failure: { type: 'storage-lost' } };
    expect(await open.store.commit([editPage(phone.ids.next(), { title: 'b' })])).toEqual(failure);
    await expect(open.sync.readNextBatch(1, 1)).rejects.toMatchObject({ type: 'storage-lost' });
    await expect(open.store.saveDraft('a', 1)).rejects.toMatchObject({ type: 'storage-lost' });
    const other = await phone.open();
    expect(await open.store.commit([editPage(phone.ids.next(), { title: 'c' })])).toEqual(failure);
    expect(await other.store.list('page')).toEqual([]);
  });

  test('an emptied storage is noticed at the next opening, with the numbers that are gone', async () => {
    const phone = createTestPhone(adapter);
    const before = await phone.open();
    const { epoch } = await before.store.readMembership();
    for (const title of ['a', 'b', 'c']) await savePage(before, phone.ids.next(), { title });
    await before.destroy();
    const after = await phone.open();
    expect(after.losses).toMatchObject([{ epoch, fromN: 1, toN: 3 }]);
    expect((await after.store.readMembership()).epoch).not.toBe(epoch);
  });

  test('a cut-off tail is noticed and its numbers are not given again', async () => {
    const phone = createTestPhone(adapter);
    const before = await phone.open();
    const { epoch } = await before.store.readMembership();
    await savePage(before, phone.ids.next(), { title: 'a' });
    before.close();
    createWitness(phone.keyValue, MEMBER).note({ epoch, n: 4 }, []);
    const after = await phone.open();
    expect(after.losses).toMatchObject([{ epoch, fromN: 2, toN: 4 }]);
    await savePage(after, phone.ids.next(), { title: 'b' });
    expect((await after.store.listOutbox()).map(({ n }) => n)).toEqual([1, 5]);
  });

  test('records of a kind that an older version did not know are put in order by the newer one', async () => {
    const phone = createTestPhone(adapter);
    const older = await phone.open({ kinds: new Map([['page', pageKind]]) });
    const board = (title: string, seq: number) =>
      serverRecord(phone.ids.next(), seq, { title }, { kind: 'board' });
    await pullPage(older, [board('b', 1), board('c', 2), board('a', 3)]);
    expect((await older.store.list('board')).length).toBe(3);
    older.close();
    const newer = await phone.open({
      kinds: new Map([
        ['page', pageKind],
        ['board', boardKind],
      ]),
    });
    expect((await newer.store.list('board')).map(({ order }) => order)).toEqual(['c', 'b', 'a']);
  });
});

test('two members on one phone know nothing of each other', () => {
  const phone = createTestPhone();
  const memberships = createMemberships(phone.keyValue);
  expect(memberships.current()).toBeNull();
  memberships.add({ id: 'a', name: 'Aino', deviceId: 'd1' });
  memberships.add({ id: 'b', name: 'Eino', deviceId: 'd2' });
  memberships.setCurrent('a');
  memberships.add({ id: 'a', name: 'Aino K.', deviceId: 'd1' });
  createWitness(phone.keyValue, 'a').note({ epoch: 'e', n: 3 }, []);
  memberships.noteLastMember('a');
  memberships.oweLeave('a');
  expect(createWitness(phone.keyValue, 'b').readMarks()).toEqual([]);
  expect(createMemberships(phone.keyValue).current()).toBe('a');
  expect(memberships.list().map(({ name }) => name)).toEqual(['Eino', 'Aino K.']);
  memberships.remove('a');
  expect(memberships.current()).toBeNull();
  expect(createWitness(phone.keyValue, 'a').readMarks()).toEqual([]);
  expect(memberships.lastMember()).toBeNull();
  expect(memberships.owedLeaves()).toEqual(['a']);
  memberships.settleLeave('a');
  expect(memberships.owedLeaves()).toEqual([]);
});

test('a key-value storage with other things in it is read as empty', () => {
  const phone = createTestPhone();
  phone.keyValue.setItem('tukivihko-members', '[{"id":1},null,"x"]');
  phone.keyValue.setItem('tukivihko-current-member', 'ghost');
  phone.keyValue.setItem('tukivihko-high-water-a', '{"epoch":"e"}');
  const memberships = createMemberships(phone.keyValue);
  expect([memberships.list(), memberships.current()]).toEqual([[], null]);
  expect(createWitness(phone.keyValue, 'a').readMarks()).toEqual([]);
});

test('a phone that refuses the second witness still saves', async () => {
  const phone = createTestPhone();
  const open = await phone.open();
  Object.assign(phone.keyValue, {
    setItem() {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  expect((await open.store.commit([editPage(phone.ids.next(), { title: 'a' })])).ok).toBe(true);
});
