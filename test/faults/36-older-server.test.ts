import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerAs, type SignedInPhone, signInPhone } from '../kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../simulation/fleet-server.ts';

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
});
afterEach(() => server.close());

/** Takes the fields out of every line of an answer that a server before them did not know. */
async function forget(answer: Response, fields: readonly string[]): Promise<Response> {
  const text = await answer.text();
  const lines = text.split('\n').map((line) => {
    if (line === '') return line;
    const value: Record<string, unknown> = JSON.parse(line);
    for (const field of fields) delete value[field];
    return JSON.stringify(value);
  });
  return new Response(lines.join('\n'), answer);
}

const NEWER_FIELDS = ['missing', 'leave', 'device', 'people'];

test('a server that knows no lost numbers, no leaving and no devices is served all the same', async () => {
  phone.intercept(async (path, init, send) => forget(await send(path, init), NEWER_FIELDS));
  const id = await phone.write({ title: 'a' });
  expect(await phone.round()).toEqual({ problem: null, retryAfterMs: null });
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
  expect((await phone.open.store.readMembership()).scopes.length).toBeGreaterThan(5);
});

test.each(['/api/push', '/api/pull', '/api/me', '/api/live'])(
  'a server without the route %s waits for its update: the queue and what was read stay',
  async (missing) => {
    await phone.round();
    const id = await phone.write({ title: 'a' });
    phone.intercept(async (path, init, send) =>
      path.split('?')[0] === missing ? answerAs(404) : send(path, init),
    );
    for (let round = 0; round < 5; round++) await phone.round();
    const { pending, parked } = await phone.open.store.countOutbox();
    expect(parked).toBe(0);
    expect(pending).toBe(missing === '/api/push' ? 1 : 0);
    expect((await phone.open.store.find(id))?.data).toEqual({ title: 'a' });
    phone.intercept(null);
    expect(await phone.round()).toEqual({ problem: null, retryAfterMs: null });
    expect((await phone.open.store.find(id))?.delivery).toBe('received');
  },
);

test('a verdict that this version does not know is no receipt', async () => {
  const id = await phone.write({ title: 'a' });
  phone.intercept(async (path, init, send) => {
    if (path !== '/api/push') return send(path, init);
    const answer = await send(path, init);
    const value = JSON.parse(await answer.text());
    const verdicts = value.verdicts.map((one: object) => ({ ...one, verdict: 'postponed' }));
    return new Response(JSON.stringify({ ...value, verdicts }), answer);
  });
  for (let round = 0; round < 3; round++) expect((await phone.round()).problem).toBe('server-error');
  expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 1, parked: 0 });
  phone.intercept(null);
  await phone.round();
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
  expect(await server.store.readHistory(id, 10)).toHaveLength(1);
});

test('a kind of record that the server does not know yet is parked, and goes once it does', async () => {
  const id = await phone.write({ title: 'a' });
  let isOld = true;
  phone.intercept(async (path, init, send) => {
    if (path !== '/api/push' || !isOld) return send(path, init);
    const { changes, device } = JSON.parse(init.body as string);
    const verdicts = changes.map((change: { id: string }) => ({
      id: change.id,
      verdict: 'rejected',
      code: 'unknown-kind',
    }));
    const received = { epoch: device.epoch, upTo: 0 };
    return new Response(JSON.stringify({ batch: 'b', now: 1, received, verdicts }), {
      headers: { 'Tukivihko-Protocol': '1' },
    });
  });
  await phone.round();
  expect(await phone.open.store.listOutbox()).toMatchObject([{ state: 'parked', code: 'unknown-kind' }]);
  isOld = false;
  await phone.open.store.resend(1);
  expect((await phone.round()).problem).toBeNull();
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
});
