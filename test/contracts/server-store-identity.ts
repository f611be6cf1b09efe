import { expect, test } from 'vitest';
import type {
  DeviceRow,
  Invite,
  ServerStore,
  Session,
  StoreTransaction,
} from '../../src/server/store/store.ts';
import { makeMember, type StoreUnderTest } from './store-samples.ts';

const NOW_MS = 1_795_330_000_000;

/** Members, sessions, devices and invites. */
export function describeIdentity(get: () => StoreUnderTest): void {
  const change = <Value>(work: (transaction: StoreTransaction) => Promise<Value>) =>
    get().store.transact(work);

  test('a member is read as written, and each change raises the people version', async () => {
    const { store, ids } = get();
    const aino = makeMember(ids, { name: 'Aino' });
    const eero = makeMember(ids, { name: 'Eero' });
    const versions = [await store.readPeopleVersion()];
    for (const member of [eero, aino, { ...eero, grants: [] }]) {
      await change((transaction) => transaction.writeMember(member));
      versions.push(await store.readPeopleVersion());
    }
    expect(new Set(versions).size).toBe(4);
    expect(versions).toEqual([...versions].sort((a, b) => a - b));
    expect(await store.readMember(aino.id)).toEqual(aino);
    expect(await store.readMember(ids.next())).toBeUndefined();
    expect(await store.listMembers()).toEqual([aino, { ...eero, grants: [] }]);
  });

  test('a session lives until it is deleted, alone or with its device', async () => {
    const { store, ids } = get();
    const member = makeMember(ids);
    const [phone, tablet] = [ids.next(), ids.next()];
    const sessions = [phone, phone, tablet].map((device, index): Session => {
      return {
        tokenHash: `hash-${index}`,
        member: member.id,
        device,
        createdAtMs: NOW_MS + index,
        seenAtMs: NOW_MS,
        sendsOnly: index === 1,
      };
    });
    await change(async (transaction) => {
      await transaction.writeMember(member);
      for (const session of sessions) await transaction.writeSession(session);
      await transaction.touchSession('hash-2', NOW_MS + 500);
    });
    expect(await store.readSession('hash-1')).toEqual(sessions[1]);
    expect(await store.readSession('nobody')).toBeUndefined();
    const listed = await store.listSessions(member.id);
    expect(listed.map(({ tokenHash, seenAtMs }) => [tokenHash, seenAtMs - NOW_MS])).toEqual([
      ['hash-2', 500],
      ['hash-1', 0],
      ['hash-0', 0],
    ]);
    await change((transaction) => transaction.deleteSession('hash-0'));
    expect(await store.readSession('hash-0')).toBeUndefined();
    await change((transaction) => transaction.deleteSessionsOfDevice(phone));
    expect((await store.listSessions(member.id)).map(({ tokenHash }) => tokenHash)).toEqual(['hash-2']);
  });

  test('sessions too old or too long unused are deleted together', async () => {
    const { store, ids } = get();
    const member = makeMember(ids);
    const ages = [
      [-10, -1],
      [-3, -9],
      [-3, -1],
    ];
    await change(async (transaction) => {
      await transaction.writeMember(member);
      for (const [index, [created = 0, seen = 0]] of ages.entries()) {
        await transaction.writeSession({
          tokenHash: `hash-${index}`,
          member: member.id,
          device: ids.next(),
          createdAtMs: NOW_MS + created,
          seenAtMs: NOW_MS + seen,
          sendsOnly: false,
        });
      }
      await transaction.deleteSessionsBefore({ createdBeforeMs: NOW_MS - 5, seenBeforeMs: NOW_MS - 5 });
    });
    expect((await store.listSessions(member.id)).map(({ tokenHash }) => tokenHash)).toEqual(['hash-2']);
  });

  test('a session or a device of nobody is refused', async () => {
    const { ids } = get();
    const session = {
      tokenHash: 'h',
      member: ids.next(),
      device: ids.next(),
      createdAtMs: 1,
      seenAtMs: 1,
      sendsOnly: false,
    };
    await expect(change((transaction) => transaction.writeSession(session))).rejects.toThrow();
    await expect(
      change((transaction) => transaction.writeDevice(makeDevice(ids.next(), ids.next()))),
    ).rejects.toThrow();
  });

  test('a device is listed by its member, and enrolling again leaves its receipts alone', async () => {
    const { store, ids } = get();
    const [aino, eero] = [makeMember(ids), makeMember(ids)];
    const [first, second] = [makeDevice(ids.next(), aino.id), makeDevice(ids.next(), eero.id)];
    const epoch = ids.next();
    await change(async (transaction) => {
      await transaction.writeMember(aino);
      await transaction.writeMember(eero);
      await transaction.writeDevice(first);
      await transaction.writeDevice({ ...second, seenAtMs: NOW_MS + 1 });
      await transaction.receive({
        device: first.id,
        member: aino.id,
        epoch,
        numbers: [1, 2],
        report: first.report,
        nowMs: NOW_MS,
      });
      await transaction.writeDevice({ ...first, seenAtMs: NOW_MS + 5 });
    });
    expect(await store.listDevices(aino.id)).toEqual([
      { ...first, seenAtMs: NOW_MS + 5, received: { epoch, upTo: 2 } },
    ]);
    expect((await store.listDevices()).map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await store.readDevice(second.id)).toEqual({ ...second, seenAtMs: NOW_MS + 1 });
    expect(await store.readDevice(ids.next())).toBeUndefined();
  });

  test('an invite is found by its link and by its code, used or not', async () => {
    const { store, ids } = get();
    const invite = makeInvite(ids.next(), { name: 'Aino', member: ids.next(), invitedBy: ids.next() });
    const older = makeInvite(ids.next(), { codeHash: 'same', secretHash: 'old', createdAtMs: NOW_MS - 9 });
    const newer = makeInvite(ids.next(), { codeHash: 'same', secretHash: 'new', usedAtMs: NOW_MS });
    await change(async (transaction) => {
      for (const one of [invite, older, newer]) await transaction.writeInvite(one);
    });
    expect(await store.findInvite('secret')).toEqual(invite);
    expect(await store.findInvite('code')).toEqual(invite);
    expect(await store.findInvite('nothing')).toBeUndefined();
    expect(await store.findInvite('new')).toEqual(newer);
    expect(await store.findInvite('same')).toEqual(older);
  });

  test('only unused and unexpired invites are open, the newest first', async () => {
    const { store, ids } = get();
    const open = [1, 2].map((age) => makeInvite(ids.next(), { createdAtMs: NOW_MS - age }));
    const used = makeInvite(ids.next(), { usedAtMs: NOW_MS });
    const expired = makeInvite(ids.next(), { expiresAtMs: NOW_MS });
    const taken = makeInvite(ids.next());
    await change(async (transaction) => {
      for (const one of [...open, used, expired, taken]) await transaction.writeInvite(one);
      await transaction.deleteInvite(taken.id);
    });
    expect(await store.listOpenInvites(NOW_MS)).toEqual(open);
  });

  test('of fifty who use an invite at once exactly one gets it', async () => {
    const { store, ids } = get();
    const invite = makeInvite(ids.next());
    await change((transaction) => transaction.writeInvite(invite));
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => use(store, invite.id, NOW_MS + index)),
    );
    expect(results.filter((isFirst) => isFirst)).toHaveLength(1);
    expect((await store.findInvite('secret'))?.usedAtMs).toBe(NOW_MS + results.indexOf(true));
    expect(await use(store, ids.next(), NOW_MS)).toBe(false);
  });
}

function use(store: ServerStore, id: string, nowMs: number): Promise<boolean> {
  return store.transact((transaction) => transaction.useInvite(id, nowMs));
}

function makeDevice(id: string, member: string): DeviceRow {
  return {
    id,
    member,
    joinedAtMs: NOW_MS,
    seenAtMs: NOW_MS,
    report: { app: '', pending: 0, parked: 0, clockOffsetMs: 0, storage: 'loose' },
    received: null,
    state: 'active',
    replacedBy: null,
  };
}

function makeInvite(id: string, parts: Partial<Invite> = {}): Invite {
  return {
    id,
    secretHash: 'secret',
    codeHash: 'code',
    grants: [{ role: 'tutor', scope: '305' }],
    name: null,
    member: null,
    invitedBy: null,
    createdAtMs: NOW_MS,
    expiresAtMs: NOW_MS + 1,
    usedAtMs: null,
    ...parts,
  };
}
