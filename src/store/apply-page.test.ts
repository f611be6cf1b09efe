import { describe, expect, test } from 'vitest';
import {
  createTestPhone,
  HEAD,
  pullPage,
  pushAll,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';

describe.each(TEST_ADAPTERS)('pulled pages on %s', (adapter) => {
  test('waiting changes stay laid over what the server sends', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 1, { title: 'a', count: 1 })]);
    await savePage(open, id, { title: 'mine' });
    await pullPage(open, [serverRecord(id, 2, { title: 'theirs', count: 2 })]);
    expect(await open.store.find(id)).toMatchObject({
      data: { title: 'mine', count: 2 },
      seq: 2,
      pendingFields: ['title'],
    });
    await pushAll(open, () => ({ verdict: 'conflict', seq: 3 }));
    expect((await open.store.find(id))?.data).toEqual({ title: 'mine', count: 2 });
  });

  test('a taken-away scope leaves the phone, but not what the server has never taken in', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const [gone, edited, other] = [phone.ids.next(), phone.ids.next(), phone.ids.next()];
    await pullPage(open, [
      serverRecord(gone, 1, { title: 'gone' }),
      serverRecord(edited, 2, { title: 'theirs', body: 'theirs' }),
      serverRecord(other, 1, { title: 'other' }, { scope: '009' }),
    ]);
    await savePage(open, edited, { title: 'mine' });
    const made = await savePage(open, phone.ids.next(), { title: 'new' });
    await pullPage(open, [], { resets: ['305'] });
    expect(await open.store.find(gone)).toBeUndefined();
    expect((await open.store.find(edited))?.data).toEqual({ title: 'mine' });
    expect((await open.store.find(made))?.data).toEqual({ title: 'new' });
    expect((await open.store.find(other))?.data).toEqual({ title: 'other' });
    expect((await open.store.listOutbox()).map(({ n }) => n)).toEqual([1, 2]);
  });

  test('a reset and the records after it are taken in together', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const [stays, goes] = [phone.ids.next(), phone.ids.next()];
    await pullPage(open, [serverRecord(stays, 4, { title: 'a' }), serverRecord(goes, 5, { title: 'b' })]);
    await pullPage(open, [serverRecord(stays, 1, { title: 'restored' })], { resets: ['305'] });
    expect((await open.store.list('page')).map(({ data }) => data)).toEqual([{ title: 'restored' }]);
  });

  test('a page that was asked for before another tab moved on is left alone', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 2, { title: 'new' })]);
    const late = await open.sync.applyPage({
      after: null,
      head: HEAD,
      resets: [],
      records: [serverRecord(id, 1, { title: 'old' })],
      tail: { cursor: 'elsewhere', more: false },
    });
    expect(late).toBe('stale');
    expect((await open.store.find(id))?.data).toEqual({ title: 'new' });
    expect(await open.sync.readCursor()).toBe('.');
  });

  test('grants and people are those of the last page, and people only a coordinator’s', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    await open.sync.writeMe({
      member: { id: 'm', name: 'Aino' },
      grants: [],
      region: 'r17',
      scopes: [{ code: '305', nameFi: 'Kuusamo', nameSv: 'Kuusamo', nameEn: 'Kuusamo' }],
    });
    const coordinator = [{ role: 'coordinator', scope: '305' }] as const;
    const people = [{ id: 'p', name: 'Eino', grants: [] }];
    await pullPage(open, [], { head: { ...HEAD, grants: coordinator, people } });
    await pullPage(open, [], { head: { ...HEAD, grants: coordinator } });
    expect(await open.store.readMembership()).toMatchObject({
      member: { name: 'Aino' },
      region: 'r17',
      grants: coordinator,
      people,
    });
    await pullPage(open, []);
    expect(await open.store.readMembership()).toMatchObject({ grants: HEAD.grants, people: [] });
  });

  test('contact is complete only when there is nothing more to read', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    await open.sync.applyPage({
      after: null,
      head: HEAD,
      resets: [],
      records: [],
      tail: { cursor: 'a', more: true },
    });
    expect(await open.sync.readContactAtMs()).toBeNull();
    await pullPage(open, []);
    expect(await open.sync.readContactAtMs()).toBe(phone.clock.nowMs());
  });

  test('what only a receipt has put here goes when the right to it goes, and no later receipt brings it back', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const elsewhere = { ...HEAD, grants: [{ role: 'tutor', scope: '564' }] as const };
    const received = await savePage(open, phone.ids.next(), { title: 'received' });
    await pushAll(open);
    const late = await savePage(open, phone.ids.next(), { title: 'late' });
    await pullPage(open, [], { head: elsewhere });
    expect(await open.store.find(received)).toBeUndefined();
    expect((await open.store.find(late))?.data).toEqual({ title: 'late' });
    await pushAll(open);
    expect(await open.store.find(late)).toBeUndefined();
    expect(await open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
  });
});
