import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerAs, readTitles, type SignedInPhone, signInPhone } from '../../test/kit/signed-in-phone.ts';
import { type FleetServer, startFleetServer } from '../../test/simulation/fleet-server.ts';
import { MEMBER_HEADER } from '../kernel/wire.ts';

let server: FleetServer;
let phone: SignedInPhone;

beforeEach(async () => {
  server = await startFleetServer();
  phone = await signInPhone(server);
});
afterEach(() => server.close());

const DONE = { problem: null, retryAfterMs: null };
const listNumbers = async ({ open }: SignedInPhone) =>
  (await open.store.listOutbox()).map(({ n, state }) => `${n} ${state}`);

test('what waits goes, and what others wrote comes', async () => {
  const coordinator = await signInPhone(server, [{ role: 'coordinator', scope: '305' }]);
  const id = await phone.write({ title: 'a' });
  expect(await phone.round()).toEqual(DONE);
  expect(await coordinator.round()).toEqual(DONE);
  expect(await coordinator.open.store.find(id)).toMatchObject({
    data: { title: 'a' },
    author: phone.member,
    delivery: 'received',
  });
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
  const { people, scopes, region } = await coordinator.open.store.readMembership();
  expect([people.map(({ id: person }) => person).includes(phone.member), scopes.length > 5, region]).toEqual([
    true,
    true,
    'r17',
  ]);
});

test('a member’s own name and scopes are asked for once, and again when the rights change', async () => {
  const countMe = () => phone.requests.filter(({ path }) => path === '/api/me').length;
  await phone.round();
  await phone.round();
  expect(countMe()).toBe(1);
  await server.changeGrants(phone.member, [{ role: 'coordinator', scope: '305' }]);
  await phone.round();
  expect(countMe()).toBe(2);
  expect((await phone.open.store.readMembership()).grants).toEqual([{ role: 'coordinator', scope: '305' }]);
});

test('a captive portal is recognised in each of its shapes, and nothing leaves the queue', async () => {
  await phone.write({ title: 'a' });
  const html = '<html>Sign in to Wi-Fi</html>';
  const shapes: readonly (() => Response)[] = [
    () => new Response(html, { headers: { 'Content-Type': 'text/html' } }),
    () => new Response('{"verdicts":[],"received":{},"now":1}'),
    () => new Response(null, { status: 302, headers: { Location: 'http://portal.test/' } }),
    () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }),
    () => new Response(html, { status: 511 }),
    () => new Response(html, { status: 403 }),
  ];
  for (const shape of shapes) {
    phone.intercept(async () => shape());
    expect((await phone.round()).problem).toBe('portal');
    expect(await listNumbers(phone)).toEqual(['1 sent']);
  }
  phone.intercept(null);
  expect(await phone.round()).toEqual(DONE);
  expect(await listNumbers(phone)).toEqual([]);
});

test('each answer that is not a receipt leaves the queue alone and says what is the matter', async () => {
  await phone.write({ title: 'a' });
  const cases: readonly [Response, string, number | null][] = [
    [answerAs(401), 'signed-out', null],
    [answerAs(403), 'signed-out', null],
    [answerAs(426), 'too-old', null],
    [answerAs(429, { 'Retry-After': '7' }), 'server-busy', 7_000],
    [answerAs(503, { 'Retry-After': '0' }), 'server-busy', 0],
    [new Response('Bad gateway', { status: 502 }), 'server-busy', null],
    [answerAs(507), 'server-error', null],
    [new Response('oops', { status: 500 }), 'server-error', null],
    [answerAs(404), 'server-error', null],
  ];
  for (const [response, problem, retryAfterMs] of cases) {
    phone.intercept(async () => response.clone());
    expect(await phone.round()).toEqual({ problem, retryAfterMs });
    expect(await listNumbers(phone)).toEqual(['1 sent']);
  }
  phone.intercept(async () => {
    throw new TypeError('no network');
  });
  expect((await phone.round()).problem).toBe('offline');
  expect(await listNumbers(phone)).toEqual(['1 sent']);
});

test('a date to wait for is read by the server’s clock, and never waited for longer than an hour', async () => {
  phone.clock.jump(3_650 * 86_400_000);
  const date = 'Sun, 22 Nov 2026 07:00:00 GMT';
  const answerWith = (retryAfter: string) => answerAs(503, { Date: date, 'Retry-After': retryAfter });
  phone.intercept(async () => answerWith('Sun, 22 Nov 2026 07:02:00 GMT'));
  expect((await phone.round()).retryAfterMs).toBe(120_000);
  phone.intercept(async () => answerWith('Sun, 29 Nov 2026 07:00:00 GMT'));
  expect((await phone.round()).retryAfterMs).toBe(3_600_000);
  phone.intercept(async () => answerWith('soon'));
  expect((await phone.round()).retryAfterMs).toBeNull();
});

test('a server that accepts and never answers is given up after a while', async () => {
  await phone.write({ title: 'a' });
  phone.intercept(
    (_path, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const round = phone.round();
  await phone.clock.advance(59_000);
  expect(phone.requests.length).toBe(1);
  await phone.clock.advance(2_000);
  expect((await round).problem).toBe('offline');
  expect(await listNumbers(phone)).toEqual(['1 sent']);
  expect(phone.clock.waitingTimers).toBe(0);
});

test('a body that stops coming is given up, and its page is not taken in', async () => {
  phone.intercept(async (path, init, send) => {
    const answer = await send(path, init);
    if (!path.startsWith('/api/pull')) return answer;
    const [head = ''] = (await answer.text()).split('\n');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(`${head}\n`));
        init.signal?.addEventListener('abort', () => controller.error(init.signal?.reason));
      },
    });
    return new Response(body, answer);
  });
  const round = phone.round();
  await phone.clock.advance(31_000);
  expect((await round).problem).toBe('offline');
  expect(await phone.open.sync.readCursor()).toBeNull();
});

test('an answer that was lost is given again, and the change stands once', async () => {
  const id = await phone.write({ title: 'a' });
  phone.intercept(async (path, init, send) => {
    await send(path, init);
    throw new TypeError('lost');
  });
  expect((await phone.round()).problem).toBe('offline');
  phone.intercept(null);
  expect(await phone.round()).toEqual(DONE);
  expect((await server.store.readHistory(id, 10)).length).toBe(1);
  expect((await phone.open.store.find(id))?.delivery).toBe('received');
});

test('a page that was cut off anywhere is not taken in, and reading goes on from the same place', async () => {
  const other = await signInPhone(server);
  for (const title of ['a', 'b', 'c']) await other.write({ title });
  await other.round();
  await server.changeGrants(phone.member, [{ role: 'coordinator', scope: '305' }]);
  for (const part of [0.2, 0.5, 0.9, 0.999]) {
    phone.intercept(async (path, init, send) => {
      const answer = await send(path, init);
      if (!path.startsWith('/api/pull')) return answer;
      const text = await answer.text();
      return new Response(text.slice(0, Math.floor(text.length * part)), answer);
    });
    expect((await phone.round()).problem).toBe('offline');
    expect(await phone.open.store.list('page')).toEqual([]);
  }
  phone.intercept(null);
  expect(await phone.round()).toEqual(DONE);
  expect((await phone.open.store.list('page')).length).toBe(3);
});

test('one bad change in a hundred: ninety-nine receipts, one parked', async () => {
  for (let index = 0; index < 99; index++) await phone.write({ title: `t${index}` });
  const bad = await phone.write({ title: 'x', body: 'hetu 131052-308T' });
  expect(await phone.round()).toEqual(DONE);
  expect(await listNumbers(phone)).toEqual(['100 parked']);
  expect((await phone.open.store.find(bad))?.attention).toMatchObject({
    code: 'personal-data',
    fields: ['body'],
  });
});

test('a change on which the server fails is parked after three tries, and the others pass', async () => {
  for (let index = 0; index < 20; index++) {
    await phone.write({ title: index === 13 ? 'crash' : `t${index}` });
  }
  phone.intercept(async (path, init, send) =>
    (await readTitles(init)).includes('crash') ? answerAs(500) : send(path, init),
  );
  expect((await phone.round()).problem).toBe('server-error');
  expect((await phone.round()).problem).toBe('server-error');
  expect((await phone.open.store.countOutbox()).parked).toBe(0);
  expect(await phone.round()).toEqual(DONE);
  expect(await listNumbers(phone)).toEqual(['14 parked']);
  expect((await phone.open.store.listOutbox())[0]?.code).toBe('server-error');
  await phone.open.store.resend(14);
  phone.intercept(null);
  expect(await phone.round()).toEqual(DONE);
  expect(await listNumbers(phone)).toEqual([]);
});

test('a server that fails on everything blames no change', async () => {
  for (const title of ['a', 'b']) await phone.write({ title });
  phone.intercept(async () => answerAs(500));
  for (let round = 0; round < 8; round++) expect((await phone.round()).problem).toBe('server-error');
  expect(await listNumbers(phone)).toEqual(['1 sent', '2 sent']);
});

test('a batch that is too large is halved until it passes; a change that is too large alone is parked', async () => {
  for (let index = 0; index < 10; index++) await phone.write({ title: index === 4 ? 'large' : `t${index}` });
  const sizes: number[] = [];
  phone.intercept(async (path, init, send) => {
    const titles = await readTitles(init);
    if (path === '/api/push') sizes.push(titles.length);
    if (titles.length > 3 || titles.includes('large')) return new Response('nginx', { status: 413 });
    return send(path, init);
  });
  expect(await phone.round()).toEqual(DONE);
  expect(await listNumbers(phone)).toEqual(['5 parked']);
  expect((await phone.open.store.listOutbox())[0]?.code).toBe('too-large');
  expect(sizes[0]).toBe(10);
  expect(Math.max(...sizes.slice(2))).toBeLessThanOrEqual(6);
});

test('a large backlog goes in several pushes and comes in several pages, with progress', async () => {
  const edits = Array.from({ length: 1_100 }, (_, index) => ({ title: `t${index}` }));
  for (const set of edits) await phone.write(set);
  const steps: string[] = [];
  let phase = '';
  Object.assign(phone.parts, {
    onPhase: (next: string) => {
      phase = next;
    },
    onProgress: (done: number) => void steps.push(`${phase} ${done}`),
  });
  expect(await phone.round()).toEqual(DONE);
  expect(steps).toEqual(['sending 500', 'sending 1000', 'sending 1100', 'receiving 1000', 'receiving 1100']);
  const second = await signInPhone(server, [{ role: 'coordinator', scope: '305' }]);
  let pulls = 0;
  second.intercept(async (path, init, send) => {
    if (path.startsWith('/api/pull') && ++pulls === 2) throw new TypeError('cut');
    return send(path, init);
  });
  expect((await second.round()).problem).toBe('offline');
  expect(await second.open.store.count('page')).toBe(1_000);
  second.intercept(null);
  expect(await second.round()).toEqual(DONE);
  expect(await second.open.store.count('page')).toBe(1_100);
});

test('on a slow line the next push is smaller', async () => {
  for (let index = 0; index < 200; index++) {
    await phone.write({ title: `t${index}`, body: 'x'.repeat(190) });
  }
  phone.intercept(
    (_path, { signal }) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  for (let round = 0; round < 5; round++) {
    const slow = phone.round();
    await expect.poll(() => phone.requests.length).toBe(round + 1);
    await phone.clock.advance(61_000);
    expect((await slow).problem).toBe('offline');
  }
  const sizes: number[] = [];
  phone.intercept(async (path, init, send) => {
    if (path === '/api/push') sizes.push((await readTitles(init)).length);
    return send(path, init);
  });
  expect(await phone.round()).toEqual(DONE);
  expect(sizes[0]).toBeLessThan(200);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(200);
});

test('every request says for whom it is, and a session that has ended keeps the queue', async () => {
  await phone.write({ title: 'a' });
  await server.store.transact(async (transaction) => {
    for (const { id } of await transaction.listDevices(phone.member)) {
      await transaction.deleteSessionsOfDevice(id);
    }
  });
  expect((await phone.round()).problem).toBe('signed-out');
  expect(await listNumbers(phone)).toEqual(['1 sent']);
  const headers = phone.requests.map(({ init }) => new Headers(init.headers).get(MEMBER_HEADER));
  expect(new Set(headers)).toEqual(new Set([phone.member]));
});

test('an emptied database is told as such and takes nothing in', async () => {
  await phone.round();
  await phone.open.destroy();
  expect(await phone.round()).toEqual({ problem: 'storage', retryAfterMs: null });
  expect(await phone.open.store.list('page')).toEqual([]);
});

test('a round that is called off takes nothing more in', async () => {
  await phone.write({ title: 'a' });
  const ended = new AbortController();
  phone.intercept(async (path, init, send) => {
    const answer = await send(path, init);
    if (path.startsWith('/api/pull')) ended.abort();
    return answer;
  });
  await phone.round(ended.signal);
  expect(await phone.open.sync.readCursor()).toBeNull();
});
