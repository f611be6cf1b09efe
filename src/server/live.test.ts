import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../test/kit/pushing-device.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';
import type { Grant, Reader } from '../kernel/access.ts';
import { createLiveHub, LIVE_LIMITS, type LiveHub, type LiveLimits } from './live/live-hub.ts';

let server: ServerUnderTest;
let hub: LiveHub;
beforeEach(async () => {
  server = await startServerUnderTest();
});
afterEach(async () => {
  hub?.close();
  await server.close();
});

function openHub(limits: Partial<LiveLimits> = {}): void {
  hub = createLiveHub(server.context, { ...LIVE_LIMITS, heartbeatMs: 15, ...limits });
}

async function join(name: string, ...grants: readonly Grant[]) {
  const browser = await server.join(name, ...grants);
  const reader: Reader = { member: browser.member, grants };
  const [session] = await server.context.store.listSessions(browser.member);
  if (session === undefined) throw new Error('no session');
  return { device: new PushingDevice(browser), reader, tokenHash: session.tokenHash };
}

/** What a connection has heard so far. */
class Listener {
  text = '';
  isEnded = false;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;

  constructor(stream: ReadableStream<Uint8Array> | undefined) {
    if (stream === undefined) throw new Error('no room');
    this.#reader = stream.getReader();
    void this.#listen();
  }

  get changed(): readonly string[] {
    return [...this.text.matchAll(/event: changed\ndata: (.*)\n\n/g)].map(([, scope]) => scope ?? '');
  }

  leave(): Promise<void> {
    return this.#reader.cancel();
  }

  async #listen(): Promise<void> {
    for (;;) {
      const { done, value } = await this.#reader.read();
      if (done) break;
      this.text += new TextDecoder().decode(value);
    }
    this.isEnded = true;
  }
}

describe('a change', () => {
  test('is told to those whose eyes it is for, with its scope and nothing else', async () => {
    openHub();
    const tutor = await join('Aino', { role: 'tutor', scope: '305' });
    const listeners = new Map<string, Listener>();
    const grants: Readonly<Record<string, Grant>> = {
      colleague: { role: 'tutor', scope: '305' },
      coordinator: { role: 'coordinator', scope: '305' },
      regional: { role: 'coordinator', scope: 'r17' },
      stranger: { role: 'coordinator', scope: '009' },
    };
    for (const [name, grant] of Object.entries(grants)) {
      const { reader, tokenHash } = await join(name, grant);
      listeners.set(name, new Listener(hub.connect(reader, tokenHash)));
    }
    listeners.set('author', new Listener(hub.connect(tutor.reader, tutor.tokenHash)));
    const place = { record: randomUUID(), set: { name: 'Kirjasto', type: 'library' } };
    await tutor.device.push(tutor.device.change({ kind: 'place', ...place }));
    await tutor.device.push(
      tutor.device.change({ kind: 'session-log', record: randomUUID(), set: makeLogFields(place.record) }),
    );
    await expect.poll(() => listeners.get('author')?.changed).toEqual(['305', '305']);
    await expect.poll(() => listeners.get('coordinator')?.changed).toEqual(['305', '305']);
    // The place is everybody's in the municipality; the log is the author's and the coordinator's.
    expect(listeners.get('colleague')?.changed).toEqual(['305']);
    expect(listeners.get('regional')?.changed).toEqual(['305']);
    expect(listeners.get('stranger')?.changed).toEqual([]);
    const words = [...listeners.values()].map(({ text }) => text).join('');
    expect(words.replaceAll('event: changed\ndata: 305\n\n', '').replace(/: [a-z ]+\n\n/g, '')).toBe('');
  });

  test('that was refused is told to nobody', async () => {
    openHub();
    const tutor = await join('Aino', { role: 'tutor', scope: '305' });
    const listener = new Listener(hub.connect(tutor.reader, tutor.tokenHash));
    const log = { kind: 'session-log', record: randomUUID(), set: { people: 0 } };
    await tutor.device.push(tutor.device.change(log));
    await expect.poll(() => listener.text).toContain('still here');
    expect(listener.changed).toEqual([]);
  });
});

describe('a connection', () => {
  test('ends soon after its session was revoked', async () => {
    openHub();
    const tutor = await join('Aino', { role: 'tutor', scope: '305' });
    const listener = new Listener(hub.connect(tutor.reader, tutor.tokenHash));
    await tutor.device.browser.request('POST', '/api/leave');
    await expect.poll(() => listener.isEnded).toBe(true);
    expect(hub.countConnections()).toBe(0);
  });

  test('hears of a scope no longer once the grant is gone', async () => {
    openHub();
    const { store } = server.context;
    const tutor = await join('Aino', { role: 'tutor', scope: '305' });
    const coordinator = await join('Eero', { role: 'coordinator', scope: '305' });
    const listener = new Listener(hub.connect(coordinator.reader, coordinator.tokenHash));
    const member = await store.readMember(coordinator.reader.member);
    if (member === undefined) throw new Error('nobody');
    await store.transact((transaction) => transaction.writeMember({ ...member, grants: [] }));
    const beats = () => listener.text.split('still here').length;
    const before = beats();
    await expect.poll(beats).toBeGreaterThan(before + 1);
    await tutor.device.push(
      tutor.device.change({ kind: 'session-log', record: randomUUID(), set: makeLogFields(randomUUID()) }),
    );
    await expect.poll(beats).toBeGreaterThan(before + 3);
    expect(listener.changed).toEqual([]);
  });

  test('is over when its device is lost or to leave, or its browser somebody else’s', async () => {
    openHub();
    for (const end of ['lost', 'leaving', 'handed over'] as const) {
      const { reader, tokenHash, device } = await join('Aino', { role: 'tutor', scope: '305' });
      const listener = new Listener(hub.connect(reader, tokenHash));
      await server.context.store.transact(async (transaction) => {
        const row = await transaction.readDevice(device.browser.device);
        const session = await transaction.readSession(tokenHash);
        if (row === undefined || session === undefined) throw new Error('not joined');
        if (end === 'handed over') await transaction.writeSession({ ...session, sendsOnly: true });
        else await transaction.writeDevice({ ...row, state: end });
      });
      await expect.poll(() => listener.isEnded).toBe(true);
    }
  });

  test('is one of a few a session: the oldest makes room', async () => {
    openHub({ connectionsPerSession: 2 });
    const { reader, tokenHash } = await join('Aino', { role: 'tutor', scope: '305' });
    const listeners = [1, 2, 3].map(() => new Listener(hub.connect(reader, tokenHash)));
    await expect.poll(() => listeners.map(({ isEnded }) => isEnded)).toEqual([true, false, false]);
    await listeners[1]?.leave();
    expect(hub.countConnections()).toBe(1);
  });

  test('is refused when there is no room at all', async () => {
    openHub({ connections: 1 });
    const first = await join('Aino', { role: 'tutor', scope: '305' });
    const second = await join('Eero', { role: 'tutor', scope: '305' });
    expect(hub.connect(first.reader, first.tokenHash)).toBeDefined();
    expect(hub.connect(second.reader, second.tokenHash)).toBeUndefined();
  });

  test('that reads nothing costs a set of names, and hears each scope once when it reads again', async () => {
    openHub({ heartbeatMs: 60_000 });
    const { reader, tokenHash, device } = await join('Aino', { role: 'tutor', scope: '305' });
    const stream = hub.connect(reader, tokenHash);
    for (let count = 0; count < 60; count++) {
      await device.push(
        device.change({ kind: 'session-log', record: randomUUID(), set: makeLogFields(randomUUID()) }),
      );
    }
    const listener = new Listener(stream);
    await expect.poll(() => listener.changed.length).toBeGreaterThan(0);
    await device.push();
    expect(listener.changed.length).toBeLessThan(20);
  });

  test('ends when the hub closes', async () => {
    openHub();
    const { reader, tokenHash } = await join('Aino', { role: 'tutor', scope: '305' });
    const listener = new Listener(hub.connect(reader, tokenHash));
    hub.close();
    await expect.poll(() => listener.isEnded).toBe(true);
  });
});

test('events come over the wire as server-sent events, to members only', async () => {
  const tutor = await join('Aino', { role: 'tutor', scope: '305' });
  const answer = await tutor.device.browser.request('GET', '/api/live');
  expect(answer.status).toBe(200);
  expect(answer.headers.get('Content-Type')).toMatch(/^text\/event-stream/);
  const listener = new Listener(answer.body ?? undefined);
  await tutor.device.push(
    tutor.device.change({ kind: 'session-log', record: randomUUID(), set: makeLogFields(randomUUID()) }),
  );
  await expect.poll(() => listener.changed).toEqual(['305']);
  await listener.leave();
  expect((await server.request('GET', '/api/live')).status).toBe(401);
});
