import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type FaultProxy, startFaultProxy } from './fault-proxy.ts';

let target: Server;
let proxy: FaultProxy;
let served = 0;

beforeAll(async () => {
  target = createServer((incoming, outgoing) => {
    incoming.resume();
    incoming.on('end', () => {
      served += 1;
      outgoing.writeHead(200, { 'Tukivihko-Protocol': '1' });
      outgoing.end('x'.repeat(10_000));
    });
  });
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve));
  proxy = await startFaultProxy({ targetPort: (target.address() as AddressInfo).port });
});
beforeEach(() => proxy.setFault(null));
afterAll(async () => {
  await proxy.stop();
  target.closeAllConnections();
  target.close();
});

const ask = (path = '/api/push') =>
  fetch(`${proxy.origin}${path}`, { method: 'POST', body: '{}', redirect: 'manual' });

test('without a fault everything passes', async () => {
  const answer = await ask();
  expect([answer.status, answer.headers.get('Tukivihko-Protocol'), (await answer.text()).length]).toEqual([
    200,
    '1',
    10_000,
  ]);
  expect(proxy.requests.at(-1)).toBe('POST /api/push');
});

test('a stopped proxy refuses connections and comes back on the same port', async () => {
  const { origin } = proxy;
  await proxy.stop();
  await expect(ask()).rejects.toThrow();
  await proxy.start();
  expect(proxy.origin).toBe(origin);
  expect((await ask()).status).toBe(200);
});

test('a lost answer is lost after the server has done its work', async () => {
  const before = served;
  proxy.setFault({ type: 'lose-answer' });
  await expect(ask()).rejects.toThrow();
  expect(served).toBe(before + 1);
});

test('an answer can be cut short', async () => {
  proxy.setFault({ type: 'truncate', afterBytes: 100 });
  await expect(ask().then((answer) => answer.text())).rejects.toThrow();
});

test('a portal answers in the server’s place, and only where it is asked to', async () => {
  const before = served;
  for (const status of [200, 302, 511] as const) {
    proxy.setFault({ type: 'portal', status }, (path) => path.startsWith('/api/'));
    const answer = await ask();
    expect([answer.status, answer.headers.get('Tukivihko-Protocol')]).toEqual([status, null]);
  }
  expect(served).toBe(before);
  expect((await ask('/elsewhere')).headers.get('Tukivihko-Protocol')).toBe('1');
});

test('a delayed or slow answer comes late, one that hangs never', async () => {
  proxy.setFault({ type: 'delay', ms: 60 });
  const startedAtMs = performance.now();
  await (await ask()).text();
  expect(performance.now() - startedAtMs).toBeGreaterThan(110);
  proxy.setFault({ type: 'throttle', bytesPerSecond: 100_000 });
  const slowlyFromMs = performance.now();
  await (await ask()).text();
  expect(performance.now() - slowlyFromMs).toBeGreaterThan(80);
  proxy.setFault({ type: 'hang' });
  const hung = fetch(`${proxy.origin}/`, { signal: AbortSignal.timeout(150) });
  await expect(hung).rejects.toThrow();
});

test('what is open can be cut while new connections pass', async () => {
  proxy.setFault({ type: 'hang' });
  const hung = ask();
  await new Promise((resolve) => setTimeout(resolve, 50));
  proxy.setFault(null);
  proxy.cut();
  await expect(hung).rejects.toThrow();
  expect((await ask()).status).toBe(200);
});
