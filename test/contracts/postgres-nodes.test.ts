import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inviteFirstAdministrator } from '../../src/server/identity/first-administrator.ts';
import type { ScopeChange, ServerStore } from '../../src/server/store/store.ts';
import { moveTo, openNodeStore, pauseBeforeCommit, startNode } from '../kit/postgres-nodes.ts';
import { startPostgresProxy } from '../kit/postgres-proxy.ts';
import { type PostgresServer, startPostgresServer } from '../kit/postgres-server.ts';
import { makeLogFields, PushingDevice } from '../kit/pushing-device.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { makeRecord } from './store-samples.ts';

let postgres: PostgresServer;
let url: string;
const open: { close(): Promise<void> }[] = [];
beforeAll(async () => {
  postgres = await startPostgresServer();
}, 300_000);
beforeEach(async () => {
  url = await postgres.createDatabase();
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});
afterAll(() => postgres?.remove());

async function openNode(at = url): Promise<ServerStore> {
  const store = await openNodeStore(at);
  open.unshift(store);
  return store;
}

const ids = seedIds(7);

/** As many records in a scope as there are authors, each in the next number. */
async function write(store: ServerStore, scope: string, authors: readonly string[]): Promise<void> {
  await store.transact(async (transaction) => {
    await transaction.lockScopes([scope]);
    for (const author of authors) {
      const seq = await transaction.nextSeq(scope);
      await transaction.writeRecords([makeRecord(ids, { scope, author, seq })]);
    }
  });
}

function hear(store: ServerStore): ScopeChange[] {
  const heard: ScopeChange[] = [];
  store.onScopeChanged((_scope, change) => heard.push(change));
  return heard;
}

const isHeard = (heard: readonly ScopeChange[], seq: number) =>
  vi.waitFor(() => expect(heard.map((change) => change.seq)).toContain(seq), 10_000);

describe('what one node commits', () => {
  test('the others are told, with the lanes, and each node once', async () => {
    const [here, there] = [await openNode(), await openNode()];
    const [heardHere, heardThere] = [hear(here), hear(there)];
    await write(here, '305', ['aino', 'eero']);
    await write(here, '009', ['aino']);
    await isHeard(heardThere, 1);
    const told = [
      { scope: '305', seq: 2, lanes: new Set(['aino', 'eero']) },
      { scope: '009', seq: 1, lanes: new Set(['aino']) },
    ];
    expect(heardThere).toEqual(told);
    expect(heardHere).toEqual(told);
  });

  test('is told whole, however many lanes it has', async () => {
    const [here, there] = [await openNode(), await openNode()];
    const heard = hear(there);
    const authors = Array.from({ length: 400 }, () => randomUUID());
    await write(here, '305', authors);
    await isHeard(heard, 400);
    expect(new Set(heard.flatMap(({ lanes }) => [...lanes]))).toEqual(new Set(authors));
  });

  test('and what it rolled back nobody hears of', async () => {
    const [here, there] = [await openNode(), await openNode()];
    const heard = hear(there);
    const failing = here.transact(async (transaction) => {
      await transaction.lockScopes(['305']);
      await transaction.nextSeq('305');
      throw new Error('halfway');
    });
    await expect(failing).rejects.toThrow('halfway');
    await write(here, '009', ['aino']);
    await isHeard(heard, 1);
    expect(heard.map(({ scope }) => scope)).toEqual(['009']);
  });

  test('while a node could not hear, it is told afterwards, and nothing else', async () => {
    const proxy = await startPostgresProxy(url);
    open.push(proxy);
    const [here, there] = [await openNode(), await openNode(proxy.url)];
    const heard = hear(there);
    await write(here, '009', ['aino']);
    await write(here, '305', ['aino', 'eero']);
    await isHeard(heard, 2);
    proxy.setFault('refuse');
    await write(here, '305', ['eero', 'oili']);
    proxy.setFault(null);
    await isHeard(heard, 4);
    await write(here, '009', ['eero', 'oili']);
    await isHeard(heard, 3);
    expect(heard.slice(2)).toEqual([
      { scope: '305', seq: 4, lanes: new Set(['eero', 'oili']) },
      { scope: '009', seq: 3, lanes: new Set(['eero', 'oili']) },
    ]);
  });

  test('reaches the devices that listen at another node', async () => {
    const [here, there] = [await startNode(url), await startNode(url)];
    open.push(here, there);
    const tutor = new PushingDevice(await here.join('Aino', { role: 'tutor', scope: '305' }));
    const coordinator = await here.join('Eero', { role: 'coordinator', scope: '305' });
    const live = await moveTo(there, coordinator).request('GET', '/api/live');
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
    const set = makeLogFields(randomUUID());
    await tutor.push(tutor.change({ kind: 'session-log', record: randomUUID(), set }));
    let text = '';
    while (!text.includes('event: changed')) text += (await reader?.read())?.value ?? '';
    expect(text).toContain('event: changed\ndata: 305\n\n');
    await reader?.cancel();
  });
});

describe('two nodes at once', () => {
  test('make one database of an empty one', async () => {
    const stores = await Promise.all([openNode(), openNode(), openNode()]);
    const installations = await Promise.all(stores.map((store) => store.readInstallation()));
    expect(new Set(installations).size).toBe(1);
  });

  test('print links of which the later one alone works', async () => {
    const nodes = [await startNode(url), await startNode(url)];
    open.push(...nodes);
    await Promise.all(nodes.map(({ context }) => inviteFirstAdministrator(context, 'http://tuki.test')));
    expect(await nodes[0]?.context.store.listOpenInvites(0)).toHaveLength(1);
  });

  test('lock scopes in whatever order: both come through', async () => {
    const [here, there] = [await openNode(), await openNode()];
    const both = Promise.withResolvers<void>();
    let holding = 0;
    const lockInTurn = (store: ServerStore, first: string, second: string) =>
      store.transact(async (transaction) => {
        await transaction.lockScopes([first]);
        holding += 1;
        if (holding === 2) both.resolve();
        await both.promise;
        await transaction.lockScopes([second]);
        return [await transaction.nextSeq(first), await transaction.nextSeq(second)];
      });
    const taken = await Promise.all([lockInTurn(here, '305', '009'), lockInTurn(there, '009', '305')]);
    expect(taken.flat().toSorted()).toEqual([1, 1, 2, 2]);
  });

  test('never let a record be in two scopes', async () => {
    const [here, there] = [await openNode(), await openNode()];
    const { record, ...rest } = makeRecord(ids);
    const create = (store: ServerStore, scope: string) =>
      store.transact(async (transaction) => {
        await transaction.lockScopes([scope]);
        if ((await transaction.readRecords([record.id])).size > 0) return 'there already';
        await setTimeout(50);
        const seq = await transaction.nextSeq(scope);
        await transaction.writeRecords([{ ...rest, record: { ...record, scope, seq } }]);
        return 'made';
      });
    const outcomes = await Promise.all([create(here, '305'), create(there, '009')]);
    expect(outcomes.toSorted()).toEqual(['made', 'there already']);
  });

  test('leave an administrator, whoever takes the right from whom', async () => {
    const linger = (store: ServerStore) => pauseBeforeCommit(store, () => setTimeout(50));
    const [here, there] = [await startNode(url, linger), await startNode(url, linger)];
    open.push(here, there);
    const aino = await here.join('Aino', { role: 'admin', scope: 'r17' });
    const eero = moveTo(there, await here.join('Eero', { role: 'admin', scope: 'r17' }));
    const takeRight = (from: typeof aino, of: typeof aino) =>
      from.request('PUT', `/api/people/${of.member}/grants`, { body: { grants: [] } });
    await Promise.all([takeRight(aino, eero), takeRight(eero, aino)]);
    const members = await here.context.store.listMembers();
    expect(members.flatMap(({ grants }) => grants)).toContainEqual({ role: 'admin', scope: 'r17' });
  });
});
