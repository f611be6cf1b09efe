import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  crashOn(server, 'crash');
  phone = await signInPhone(server);
});
afterEach(() => server.close());

/** The server's database throws whenever it is to write this word. */
function crashOn({ store }: FleetServer, word: string): void {
  const transact = store.transact.bind(store);
  const guard = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(of, name) {
        const value: unknown = Reflect.get(of, name, of);
        if (typeof value !== 'function') return value;
        return (...given: readonly unknown[]) => {
          if (JSON.stringify(given)?.includes(`"${word}"`)) throw new Error('the database stumbled');
          return value.apply(of, given);
        };
      },
    });
  Object.assign(store, {
    transact: ((work) => transact((transaction) => work(guard(transaction)))) satisfies typeof transact,
  });
}

async function pushUntilParked(): Promise<number> {
  for (let round = 1; round <= 10; round++) {
    await phone.round();
    if ((await phone.open.store.countOutbox()).parked > 0) return round;
  }
  throw new Error('nothing was parked');
}

test('a change on which the server crashes is parked after three tries, and all the others pass', async () => {
  const others: string[] = [];
  for (let index = 0; index < 30; index++) {
    if (index === 17) await phone.write({ title: 'crash' });
    else others.push(await phone.write({ title: `t${index}` }));
  }
  expect(await pushUntilParked()).toBe(3);
  await phone.round();
  for (const id of others) expect((await phone.open.store.find(id))?.delivery).toBe('received');
  expect(await phone.open.store.listOutbox()).toMatchObject([
    { n: 18, state: 'parked', code: 'server-error', change: { set: { title: 'crash' } } },
  ]);
});

test('what was parked so can be taken to a file, sent again as it is, or edited and sent', async () => {
  const id = await phone.write({ title: 'crash' });
  await pushUntilParked();
  const { changes } = await phone.open.store.exportUnsent();
  expect(changes).toMatchObject([{ n: 1, record: id, set: { title: 'crash' } }]);

  expect((await phone.open.store.resend(1)).ok).toBe(true);
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 1, parked: 0 });
  await pushUntilParked();

  const mended = { kind: 'page', record: id, scope: '305', set: { title: 'mended' } };
  expect((await phone.open.store.commit([mended])).ok).toBe(true);
  expect((await phone.round()).problem).toBeNull();
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 0, parked: 0 });
  const history = await server.store.readHistory(id, 10);
  expect(history.map(({ set }) => set.title)).toEqual(['mended']);
});

test('a server that crashes on everything parks nothing', async () => {
  for (let index = 0; index < 5; index++) await phone.write({ title: `t${index}` });
  server.failTransactions(true);
  for (let round = 0; round < 10; round++) expect((await phone.round()).problem).toBe('server-error');
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 5, parked: 0 });
  server.failTransactions(false);
  expect((await phone.round()).problem).toBeNull();
});
