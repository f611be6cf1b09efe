import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import { readPage } from '../kit/pushing-device.ts';
import {
  type BrowserUnderTest,
  openBrowser,
  readCookie,
  type ServerUnderTest,
  startServerUnderTest,
} from '../kit/server-under-test.ts';
import { signInPhone } from '../kit/signed-in-phone.ts';
import { startFleetServer } from '../simulation/fleet-server.ts';

/** A release's requests as they went over the wire, and what it reads of the answers, by path. */
interface OldClient {
  readonly about: string;
  readonly protocol: string;
  readonly join: { readonly name: string; readonly device: string };
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body?: unknown }[];
  readonly reads: Readonly<Record<string, readonly string[]>>;
}

const folder = new URL('../contracts/old-clients/', import.meta.url);
const releases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const client: OldClient = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    return { name: name.replace('.json', ''), client };
  });

let server: ServerUnderTest;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(() => server.close());

/** @returns what stands at "devices.0.id" */
function readPath(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], value);
}

async function join({ join: { name, device }, protocol }: OldClient) {
  const { linkSecret } = await server.invite({ grants: [{ role: 'tutor', scope: '305' }] });
  const headers = { [PROTOCOL_HEADER]: protocol };
  const body = { code: linkSecret, name, device };
  const answer = await server.request('POST', '/api/join', { body, headers });
  expect(answer.status).toBe(200);
  const me: { member: { id: string } } = JSON.parse(await answer.text());
  return { me, browser: openBrowser(server.request, device, me.member.id, readCookie(answer)) };
}

async function send(browser: BrowserUnderTest, client: OldClient, index: number) {
  const { method = '', path = '', body } = client.requests[index] ?? {};
  const headers = { [PROTOCOL_HEADER]: client.protocol };
  return browser.request(method, path, body === undefined ? { headers } : { body, headers });
}

test('the two releases before this one have their requests here', () => {
  expect(releases.map(({ name }) => name)).toEqual(['first-release', 'second-release']);
});

describe.each(releases)('a client of the $name', ({ client }) => {
  test('is answered in all that it asks, with all that it reads', async () => {
    const { me, browser } = await join(client);
    const missing = (value: unknown, path: string) =>
      (client.reads[path] ?? []).filter((name) => readPath(value, name) === undefined);
    expect(missing(me, '/api/join')).toEqual([]);
    for (const [index, { path }] of client.requests.entries()) {
      const answer = await send(browser, client, index);
      expect([path, answer.status]).toEqual([path, 200]);
      const text = await answer.text();
      const value = path === '/api/pull' ? readPage(text).head : JSON.parse(text);
      expect([path, missing(value, path)]).toEqual([path, []]);
    }
  });

  test('has every change accepted, once, however often it sends', async () => {
    const { browser } = await join(client);
    const pushes = client.requests.flatMap(({ path }, index) => (path === '/api/push' ? [index] : []));
    const outcomes: boolean[][] = [];
    for (const round of ['accepted', 'duplicate']) {
      for (const index of pushes) {
        const { verdicts } = await (await send(browser, client, index)).json();
        outcomes.push(verdicts.map(({ verdict }: { verdict: string }) => verdict === round));
      }
    }
    expect(outcomes.flat()).toEqual(Array.from({ length: 8 }, () => true));
  });
});

test('a client whose protocol is no more spoken is told that it is too old, and what it holds goes once it is new', async () => {
  const fleet = await startFleetServer();
  const phone = await signInPhone(fleet);
  const record = await phone.write({ title: 'a' });
  const statuses: number[] = [];
  phone.intercept(async (path, init, forward) => {
    const headers = { ...(init.headers as Record<string, string>), [PROTOCOL_HEADER]: '0' };
    const answer = await forward(path, { ...init, headers });
    statuses.push(answer.status);
    return answer;
  });
  for (let round = 0; round < 3; round++) {
    expect((await phone.round()).problem).toBe('too-old');
    expect(await phone.open.store.countOutbox()).toMatchObject({ pending: 1, parked: 0 });
  }
  expect(new Set(statuses)).toEqual(new Set([426]));
  expect(await fleet.store.readRecord(record)).toBeUndefined();
  phone.intercept(null);
  expect((await phone.round()).problem).toBeNull();
  expect(await fleet.store.readHistory(record, 10)).toHaveLength(1);
  await fleet.close();
});
