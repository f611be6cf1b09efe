import type { Grant } from '../../src/kernel/access.ts';
import { type Edit, isSameValue } from '../../src/kernel/change.ts';
import { makeIds } from '../../src/kernel/ids.ts';
import type { FieldValue } from '../../src/kernel/record.ts';
import { PARKED } from '../../src/store/rows.ts';
import type { KillPlan } from '../kit/memory-tables.ts';
import { seedBytes } from '../kit/seeded-random.ts';
import { type FleetServer, startFleetServer } from './fleet-server.ts';
import { insist, Ledger } from './ledger.ts';
import { type PlannedFault, POISON } from './network.ts';
import { SimulatedDevice } from './simulated-device.ts';

/** What happens in a simulated fleet, as plain data, so that a failing story can be kept in a file. */
export type FleetEvent =
  | {
      readonly do: 'make';
      readonly who: number;
      readonly kind: number;
      readonly text: number;
      readonly kill: KillPlan | null;
    }
  | {
      readonly do: 'edit';
      readonly who: number;
      readonly pick: number;
      readonly field: number;
      readonly text: number;
      readonly kill: KillPlan | null;
    }
  | { readonly do: 'delete'; readonly who: number; readonly pick: number; readonly isDeleted: boolean }
  | {
      readonly do: 'sync';
      readonly who: number;
      readonly fault: PlannedFault | null;
      readonly kill: KillPlan | null;
    }
  | { readonly do: 'resume' | 'deliver' | 'kill'; readonly who: number }
  | { readonly do: 'jump'; readonly who: number; readonly days: number }
  | { readonly do: 'resend' | 'discard'; readonly who: number; readonly pick: number }
  | { readonly do: 'grant'; readonly who: number; readonly grants: number }
  | { readonly do: 'tabs'; readonly who: number; readonly pick: number; readonly text: number }
  | { readonly do: 'empty' | 'keep' | 'cut' | 'forget'; readonly who: number }
  | { readonly do: 'backup' | 'restore' }
  | { readonly do: 'restart' }
  | { readonly do: 'server'; readonly isDown: boolean };

const KUUSAMO = '305';
const OULU = '564';
const tutor = (scope: string): Grant => ({ role: 'tutor', scope });
const coordinator = (scope: string): Grant => ({ role: 'coordinator', scope });

export const GRANT_CHOICES: readonly (readonly Grant[])[] = [
  [tutor(KUUSAMO)],
  [coordinator(KUUSAMO)],
  [coordinator(KUUSAMO), coordinator(OULU)],
  [tutor(OULU)],
  [coordinator('r17')],
  [],
];

/** The last one is the first one's second phone. */
const CAST: readonly { readonly name: string; readonly grants: number; readonly scope: string }[] = [
  { name: 'Aino', grants: 0, scope: KUUSAMO },
  { name: 'Venla', grants: 1, scope: KUUSAMO },
  { name: 'Onni', grants: 2, scope: OULU },
  { name: 'Ilmari', grants: 3, scope: OULU },
  { name: 'Aino', grants: 0, scope: KUUSAMO },
];
export const CAST_SIZE = CAST.length;
const SECOND_PHONE = CAST_SIZE - 1;

const KINDS = ['page', 'board', 'stamp'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  page: ['title', 'body', 'count', 'review'],
  board: ['title', 'left', 'right'],
  stamp: ['title'],
};
const PERSONAL = '131052-308T';
export const TEXTS = ['a', 'b', 'c', 'd', 'e', 'f', PERSONAL, POISON];

export class Fleet {
  readonly server: FleetServer;
  readonly ledger: Ledger;
  readonly #devices = new Map<number, SimulatedDevice>();
  readonly #ids = makeIds({ nowMs: () => 1_795_000_000_000 }, seedBytes(700));

  private constructor(server: FleetServer) {
    this.server = server;
    this.ledger = new Ledger(server);
  }

  /** @param events those that are going to happen */
  static async start(events: readonly FleetEvent[]): Promise<Fleet> {
    const isRestorable = events.some((event) => event.do === 'restore');
    return new Fleet(await startFleetServer({ isRestorable }));
  }

  get devices(): readonly SimulatedDevice[] {
    return [...this.#devices.values()];
  }

  async run(event: FleetEvent): Promise<void> {
    if (!('who' in event)) return this.#happenToServer(event);

    const device = await this.#find(event.who);
    const isPersonal = await this.#play(device, event);
    await this.ledger.look(device, isPersonal);
  }

  async #happenToServer(event: Exclude<FleetEvent, { who: number }>): Promise<void> {
    switch (event.do) {
      case 'restart':
        return this.server.restart();
      case 'restore':
        return this.server.restore();
      case 'backup':
        if (!this.server.isRestorable) return;
        // A backup in which nobody is known is another installation's.
        await this.#find(0);
        return this.server.backUp();
      case 'server':
        this.server.isDown = event.isDown;
    }
  }

  /** @returns whether a person did it */
  async #play(device: SimulatedDevice, event: Extract<FleetEvent, { who: number }>): Promise<boolean> {
    switch (event.do) {
      case 'make': {
        const kind = KINDS[event.kind % KINDS.length] ?? '';
        const scope = CAST[event.who % CAST_SIZE]?.scope ?? KUUSAMO;
        const set = { title: readText(event.text), ...(kind === 'page' ? { count: event.text } : {}) };
        await this.#save(device, { kind, record: device.ids.next(), scope, set }, event.kill);
        return true;
      }
      case 'edit': {
        const target = pickRecord(device, event.pick);
        if (target === undefined) return true;
        const fields = FIELDS[target.kind] ?? [];
        const field = fields[event.field % fields.length] ?? '';
        const value: FieldValue = field === 'count' ? event.text : readText(event.text);
        await this.#save(device, { ...target, set: { [field]: value } }, event.kill);
        return true;
      }
      case 'delete': {
        const target = pickRecord(device, event.pick);
        if (target !== undefined) {
          await this.#save(device, { ...target, set: {}, delete: event.isDeleted }, null);
        }
        return true;
      }
      case 'resend':
      case 'discard': {
        const parked = device.outbox.filter(({ state }) => state === PARKED);
        const n = parked[event.pick % Math.max(1, parked.length)]?.n;
        if (n === undefined) return true;
        await device.decide(event.do, n);
        return true;
      }
      case 'sync':
        await device.sync(event.fault, event.kill);
        return false;
      case 'resume':
        await device.resume();
        return false;
      case 'deliver':
        await device.deliverHeld();
        return false;
      case 'kill':
        device.kill();
        return false;
      case 'jump':
        device.clock.jump(event.days * 86_400_000);
        return false;
      case 'tabs': {
        const target = pickRecord(device, event.pick);
        if (target !== undefined) await this.#saveInTwoTabs(device, target, readText(event.text));
        return true;
      }
      case 'empty':
        await this.ledger.watchLoss(device, () => device.emptyDisk());
        return false;
      case 'keep':
        await device.keepDisk();
        return false;
      case 'cut':
        await this.ledger.watchLoss(device, () => device.cutTail());
        return false;
      case 'forget':
        await device.forgetKeyValue();
        return false;
      case 'grant':
        await this.server.changeGrants(
          device.member,
          GRANT_CHOICES[event.grants % GRANT_CHOICES.length] ?? [],
        );
        return false;
    }
  }

  /** Saved means stored: at once, whole, and shown. */
  async #save(
    device: SimulatedDevice,
    edit: Parameters<SimulatedDevice['commit']>[0][number],
    kill: KillPlan | null,
  ): Promise<void> {
    const { store: storeBefore } = (await device.boot()).open;
    const typed = (await storeBefore.find(edit.record))?.data ?? {};
    const before = device.outbox.length;
    const outcome = await device.commit([edit], kill);
    if (outcome !== 'saved') return;
    const latest = device.outbox.filter(({ change }) => change.record === edit.record).at(-1);
    insist(latest !== undefined && latest.state === undefined, 'what was saved waits to be sent');
    insist(device.outbox.length <= before + 1, 'one edit is one change');
    const { store } = (await device.boot()).open;
    const shown = await store.find(edit.record);
    for (const [field, value] of Object.entries({ ...typed, ...edit.set })) {
      insist(isSameValue(shown?.data[field], value), 'what was saved is shown');
    }
    insist(shown?.delivery === 'on-phone', 'a saved change is first of all on the phone');
  }

  /** Each gives a number of its own, and both fields stand. */
  async #saveInTwoTabs(
    device: SimulatedDevice,
    target: Pick<Edit, 'kind' | 'record' | 'scope'>,
    text: string,
  ): Promise<void> {
    const [, one = 'title', other = 'title'] = FIELDS[target.kind] ?? [];
    const wish = (field: string): Edit => ({ ...target, set: { [field]: field === 'count' ? 1 : text } });
    const before = device.outbox.filter(({ state }) => state === undefined).length;
    const saved = await device.commitInTwoTabs([wish(one), wish(other)]);
    const after = device.outbox.filter(({ state }) => state === undefined).length;
    insist(after === before + saved, 'what two tabs save at once waits twice');
  }

  async #find(who: number): Promise<SimulatedDevice> {
    const place = who % CAST_SIZE;
    const known = this.#devices.get(place);
    if (known !== undefined) return known;
    const role = CAST[place];
    if (role === undefined) throw new Error(`nobody at ${place}`);
    const deviceId = this.#ids.next();
    const as =
      place === SECOND_PHONE
        ? { member: (await this.#find(0)).member }
        : { name: role.name, grants: GRANT_CHOICES[role.grants] ?? [] };
    const joined = await this.server.join(deviceId, as);
    const device = new SimulatedDevice(this.server, `${role.name}/${place}`, deviceId, joined, 10 + place);
    this.#devices.set(place, device);
    await device.boot();
    return device;
  }
}

function readText(text: number): string {
  return TEXTS[text % TEXTS.length] ?? '';
}

function pickRecord(device: SimulatedDevice, pick: number) {
  const rows = device.rows;
  const row = rows[pick % Math.max(1, rows.length)];
  return row === undefined ? undefined : { kind: row.kind, record: row.id, scope: row.scope };
}
