import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordData } from '../../src/kernel/record.ts';
import { type RestorableServer, startRestorableServer } from '../kit/restorable-server.ts';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { editPage } from '../kit/test-store.ts';
import type { FleetServer } from '../simulation/fleet-server.ts';

/** A round may bring the word that the server went back; the next one acts on it, and the third reads what others then sent. */
const ROUNDS = 3;

let server: RestorableServer;
let aino: SignedInPhone;
let eero: SignedInPhone;
let desk: SignedInPhone;
beforeEach(async () => {
  server = await startRestorableServer();
  // A phone asks no more of a server than this one has.
  const asked = server as RestorableServer & FleetServer;
  aino = await signInPhone(asked);
  eero = await signInPhone(asked);
  desk = await signInPhone(asked, [{ role: 'coordinator', scope: '305' }]);
});
afterEach(() => server.close());

async function syncAll(rounds = ROUNDS): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const phone of [aino, eero, desk]) expect((await phone.round()).problem).toBeNull();
  }
}

async function edit({ open }: SignedInPhone, record: string, set: RecordData): Promise<void> {
  const saved = await open.store.commit([editPage(record, set)]);
  expect(saved.ok).toBe(true);
}

async function writeBoard({ open }: SignedInPhone, record: string, set: RecordData): Promise<void> {
  const saved = await open.store.commit([{ kind: 'board', record, scope: '305', set }]);
  expect(saved.ok).toBe(true);
}

/** What a phone shows of pages: titles and counts by record. */
async function readPages({ open }: SignedInPhone) {
  const pages = await open.store.list('page', { limit: 100 });
  return new Map(pages.map(({ id, data }) => [id, data]));
}

async function expectNothingWaits(): Promise<void> {
  for (const { open } of [aino, eero, desk]) {
    expect(await open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
    expect((await open.store.readMissing()).ranges).toEqual([]);
  }
}

test.each(['replaced', 'burnt'] as const)(
  'after a backup was restored (the database was %s) nothing is lost that a device still has, and everybody sees the same',
  async (how) => {
    const before = await aino.write({ title: 'ennen', count: 1 });
    await eero.write({ title: 'Eeron' });
    await syncAll();
    server.backUp();
    const after = await aino.write({ title: 'jälkeen' });
    await edit(aino, before, { count: 2 });
    const eerosAfter = await eero.write({ title: 'Eeron jälkeen' });
    await syncAll();
    const waiting = await eero.write({ title: 'odottaa verkkoa' });
    await edit(aino, before, { body: 'odottaa sekin' });

    await server.restore(how);
    expect(await server.store.readRecord(after)).toBeUndefined();
    await syncAll();

    expect((await server.store.readRecord(before))?.record.data).toEqual({
      title: 'ennen',
      count: 2,
      body: 'odottaa sekin',
    });
    for (const id of [after, eerosAfter, waiting]) {
      expect((await server.store.readRecord(id))?.record.deleted).toBe(false);
    }
    const seen = await readPages(desk);
    expect(seen.size).toBe(5);
    for (const phone of [aino, eero]) {
      for (const [id, data] of await readPages(phone)) expect(seen.get(id)).toEqual(data);
    }
    expect((await readPages(aino)).size).toBe(2);
    expect((await readPages(eero)).size).toBe(3);
    await expectNothingWaits();
    const [{ applied } = { applied: undefined }] = (await server.store.readHistory(after, 10)).slice(-1);
    expect(applied).toBe(true);
    expect(await server.store.readHistory(after, 10)).toHaveLength(1);
  },
);

test.each(['replaced', 'burnt'] as const)(
  'an edit based on a lost number doesn’t swallow what was written since (the database was %s): both values stand',
  async (how) => {
    const record = randomUUID();
    await writeBoard(aino, record, { title: 'Taulu', left: 'alku' });
    await syncAll();
    server.backUp();
    // These numbers are lost; Eero has seen them.
    for (const left of ['yksi', 'kaksi', 'kolme']) {
      await writeBoard(aino, record, { left });
      await syncAll(1);
    }
    await writeBoard(eero, record, { left: 'Eeron sana' });
    await server.restore(how);
    await writeBoard(desk, record, { left: 'pöydän sana' });
    for (const phone of [desk, eero]) expect((await phone.round()).problem).toBeNull();
    const stored = (await server.store.readRecord(record))?.record;
    expect(stored?.data.left).toBe('Eeron sana');
    expect(stored?.kept?.left?.value).toBe('pöydän sana');
    await syncAll();
    const agreed = (await server.store.readRecord(record))?.record.data.left;
    for (const { open } of [aino, eero, desk]) {
      expect((await open.store.find(record))?.data.left).toBe(agreed);
    }
    await expectNothingWaits();
  },
);
