import { afterEach, expect, test } from 'vitest';
import { answerAs, signInPhone } from '../../test/kit/signed-in-phone.ts';
import { SteppedClock } from '../../test/kit/stepped-clock.ts';
import { type FleetServer, startFleetServer } from '../../test/simulation/fleet-server.ts';
import { createLive, type LiveParts } from './live.ts';

const servers: FleetServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

function listenTo(fetch: LiveParts['fetch'], memberId = 'm') {
  const clock = new SteppedClock();
  let heard = 0;
  const live = createLive({
    fetch,
    setTimer: clock.setTimer,
    memberId,
    random: () => 1,
    onChanged: () => {
      heard += 1;
    },
  });
  live.start();
  return { clock, live, countHeard: () => heard };
}

/** Sends these lines and then nothing more. */
function answerWith(lines: string, signal: AbortSignal | null | undefined, isClosed = false): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(lines));
      if (isClosed) controller.close();
      else signal?.addEventListener('abort', () => controller.error(signal.reason));
    },
  });
  return new Response(body, answerAs(200));
}

test('a change that another makes is heard from the real server', async () => {
  const server = await startFleetServer();
  servers.push(server);
  const [phone, other] = [await signInPhone(server), await signInPhone(server)];
  const { clock, live, countHeard } = listenTo(phone.parts.fetch, phone.member);
  await clock.advance(1);
  expect([live.isListening, countHeard()]).toEqual([true, 1]);
  const record = '0198c0de-0000-7000-8000-0000000000b0';
  await other.open.store.commit([{ kind: 'board', record, scope: '305', set: { title: 'b' } }]);
  await other.round();
  await clock.advance(1);
  expect(countHeard()).toBe(2);
  live.stop();
  await clock.advance(1);
  expect([live.isListening, clock.waitingTimers]).toEqual([false, 0]);
});

test('comments and other events are no news', async () => {
  const { clock, live, countHeard } = listenTo(async (_path, { signal }) =>
    answerWith(': welcome\n\nevent: other\ndata: 1\n\n: still here\n\nevent: changed\ndata: 305\n\n', signal),
  );
  await clock.advance(1);
  expect(countHeard()).toBe(2);
  live.stop();
});

test('a connection that falls silent is given up and opened again', async () => {
  let connections = 0;
  const { clock, live } = listenTo(async (_path, { signal }) => {
    connections += 1;
    return answerWith(': welcome\n\n', signal);
  });
  await clock.advance(69_000);
  expect(connections).toBe(1);
  await clock.advance(7_000);
  expect(connections).toBe(2);
  live.stop();
});

test('a proxy that closes every connection at once is not asked all the time', async () => {
  let connections = 0;
  const { clock, live, countHeard } = listenTo(async (_path, { signal }) => {
    connections += 1;
    return answerWith(': welcome\n\n', signal, true);
  });
  await clock.advance(60 * 60_000);
  expect(connections).toBeLessThan(25);
  expect(connections).toBeGreaterThan(5);
  expect(countHeard()).toBe(connections);
  live.stop();
});

test('a refusal is no connection', async () => {
  const { clock, live, countHeard } = listenTo(async () => answerAs(503));
  await clock.advance(10 * 60_000);
  expect([countHeard(), live.isListening]).toEqual([0, false]);
  live.stop();
});
