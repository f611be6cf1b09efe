import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { MemoryDisk, openMemoryTables } from '../../test/kit/memory-tables.ts';
import { pageKind, sampleKinds } from '../../test/kit/sample-kinds.ts';
import {
  createTestPhone,
  DEVICE,
  editPage,
  MEMBER,
  pullPage,
  pushAll,
  savePage,
  serverRecord,
  TEST_ADAPTERS,
} from '../../test/kit/test-store.ts';
import { openStore } from './index.ts';

describe.each(TEST_ADAPTERS)('saving on %s', (adapter) => {
  test('a saved record is there with its change and a number without a gap', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const first = await savePage(open, phone.ids.next(), { title: 'a' });
    await savePage(open, phone.ids.next(), { title: 'b' });
    await savePage(open, first, { body: 'more' });
    expect(await open.store.find(first)).toMatchObject({
      author: MEMBER,
      seq: 0,
      data: { title: 'a', body: 'more' },
      delivery: 'on-phone',
      pendingFields: ['title', 'body'],
    });
    const outbox = await open.store.listOutbox();
    expect(outbox.map(({ n, state, change }) => [n, state, change.set])).toEqual([
      [1, 'waiting', { title: 'a' }],
      [2, 'waiting', { title: 'b' }],
      [3, 'waiting', { body: 'more' }],
    ]);
    expect(await open.store.countOutbox()).toEqual({
      pending: 3,
      parked: 0,
      oldestAtMs: phone.clock.nowMs(),
    });
  });

  test('edits of one commit stand together or not at all', async () => {
    const phone = createTestPhone(adapter);
    const { store } = await phone.open();
    const [a, b] = [phone.ids.next(), phone.ids.next()];
    const refused = await store.commit([editPage(a, { title: 'a' }), editPage(b, { body: 'no title' })]);
    expect(refused).toEqual({
      ok: false,
      failure: { type: 'record-invalid', field: 'title', reason: 'missing' },
    });
    expect(await store.find(a)).toBeUndefined();
    const saved = await store.commit([
      editPage(a, { title: 'a' }),
      editPage(b, { title: 'b' }),
      editPage(a, { count: 2 }),
    ]);
    expect(saved).toEqual({ ok: true, value: [a, b, a] });
    expect((await store.find(a))?.data).toEqual({ title: 'a', count: 2 });
    expect((await store.listOutbox()).map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  test('what is not a record of its kind is refused with the field and the reason', async () => {
    const phone = createTestPhone(adapter);
    const { store } = await phone.open();
    const id = phone.ids.next();
    const failuresOf = async (...edits: readonly ReturnType<typeof editPage>[]) => {
      const result = await store.commit(edits);
      return result.ok ? 'saved' : result.failure;
    };
    const invalid = (reason: string, field?: string) => ({
      type: 'record-invalid',
      reason,
      ...(field === undefined ? {} : { field }),
    });
    expect(await failuresOf(editPage(id, {}, { kind: 'nothing' }))).toEqual(invalid('unknown-kind'));
    expect(await failuresOf(editPage(id, { title: 'a', colour: 1 }))).toEqual(
      invalid('unknown-field', 'colour'),
    );
    expect(await failuresOf(editPage(id, { title: 'a', count: 1.5 }))).toEqual(
      invalid('wrong-value', 'count'),
    );
    expect(await failuresOf(editPage(id, { title: 'a' }), editPage(id, { title: null }))).toEqual(
      invalid('missing', 'title'),
    );
    expect(await failuresOf(editPage(id, { title: 'a' }))).toBe('saved');
    expect(await failuresOf(editPage(id, { count: 1 }, { scope: '009' }))).toEqual(invalid('other-scope'));
    expect((await store.countOutbox()).pending).toBe(1);
  });

  test('a record that is made once takes no edit', async () => {
    const phone = createTestPhone(adapter);
    const { store } = await phone.open();
    const stamp = editPage(phone.ids.next(), { title: 'a' }, { kind: 'stamp' });
    expect((await store.commit([stamp])).ok).toBe(true);
    expect(await store.commit([stamp])).toEqual({
      ok: false,
      failure: { type: 'record-invalid', reason: 'read-only' },
    });
  });

  test('an edit says which state of the server its editor saw', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 7, { title: 'a' })]);
    await savePage(open, id, { title: 'b' });
    expect((await open.store.listOutbox())[0]?.change.base).toBe(7);
  });

  test('a receipt does not pretend that one saw what others wrote before it', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 7, { title: 'a' })]);
    await savePage(open, id, { title: 'b' });
    await pushAll(open, () => ({ verdict: 'accepted', seq: 12 }));
    await savePage(open, id, { body: 'c' });
    expect((await open.store.listOutbox())[0]?.change.base).toBe(7);
    await pullPage(open, [serverRecord(id, 12, { title: 'b' })]);
    await savePage(open, id, { count: 1 });
    expect((await open.store.listOutbox())[1]?.change.base).toBe(12);
  });

  test('a new edit takes the place of a refused change and brings along what it doesn’t touch', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = await savePage(open, phone.ids.next(), { title: 'a', body: '010106A9012', count: 3 });
    await pushAll(open, () => ({ verdict: 'rejected', code: 'personal-data', fields: ['body'] }));
    expect((await open.store.find(id))?.attention).toEqual({
      code: 'personal-data',
      fields: ['body'],
      n: 1,
    });
    await savePage(open, id, { body: 'clean' });
    const outbox = await open.store.listOutbox();
    expect(outbox.map(({ n, state, change }) => [n, state, change.set])).toEqual([
      [2, 'waiting', { title: 'a', body: 'clean', count: 3 }],
    ]);
    expect(await open.store.find(id)).toMatchObject({ delivery: 'on-phone', data: { body: 'clean' } });
  });

  test('a refused change gives nothing to a field that was written again since', async () => {
    const phone = createTestPhone(adapter);
    const open = await phone.open();
    const id = phone.ids.next();
    await pullPage(open, [serverRecord(id, 3, { title: 'a' })]);
    await savePage(open, id, { title: 'first', review: 'not mine' });
    await savePage(open, id, { title: 'second' });
    await pushAll(open, (_, n) =>
      n === 1
        ? { verdict: 'rejected', code: 'forbidden', fields: ['review'] }
        : { verdict: 'accepted', seq: 9 },
    );
    expect((await open.store.find(id))?.data).toEqual({ title: 'second', review: 'not mine' });
    await savePage(open, id, { count: 1 });
    expect((await open.store.listOutbox()).map(({ change }) => change.set)).toEqual([
      { review: 'not mine', count: 1 },
    ]);
  });

  test('a too large change is refused before it is saved', async () => {
    const phone = createTestPhone(adapter);
    const anyLength = { ...pageKind, fields: { title: { schema: v.string() } } };
    const { store } = await phone.open({ kinds: new Map([['page', anyLength]]) });
    const result = await store.commit([editPage(phone.ids.next(), { title: 'x'.repeat(70_000) })]);
    expect(result).toEqual({ ok: false, failure: { type: 'record-invalid', reason: 'too-large' } });
  });

  test('two tabs that save at once get different numbers', async () => {
    const phone = createTestPhone(adapter);
    const tabs = adapter === 'memory' ? [await phone.open()] : [await phone.open(), await phone.open()];
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => {
        const tab = tabs[index % tabs.length];
        if (tab === undefined) throw new Error('no tab');
        return savePage(tab, phone.ids.next(), { title: `t${index}` });
      }),
    );
    const numbers = (await tabs[0]?.store.listOutbox())?.map(({ n }) => n);
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });
});

test('a device killed at any write of a save keeps all of it or nothing', async () => {
  for (let writes = 1; writes <= 5; writes++) {
    const disk = new MemoryDisk();
    const phone = createTestPhone();
    const parts = { memberId: MEMBER, deviceId: DEVICE, kinds: sampleKinds, ...phone };
    const doomed = openMemoryTables(disk);
    const before = await openStore({ ...parts, tables: doomed });
    if (!before.ok) throw new Error('the store did not open');
    const id = await savePage(before.value, phone.ids.next(), { title: 'a' });
    doomed.planKill({ at: 'write', after: writes });
    const cut = before.value.store.commit([editPage(id, { title: 'b' }), editPage(id, { count: 1 })]);
    await cut.catch(() => undefined);
    const after = await openStore({ ...parts, tables: openMemoryTables(disk) });
    if (!after.ok) throw new Error('the store did not open again');
    const { store } = after.value;
    const shown = await store.find(id);
    const numbers = (await store.listOutbox()).map(({ n }) => n);
    const isWhole = doomed.isKilled ? [1] : [1, 2, 3];
    expect([shown?.data, numbers]).toEqual([
      doomed.isKilled ? { title: 'a' } : { title: 'b', count: 1 },
      isWhole,
    ]);
    await savePage(after.value, id, { title: 'c' });
    expect((await store.listOutbox()).at(-1)?.n).toBe(isWhole.length + 1);
  }
});
