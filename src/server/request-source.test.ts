import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { readClientAddress, readOwnOrigin } from './request-source.ts';
import { readSettings, type Settings } from './settings.ts';

function readSource(
  changes: Partial<Settings>,
  headers: Readonly<Record<string, string>>,
  peer = '192.0.2.1',
): Promise<{ address: string; origin: string }> {
  const settings = readSettings({});
  if (!settings.ok) throw new Error(settings.failure.setting);
  const merged = { ...settings.value, ...changes };
  const app = new Hono();
  app.get('/', (c) => c.json({ address: readClientAddress(c, merged), origin: readOwnOrigin(c, merged) }));
  const bindings = { incoming: { socket: { remoteAddress: peer } } };
  return Promise.resolve(app.request('http://127.0.0.1:8080/', { headers }, bindings)).then((answer) =>
    answer.json(),
  );
}

const forwarded = {
  'X-Forwarded-For': '203.0.113.7, 198.51.100.4',
  'X-Forwarded-Proto': 'https',
  'X-Forwarded-Host': 'tuki.example.fi',
};

test('what a request claims to be forwarded for is ignored', async () => {
  expect(await readSource({}, forwarded)).toEqual({ address: '192.0.2.1', origin: 'http://127.0.0.1:8080' });
});

test('of a trusted proxy only the entry counts that it added itself', async () => {
  expect(await readSource({ trustProxy: true }, forwarded)).toEqual({
    address: '198.51.100.4',
    origin: 'https://tuki.example.fi',
  });
  expect((await readSource({ trustProxy: true }, {})).address).toBe('192.0.2.1');
});

test('PUBLIC_URL is the origin whatever a header says', async () => {
  const { origin } = await readSource({ trustProxy: true, publicUrl: 'https://a.example.fi' }, forwarded);
  expect(origin).toBe('https://a.example.fi');
});

test.each([
  ['::ffff:192.0.2.9', '192.0.2.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s counts as %s', async (peer, counted) => {
  expect((await readSource({}, {}, peer)).address).toBe(counted);
});
