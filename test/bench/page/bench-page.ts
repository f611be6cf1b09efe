/** What the bench calls in the page, by name. */
import { type Me, PROTOCOL_HEADER } from '../../../src/kernel/wire.ts';
import { createMemberships } from '../../../src/store/index.ts';
import { join, openPhone, type Phone, type RoundTimes, runTimedRound, writeLogs } from './phone.ts';
import { openRaw } from './raw-database.ts';
import { pullRaw, pushRaw, writeRawChanges } from './raw-sync.ts';
import { type SaveTimes, timeSaves } from './save-bench.ts';

let phone: Phone | null = null;
let raw: IDBDatabase | null = null;
let me: Me | null = null;
let device = '';

function present<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`there is no ${what} yet`);
  return value;
}

function readMembership() {
  const memberships = createMemberships(localStorage);
  return memberships.list().find(({ id }) => id === memberships.current()) ?? null;
}

const actions = {
  /** Signs in as a new member and puts away what the one before has left. */
  async begin(code: string): Promise<void> {
    await phone?.open.destroy();
    raw?.close();
    phone = null;
    me = await join(code);
    device = me.device ?? crypto.randomUUID();
    localStorage.clear();
  },
  async takePhone(): Promise<void> {
    phone = await openPhone(present(me, 'member'), device);
  },
  /** Empty again, as the same member. */
  async renewPhone(): Promise<void> {
    await phone?.open.destroy();
    localStorage.clear();
    phone = await openPhone(present(me, 'member'), device);
  },
  async takeRaw(hasOrder: boolean): Promise<void> {
    raw?.close();
    raw = await openRaw({ name: 'bench-raw', hasOrder });
  },
  /** Opens what the app has on this phone, as the member who uses it now. */
  async takeAppPhone(): Promise<void> {
    const answer = await fetch('/api/me', { headers: { [PROTOCOL_HEADER]: '1' } });
    me = await answer.json();
    phone = await openPhone(present(me, 'member'), present(readMembership(), 'membership').deviceId);
  },
  writeLogs: (count: number) => writeLogs(present(phone, 'phone'), count),
  writeRawChanges: (count: number) => writeRawChanges(present(raw, 'database'), count),
  round: (): Promise<RoundTimes> => runTimedRound(present(phone, 'phone')),
  countRecords: () => present(phone, 'phone').open.store.count('session-log'),
  async pushRaw(): Promise<number> {
    const startedAtMs = performance.now();
    await pushRaw(present(raw, 'database'), present(me, 'member').member.id, device);
    return performance.now() - startedAtMs;
  },
  async pullRaw(): Promise<{ readonly ms: number; readonly records: number }> {
    const startedAtMs = performance.now();
    const records = await pullRaw(present(raw, 'database'), present(me, 'member').member.id);
    return { ms: performance.now() - startedAtMs, records };
  },
  saves: (count: number, turn: number): Promise<SaveTimes> => timeSaves(present(phone, 'phone'), count, turn),
};

export type BenchActions = typeof actions;

declare global {
  var bench: BenchActions;
}

globalThis.bench = actions;
