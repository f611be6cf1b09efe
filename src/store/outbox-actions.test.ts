import { describe, expect, test } from 'vitest';
import {
  createTestPhone,
  pullPage,
  pushAll,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';

const REFUSED = { verdict: 'rejected', code: 'forbidden', fields: ['review'] } as const;

describe.each(TEST_ADAPTERS)('refused changes on %s', (adapter) => {
  test('a refused change goes back into the queue as it was', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a' });
    const [before] = await open.sync.readNextBatch(1, 9_999);
    await pushAll(open, () => REFUSED);
    expect(await open.store.resend(1)).toEqual({ ok: true, value: null });
    expect(await open.sync.readNextBatch(1, 9_999)).toEqual([before]);
    expect((await open.store.find(id))?.delivery).toBe('on-phone');
    expect(await open.store.resend(77)).toEqual({ ok: true, value: null });
  });

  test('sent again, a refused change does not undo what was written since', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 1, { title: 'a' })]);
    await savePage(open, id, { title: 'old', review: 'x' });
    await savePage(open, id, { title: 'new' });
    await pushAll(open, (_, n) => (n === 1 ? REFUSED : { verdict: 'accepted', seq: 5 }));
    await open.store.resend(1);
    const batch = await open.sync.readNextBatch(9, 9_999);
    expect(batch.map(({ n, set }) => [n, set])).toEqual([[3, { review: 'x' }]]);
  });

  test('a given-up change is gone and the server’s record shows again', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 1, { title: 'theirs' })]);
    await savePage(open, id, { title: 'mine' });
    await pushAll(open, () => REFUSED);
    await open.store.discardParked(1);
    expect(await open.store.find(id)).toMatchObject({ data: { title: 'theirs' }, delivery: 'received' });
    expect(await open.store.listOutbox()).toEqual([]);
  });

  test('with the making of a record its other refused changes go, and with them the record', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a' });
    await savePage(open, id, { count: 1 });
    await pushAll(open, () => REFUSED);
    await open.store.discardParked(1);
    expect(await open.store.find(id)).toBeUndefined();
    expect(await open.store.countOutbox()).toEqual({ pending: 0, parked: 0, oldestAtMs: null });
  });

  test('a change that waits can’t be given up', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    await savePage(open, phone.ids.next(), { title: 'a' });
    await open.store.discardParked(1);
    expect((await open.store.countOutbox()).pending).toBe(1);
  });
});
