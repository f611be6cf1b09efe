/** The app's own store and sync, opened as main.tsx opens them. */
import { kinds } from '../../../src/features/registry.ts';
import { type Me, PROTOCOL_HEADER } from '../../../src/kernel/wire.ts';
import { type OpenStore, openStore } from '../../../src/store/index.ts';
import { setBrowserTimer } from '../../../src/sync/browser.ts';
import { createPushMemory, type PushMemory, runRound } from '../../../src/sync/index.ts';
import { makeLogEdit } from '../sample-logs.ts';
import { clock, ids } from './clock-and-ids.ts';

const EDITS_AT_ONCE = 100;

export interface Phone {
  readonly me: Me;
  readonly open: OpenStore;
  readonly memory: PushMemory;
}

/** What of a round took how long, in milliseconds. */
export interface RoundTimes {
  readonly sendingMs: number;
  readonly wholeMs: number;
  readonly problem: string | null;
}

export async function join(code: string): Promise<Me> {
  const answer = await fetch('/api/join', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [PROTOCOL_HEADER]: '1' },
    body: JSON.stringify({ code, name: 'Mittaaja', device: ids.next() }),
  });
  if (!answer.ok) throw new Error(`joining answered ${answer.status}`);
  return answer.json();
}

export async function openPhone(me: Me, deviceId: string): Promise<Phone> {
  const opened = await openStore({
    memberId: me.member.id,
    deviceId,
    kinds,
    clock,
    ids,
    keyValue: localStorage,
    later: (run) => void setTimeout(run),
  });
  if (!opened.ok) throw new Error(`the store did not open: ${opened.failure.type}`);
  await opened.value.sync.writeMe(me);
  return { me, open: opened.value, memory: createPushMemory() };
}

/** Saved in few transactions: what comes before a measurement is not measured. */
export async function writeLogs({ open }: Phone, count: number): Promise<void> {
  for (let start = 0; start < count; start += EDITS_AT_ONCE) {
    const edits = Array.from({ length: Math.min(EDITS_AT_ONCE, count - start) }, (_, index) =>
      makeLogEdit(ids.next(), start + index),
    );
    const saved = await open.store.commit(edits);
    if (!saved.ok) throw new Error(`not saved: ${saved.failure.type}`);
  }
}

export async function runTimedRound({ open, me, memory }: Phone): Promise<RoundTimes> {
  const startedAtMs = performance.now();
  let sentAtMs = startedAtMs;
  const { problem } = await runRound(
    {
      store: open.sync,
      memberId: me.member.id,
      app: '0.1.0',
      fetch: (path, init) => fetch(path, init),
      setTimer: setBrowserTimer,
      onPhase(phase) {
        if (phase === 'receiving') sentAtMs = performance.now();
      },
    },
    memory,
    new AbortController().signal,
  );
  return { sendingMs: sentAtMs - startedAtMs, wholeMs: performance.now() - startedAtMs, problem };
}
