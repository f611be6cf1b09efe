import { expect, test } from 'vitest';
import type { NumberRange } from '../../src/kernel/wire.ts';
import type { Member, MissingRange, StoreTransaction } from '../../src/server/store/store.ts';
import { makeMember, type StoreUnderTest } from './store-samples.ts';

const NOW_MS = 1_795_330_000_000;
const report = { app: '0.1.0', pending: 0, parked: 0, clockOffsetMs: 0 };

type Receive = Parameters<StoreTransaction['receive']>[0];

/** What devices have told of numbers that never arrived, and how a device goes on as another one. */
export function describeDevices(get: () => StoreUnderTest): void {
  const change = <Value>(work: (transaction: StoreTransaction) => Promise<Value>) =>
    get().store.transact(work);

  async function makeOwner(): Promise<Member> {
    const member = makeMember(get().ids);
    await change((transaction) => transaction.writeMember(member));
    return member;
  }

  function receive(member: Member, arrival: Pick<Receive, 'device' | 'epoch'> & Partial<Receive>) {
    return change((transaction) =>
      transaction.receive({ member: member.id, numbers: [], report, nowMs: NOW_MS, ...arrival }),
    );
  }

  async function listMissing(device?: string, withSettled = false): Promise<readonly string[]> {
    const query = device === undefined ? { withSettled } : { device, withSettled };
    return (await get().store.listMissing(query)).map(({ from, to }) => `${from}–${to}`);
  }

  test('what a device has given and not sent is missing once another epoch has begun', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [device, epoch, next] = [ids.next(), ids.next(), ids.next()];
    await receive(member, { device, epoch, numbers: [1, 2, 5], n: 9 });
    expect(await listMissing(device)).toEqual([]);
    await receive(member, { device, epoch: next, nowMs: NOW_MS + 5 });
    const missing: readonly MissingRange[] = [
      { device, epoch, from: 3, to: 4, noticedAtMs: NOW_MS + 5 },
      { device, epoch, from: 6, to: 9, noticedAtMs: NOW_MS + 5 },
    ];
    expect(await store.listMissing({ device, withSettled: false })).toEqual(missing);
    expect(await store.listMissing({ withSettled: true })).toEqual(missing);
    expect(await listMissing(ids.next())).toEqual([]);
  });

  test('of a device that doesn’t tell its highest number the gaps are missing', async () => {
    const { ids } = get();
    const member = await makeOwner();
    const device = ids.next();
    await receive(member, { device, epoch: ids.next(), numbers: [1, 4, 7] });
    await receive(member, { device, epoch: ids.next() });
    expect(await listMissing(device)).toEqual(['2–3', '5–6']);
  });

  test('a number that is told of later never lowers what was told', async () => {
    const { ids } = get();
    const member = await makeOwner();
    const [device, epoch] = [ids.next(), ids.next()];
    for (const n of [4, 2, 0]) await receive(member, { device, epoch, n });
    await receive(member, { device, epoch: ids.next() });
    expect(await listMissing(device)).toEqual(['1–4']);
  });

  test('what a device itself calls lost is missing at once, of any of its epochs, once and for all', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [device, earlier, epoch] = [ids.next(), ids.next(), ids.next()];
    const lost: readonly NumberRange[] = [
      { epoch, from: 2, to: 4 },
      { epoch: earlier, from: 1, to: 3 },
      { epoch, from: 9, to: 6 },
    ];
    await receive(member, { device, epoch, numbers: [1, 3], n: 5, lost });
    await receive(member, { device, epoch, n: 5, nowMs: NOW_MS + 9 });
    const missing = await store.listMissing({ device, withSettled: false });
    expect(missing.map((range) => `${range.from}–${range.to}`).sort()).toEqual(['1–3', '2–2', '4–4']);
    expect(new Set(missing.map(({ noticedAtMs }) => noticedAtMs))).toEqual(new Set([NOW_MS]));
  });

  test('a gap that is filled is missing no more, whoever fills it', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [device, epoch, next] = [ids.next(), ids.next(), ids.next()];
    await receive(member, { device, epoch, n: 6 });
    await receive(member, { device, epoch: next, numbers: [1], lost: [{ epoch: next, from: 2, to: 3 }] });
    expect((await listMissing(device)).toSorted()).toEqual(['1–6', '2–3']);
    const arrive = (numbers: readonly number[], inEpoch: string) =>
      change((transaction) => transaction.arrive({ device, epoch: inEpoch, numbers, nowMs: NOW_MS }));
    await arrive([2, 1, 4], epoch);
    expect((await listMissing(device)).toSorted()).toEqual(['2–3', '3–3', '5–6']);
    await arrive([3, 5, 6], epoch);
    await arrive([2], next);
    expect(await listMissing(device)).toEqual(['3–3']);
    expect(await store.readReceived(device)).toEqual({ epoch: next, upTo: 2 });
    await receive(member, { device, epoch: next, numbers: [3] });
    expect(await listMissing(device)).toEqual([]);
  });

  test('the storage of an earlier epoch that comes back goes on where it was', async () => {
    const { ids } = get();
    const member = await makeOwner();
    const [device, epoch, next] = [ids.next(), ids.next(), ids.next()];
    await receive(member, { device, epoch, numbers: [1], n: 3 });
    await receive(member, { device, epoch: next, numbers: [1], n: 1 });
    expect(await listMissing(device)).toEqual(['2–3']);
    await receive(member, { device, epoch, n: 3 });
    expect(await listMissing(device)).toEqual([]);
    expect(await receive(member, { device, epoch, numbers: [2, 3], n: 3 })).toEqual({ epoch, upTo: 3 });
    await receive(member, { device, epoch: next, numbers: [2], n: 2 });
    expect(await listMissing(device)).toEqual([]);
  });

  test('numbers arrive of a device that nobody knows, and count once it is known', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [device, epoch] = [ids.next(), ids.next()];
    await change((transaction) => transaction.arrive({ device, epoch, numbers: [1, 2], nowMs: NOW_MS }));
    expect(await store.readDevice(device)).toBeUndefined();
    expect(await listMissing()).toEqual([]);
    expect(await receive(member, { device, epoch, numbers: [3] })).toEqual({ epoch, upTo: 3 });
  });

  test('what has been dealt with is left out, and what is noticed afterwards is not', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [device, epoch, next] = [ids.next(), ids.next(), ids.next()];
    await receive(member, { device, epoch, n: 3 });
    await receive(member, { device, epoch: next });
    await change((transaction) => transaction.settleMissing(device));
    expect(await listMissing(device)).toEqual([]);
    expect(await listMissing(device, true)).toEqual(['1–3']);
    const lost = [{ epoch, from: 2, to: 5 }];
    await receive(member, { device, epoch: next, lost, nowMs: NOW_MS + 7 });
    expect(await store.listMissing({ withSettled: false })).toEqual([
      { device, epoch, from: 4, to: 5, noticedAtMs: NOW_MS + 7 },
    ]);
    expect(await listMissing(device, true)).toEqual(['1–5']);
  });

  test('a device that tells of nothing but gaps and epochs is heard up to a bound', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [device, epoch] = [ids.next(), ids.next()];
    const gaps = Array.from({ length: 150 }, (_, index) => 2 * index + 2);
    await receive(member, { device, epoch, numbers: gaps, n: Number.MAX_SAFE_INTEGER });
    const current = ids.next();
    await receive(member, { device, epoch: current });
    expect(await listMissing(device)).toHaveLength(100);
    for (let round = 0; round < 3; round++) {
      const lost = Array.from({ length: 100 }, () => ({ epoch: ids.next(), from: 1, to: 1 }));
      await receive(member, { device, epoch: current, lost });
    }
    await change((transaction) => transaction.settleMissing(device));
    expect(await store.listMissing({ device, withSettled: false })).toEqual([]);
    const late = await receive(member, { device, epoch: ids.next(), numbers: [1] });
    expect(late.upTo).toBe(1);
  });

  test('a phone that goes on as another device keeps its sessions, its state and what is missing of it', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [first, second, third] = [ids.next(), ids.next(), ids.next()];
    const epoch = ids.next();
    await receive(member, { device: first, epoch, numbers: [1], n: 2 });
    const session = { member: member.id, createdAtMs: NOW_MS, seenAtMs: NOW_MS, sendsOnly: true };
    await change(async (transaction) => {
      const row = await transaction.readDevice(first);
      if (row !== undefined) await transaction.writeDevice({ ...row, state: 'leaving' });
      await transaction.writeSession({ ...session, tokenHash: 'h', device: first });
    });
    const goOn = async (from: string, to: string) => {
      await receive(member, { device: to, epoch: ids.next() });
      await change((transaction) => transaction.replaceDevice({ from, to, nowMs: NOW_MS }));
    };
    await goOn(first, second);
    expect(await store.readSession('h')).toEqual({ ...session, tokenHash: 'h', device: second });
    expect(await store.readDevice(second)).toMatchObject({ state: 'leaving', replacedBy: null });
    expect((await store.readDevice(first))?.replacedBy).toBe(second);
    expect(await listMissing(second)).toEqual(['2–2']);
    await goOn(second, third);
    expect(await listMissing(third)).toEqual(['2–2']);
    expect((await store.readDevice(first))?.replacedBy).toBe(third);
    await goOn(third, first);
    expect(await store.readDevice(first)).toMatchObject({ state: 'leaving', replacedBy: null });
    expect((await store.readDevice(third))?.replacedBy).toBe(first);
    expect((await store.readDevice(second))?.replacedBy).toBe(first);
    expect((await store.listMissing({ withSettled: false })).map(({ device }) => device)).toEqual([first]);
  });

  test('whoever held a device that was lost is out when it is used anew', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [found, fresh] = [ids.next(), ids.next()];
    for (const device of [found, fresh]) await receive(member, { device, epoch: ids.next() });
    const session = { member: member.id, createdAtMs: NOW_MS, seenAtMs: NOW_MS, sendsOnly: false };
    await change(async (transaction) => {
      const row = await transaction.readDevice(found);
      if (row !== undefined) await transaction.writeDevice({ ...row, state: 'lost' });
      await transaction.writeSession({ ...session, tokenHash: 'finder', device: found });
      await transaction.writeSession({ ...session, tokenHash: 'owner', device: fresh });
      await transaction.replaceDevice({ from: fresh, to: found, nowMs: NOW_MS });
    });
    expect(await store.readSession('finder')).toBeUndefined();
    expect((await store.readSession('owner'))?.device).toBe(found);
    expect((await store.readDevice(found))?.state).toBe('active');
  });

  test('a device that is unknown replaces nothing', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const device = ids.next();
    await receive(member, { device, epoch: ids.next() });
    const before = await store.readDevice(device);
    for (const from of [ids.next(), device]) {
      await change((transaction) => transaction.replaceDevice({ from, to: device, nowMs: NOW_MS }));
    }
    expect(await store.readDevice(device)).toEqual(before);
  });

  test('a device’s storage and state are read as written and stay where they are not', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const device = ids.next();
    await receive(member, { device, epoch: ids.next(), report: { ...report, storage: 'scarce' } });
    const row = await store.readDevice(device);
    expect(row).toMatchObject({ report: { storage: 'scarce' }, state: 'active', replacedBy: null });
    if (row === undefined) throw new Error('no device');
    const { state: _state, replacedBy: _replacedBy, ...rest } = row;
    await change(async (transaction) => {
      await transaction.writeDevice({ ...row, state: 'lost', replacedBy: ids.next() });
      await transaction.writeDevice({ ...rest, seenAtMs: NOW_MS + 1 });
    });
    expect(await store.readDevice(device)).toMatchObject({ state: 'lost', seenAtMs: NOW_MS + 1 });
    await receive(member, { device, epoch: ids.next() });
    expect(await store.readDevice(device)).toMatchObject({ state: 'lost', report });
    expect((await store.readDevice(device))?.report.storage).toBeUndefined();
  });

  test('devices are signed in by sessions of their age, and a lost one’s session outlasts it', async () => {
    const { store, ids } = get();
    const member = await makeOwner();
    const [fresh, old, idle, lost] = [ids.next(), ids.next(), ids.next(), ids.next()];
    const ages = { createdBeforeMs: NOW_MS - 10, seenBeforeMs: NOW_MS - 5 };
    await receive(member, { device: lost, epoch: ids.next() });
    await change(async (transaction) => {
      const row = await transaction.readDevice(lost);
      if (row !== undefined) await transaction.writeDevice({ ...row, state: 'lost' });
      for (const [device, created, seen] of [
        [fresh, -9, -4],
        [old, -10, 0],
        [idle, -9, -5],
        [lost, -10, -10],
      ] as const) {
        const times = { createdAtMs: NOW_MS + created, seenAtMs: NOW_MS + seen };
        await transaction.writeSession({
          tokenHash: device,
          member: member.id,
          device,
          ...times,
          sendsOnly: false,
        });
      }
    });
    expect(await store.listSignedInDevices(ages)).toEqual(new Set([fresh]));
    await change((transaction) => transaction.deleteSessionsBefore(ages));
    const left = (await store.listSessions(member.id)).map(({ device }) => device);
    expect(left.toSorted()).toEqual([fresh, lost].toSorted());
  });
}
