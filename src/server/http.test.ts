import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ORIGIN, type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';

let server: ServerUnderTest;
beforeAll(async () => {
  server = await startServerUnderTest();
});
afterAll(() => server.close());

const changing: readonly (readonly [string, string])[] = [
  ['POST', '/api/join'],
  ['POST', '/api/leave'],
  ['POST', '/api/push'],
  ['PUT', '/api/me'],
  ['POST', '/api/me/device-link'],
  ['DELETE', '/api/me/devices/6f9619ff-8b86-7011-b42d-00c04fc964ff'],
  ['POST', '/api/invites'],
  ['DELETE', '/api/invites/6f9619ff-8b86-7011-b42d-00c04fc964ff'],
  ['PUT', '/api/people/6f9619ff-8b86-7011-b42d-00c04fc964ff/grants'],
  ['POST', '/api/import'],
  ['POST', '/api/devices/6f9619ff-8b86-7011-b42d-00c04fc964ff/remove'],
  ['POST', '/api/devices/6f9619ff-8b86-7011-b42d-00c04fc964ff/lost'],
  ['POST', '/api/devices/6f9619ff-8b86-7011-b42d-00c04fc964ff/keep'],
  ['POST', '/api/devices/6f9619ff-8b86-7011-b42d-00c04fc964ff/missing/settle'],
];

const reading = [
  '/api/me',
  '/api/people',
  '/api/devices',
  '/api/me/devices',
  '/api/pull',
  '/api/live',
  '/api/history/6f9619ff-8b86-7011-b42d-00c04fc964ff',
  '/api/nothing-here',
  '/healthz',
  '/readyz',
  '/metrics',
  '/nothing-here',
  '/',
];

describe('every answer', () => {
  test.each([...changing, ...reading.map((path) => ['GET', path] as const)])(
    '%s %s carries the security headers',
    async (method, path) => {
      const { headers } = await server.request(method, path);
      const policy = headers.get('Content-Security-Policy') ?? '';
      const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]));
      expect(directives.get('default-src')).toBe("default-src 'none'");
      expect(directives.get('object-src')).toBe("object-src 'none'");
      expect(directives.get('base-uri')).toBe("base-uri 'none'");
      expect(directives.get('frame-ancestors')).toBe("frame-ancestors 'none'");
      expect(directives.get('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
      expect(directives.get('trusted-types')).toBe('trusted-types tukivihko');
      expect(policy).not.toMatch(/unsafe|\*|http/);
      expect(headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
      expect(headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Referrer-Policy')).toBe('same-origin');
      expect(headers.get('Permissions-Policy')).toContain('geolocation=()');
      expect(headers.get('Strict-Transport-Security')).toBeNull();
    },
  );

  test.each(['/api/me', '/api/nothing-here', '/api', '/api/pull'])(
    '%s names the protocol and is never kept in a cache',
    async (path) => {
      const { headers } = await server.request('GET', path);
      expect(headers.get('Tukivihko-Protocol')).toBe('1');
      expect(headers.get('Cache-Control')).toBe('no-store');
    },
  );

  test('asks for TLS from then on only when people come over TLS', async () => {
    const secure = await startServerUnderTest({ settings: { publicUrl: 'https://tuki.example.fi' } });
    const answer = await secure.request('GET', '/healthz');
    expect(answer.headers.get('Strict-Transport-Security')).toMatch(/^max-age=\d{8}/);
    await secure.close();
  });
});

describe('a forged request', () => {
  const forgeries: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['without the protocol header', { 'Tukivihko-Protocol': '' }],
    ['from another origin', { Origin: 'https://evil.example' }],
    ['from our name under another scheme', { Origin: ORIGIN.replace('http:', 'https:') }],
    ['from a frame without an origin', { Origin: 'null' }],
    ['without an origin', { Origin: '' }],
    ['as a form', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['as plain text', { 'Content-Type': 'text/plain' }],
    ['as plain text that mentions JSON', { 'Content-Type': 'text/plain; x=application/json' }],
    ['without a type', { 'Content-Type': '' }],
  ];
  test.each(forgeries)('%s changes nothing', async (_, headers) => {
    const browser = await server.join('Aino', { role: 'admin', scope: 'r17' });
    for (const [method, path] of changing) {
      const answer = await browser.request(method, path, { headers });
      expect([method, path, answer.status]).toEqual([method, path, 403]);
      expect(await answer.json()).toEqual({ code: 'forbidden' });
    }
    expect((await browser.request('GET', '/api/me')).status).toBe(200);
  });

  test('is told by PUBLIC_URL where there is one, not by the Host header', async () => {
    const behindProxy = await startServerUnderTest({ settings: { publicUrl: 'https://tuki.example.fi' } });
    const asHost = { Origin: 'https://evil.example', Host: 'evil.example' };
    expect((await behindProxy.request('POST', '/api/leave', { headers: asHost })).status).toBe(403);
    expect((await behindProxy.request('POST', '/api/leave')).status).toBe(200);
    await behindProxy.close();
  });
});

describe('a request', () => {
  test('of an unknown protocol is told that its app is too old', async () => {
    for (const [method, path] of [
      ['POST', '/api/push'],
      ['GET', '/api/pull'],
    ] as const) {
      const answer = await server.request(method, path, { headers: { 'Tukivihko-Protocol': '0' } });
      expect(answer.status).toBe(426);
      expect(await answer.json()).toEqual({ code: 'too-old' });
    }
  });

  test('for nothing under /api gets JSON, signed in or not', async () => {
    const browser = await server.join('Aino', { role: 'tutor', scope: '305' });
    for (const request of [server.request, browser.request]) {
      for (const method of ['GET', 'POST', 'DELETE', 'PATCH']) {
        const answer = await request(method, '/api/nothing-here');
        expect(answer.status).toBe(404);
        expect(await answer.json()).toEqual({ code: 'not-found' });
      }
    }
  });

  test('without a session is told to sign in', async () => {
    const members = [...changing.slice(2), ...reading.slice(0, 7).map((path) => ['GET', path] as const)];
    for (const [method, path] of members) {
      const answer = await server.request(method, path);
      expect([path, answer.status]).toEqual([path, 401]);
      expect(await answer.json()).toEqual({ code: 'signed-out' });
    }
  });

  test('that promises more than a push may hold is refused unread', async () => {
    const headers = { 'Content-Length': String(100_000_000) };
    const answer = await server.request('POST', '/api/join', { headers });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toEqual({ code: 'too-large' });
  });

  test('that holds more than it promised is refused too', async () => {
    const body = { code: 'x'.repeat(40_000), name: 'Aino', device: '6f9619ff-8b86-7011-b42d-00c04fc964ff' };
    const answer = await server.request('POST', '/api/join', { body });
    expect(answer.status).toBe(413);
  });

  test('that is cut off or no text is no JSON', async () => {
    const headers = { Origin: ORIGIN, 'Tukivihko-Protocol': '1', 'Content-Type': 'application/json' };
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"code":'));
        controller.error(new Error('gone'));
      },
    });
    for (const body of [cut, new Uint8Array([0x22, 0xff, 0x22])]) {
      const init = { method: 'POST', headers, body, duplex: 'half' } as const;
      const answer = await server.app.request(`${ORIGIN}/api/join`, init);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({ code: 'not-json' });
    }
  });

  test('whatever it holds, is never answered with a stack, SQL or a value that was sent', async () => {
    const browser = await server.join('Aino', { role: 'admin', scope: 'r17' });
    const bodies = fc.oneof(
      fc.json(),
      fc.string(),
      fc.record(
        {
          code: fc.anything(),
          name: fc.anything(),
          device: fc.anything(),
          grants: fc.anything(),
          changes: fc.anything(),
        },
        { requiredKeys: [] },
      ),
      fc.constantFrom(
        '{"grants":[{"role":"tutor","scope":"\' OR 1=1 --"}]}',
        '[[[[[[',
        '"\u0000"',
        '{"__proto__":1}',
      ),
    );
    const routes = fc.constantFrom(...changing.filter(([, path]) => path !== '/api/leave'));
    await fc.assert(
      fc.asyncProperty(routes, bodies, async ([method, path], body) => {
        const answer = await browser.request(method, path, { body, address: `198.51.100.${bodyHash(body)}` });
        const text = await answer.text();
        expect(answer.status).toBeLessThan(500);
        expect(text).not.toMatch(/\bat .+:\d+|node:|SQLITE|select |insert |Error|node_modules/);
        if (answer.status >= 400)
          expect(JSON.stringify(JSON.parse(text))).toMatch(/^\{"code":"[a-z-]+"(,"field":"[a-z]+")?\}$/);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});

function bodyHash(body: unknown): number {
  return (JSON.stringify(body)?.length ?? 0) % 250;
}

test('an unexpected error is answered with a code and logged without its message', async () => {
  const broken = await startServerUnderTest();
  const secret = 'muistiinpano 010106A9012';
  broken.app.get('/breaks', () => {
    throw new Error(`near "${secret}": syntax error`);
  });
  const answer = await broken.request('GET', '/breaks');
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ code: 'server-error' });
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  const lines = broken.logged.join('');
  expect(lines).toContain('http.test.ts');
  expect(lines).not.toContain('010106A9012');
  await broken.close();
});

test('a full disk is told as such, and a busy database asks to come back', async () => {
  const full = new DatabaseSync(':memory:');
  full.exec('pragma max_page_count = 2; create table texts (text)');
  const locked = [new DatabaseSync(server.file), new DatabaseSync(server.file)] as const;
  locked[0].exec('begin immediate');
  const broken = await startServerUnderTest();
  broken.app.get('/full', (c) => {
    full.prepare('insert into texts values (?)').run('x'.repeat(100_000));
    return c.text('');
  });
  broken.app.get('/locked', (c) => {
    locked[1].exec('pragma busy_timeout = 0; begin immediate');
    return c.text('');
  });
  const whenFull = await broken.request('GET', '/full');
  expect([whenFull.status, await whenFull.json()]).toEqual([507, { code: 'storage-full' }]);
  const whenLocked = await broken.request('GET', '/locked');
  expect([whenLocked.status, await whenLocked.json()]).toEqual([503, { code: 'busy' }]);
  expect(Number(whenLocked.headers.get('Retry-After'))).toBeGreaterThan(0);
  for (const database of [full, ...locked]) database.close();
  await broken.close();
});
