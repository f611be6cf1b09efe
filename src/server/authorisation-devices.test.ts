import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeLogFields } from '../../test/kit/pushing-device.ts';
import {
  type BrowserUnderTest,
  type ServerUnderTest,
  startServerUnderTest,
} from '../../test/kit/server-under-test.ts';
import { ROLES, type Role } from '../kernel/access.ts';

/** Where the reader's grant is, seen from Kuusamo, where the tutor and the change are. */
const GRANT_SCOPES = { here: '305', above: 'r17', elsewhere: '009' } as const;
type Relation = keyof typeof GRANT_SCOPES;
const RELATIONS: readonly Relation[] = ['here', 'above', 'elsewhere'];

interface Cell {
  readonly role: Role;
  readonly relation: Relation;
  readonly owner: 'own' | 'foreign';
}

const cells: readonly Cell[] = ROLES.flatMap((role) =>
  RELATIONS.flatMap((relation) => (['own', 'foreign'] as const).map((owner) => ({ role, relation, owner }))),
);

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServerUnderTest({ limits: { take: async () => 0, peek: async () => 0 } });
});
afterAll(() => server.close());

/** The rules once more, in the words of the plan: coordinators of the municipality or of the region, administrators of the region. */
function answersForKuusamo({ role, relation }: Cell): boolean {
  return role === 'admin' ? relation === 'above' : role === 'coordinator' && relation !== 'elsewhere';
}

/** A reader, and a device that is not the one in their hand: another of their own, or a tutor's of Kuusamo. */
async function prepare({ role, relation, owner }: Cell) {
  const reader = await server.join('Aino', { role, scope: GRANT_SCOPES[relation] });
  const tutor = owner === 'own' ? reader : await server.join('Eero', { role: 'tutor', scope: '305' });
  const device = randomUUID();
  const nowMs = server.clock.nowMs();
  await server.context.store.transact((transaction) =>
    transaction.writeDevice({
      id: device,
      member: tutor.member,
      joinedAtMs: nowMs,
      seenAtMs: nowMs,
      report: { app: '', pending: 0, parked: 0, clockOffsetMs: 0 },
      received: null,
    }),
  );
  return { reader, tutor, device };
}

async function readStatus(browser: BrowserUnderTest, method: string, path: string, body = {}) {
  return (await browser.request(method, path, { body })).status;
}

test.each(cells)('$role $relation, $owner device: is decided upon only by those who may', async (cell) => {
  const { reader, device } = await prepare(cell);
  const mayDecide = cell.owner === 'own' || answersForKuusamo(cell);
  for (const action of ['remove', 'keep', 'lost']) {
    const status = await readStatus(reader, 'POST', `/api/devices/${device}/${action}`);
    expect([action, status]).toEqual([action, mayDecide ? 200 : 404]);
  }
  const row = await server.context.store.readDevice(device);
  expect(row?.state).toBe(mayDecide ? 'lost' : 'active');
});

test.each(cells)('$role $relation, $owner device: is signed out by its own member alone', async (cell) => {
  const { reader, device } = await prepare(cell);
  const status = await readStatus(reader, 'DELETE', `/api/me/devices/${device}`);
  expect(status).toBe(cell.owner === 'own' ? 200 : 404);
  const row = await server.context.store.readDevice(device);
  expect(row?.state).toBe(cell.owner === 'own' ? 'leaving' : 'active');
});

test.each(cells)(
  '$role $relation, $owner device: its losses are settled only by coordinators',
  async (cell) => {
    const { reader, device } = await prepare(cell);
    const status = await readStatus(reader, 'POST', `/api/devices/${device}/missing/settle`);
    const maySettle = cell.owner === 'own' || answersForKuusamo(cell);
    expect(status).toBe(cell.role === 'tutor' ? 403 : maySettle ? 200 : 404);
  },
);

test.each(cells)(
  '$role $relation, $owner device: is listed only to those who answer for it',
  async (cell) => {
    const { reader, device } = await prepare(cell);
    const answer = await reader.request('GET', '/api/devices');
    const text = await answer.text();
    expect(answer.status).toBe(cell.role === 'tutor' ? 403 : 200);
    if (cell.owner === 'foreign') expect(text.includes(device)).toBe(answersForKuusamo(cell));
  },
);

test.each(cells)(
  '$role $relation, $owner file: comes in only from those who coordinate its scope',
  async (cell) => {
    const { reader, tutor, device } = await prepare(cell);
    const change = {
      id: randomUUID(),
      n: 1,
      kind: 'session-log',
      record: randomUUID(),
      scope: '305',
      base: 0,
      set: makeLogFields(randomUUID()),
      at: 0,
    };
    const body = { member: tutor.member, device, epoch: randomUUID(), changes: [change] };
    const answer = await reader.request('POST', '/api/import', { body });
    const stored = await server.context.store.readRecord(change.record);
    const mayImport =
      cell.owner === 'foreign'
        ? answersForKuusamo(cell)
        : cell.role !== 'tutor' && cell.relation !== 'elsewhere' && (await seesOwnGrant(reader));
    expect(stored !== undefined).toBe(mayImport);
    if (cell.role === 'tutor') expect(answer.status).toBe(403);
    else if (answer.status === 200) {
      const { verdicts } = await answer.json();
      expect(verdicts[0].code ?? verdicts[0].verdict).toBe(mayImport ? 'accepted' : 'forbidden');
    } else
      expect([answer.status, await answer.json()]).toEqual([404, { code: 'not-found', field: 'member' }]);
  },
);

/** A grant that nobody could have given, an administrator of a municipality, lets nobody be seen. */
async function seesOwnGrant(reader: BrowserUnderTest): Promise<boolean> {
  const answer = await reader.request('GET', '/api/people');
  return (await answer.text()).includes(`"id":"${reader.member}"`);
}
