import { canRead } from '../../src/kernel/access.ts';
import type { Change } from '../../src/kernel/change.ts';
import { isSameValue } from '../../src/kernel/change.ts';
import { type OutboxEntry, PARKED, VOID } from '../../src/store/rows.ts';
import { sampleKinds } from '../kit/sample-kinds.ts';
import type { FleetServer } from './fleet-server.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** What became of a change, as an onlooker who sees every disk knows it. */
export interface LedgerEntry {
  readonly change: Change;
  readonly device: SimulatedDevice;
  readonly epoch: string;
  /** The phone's storage was lost with it on it; `refused`: after the server had refused it. */
  destroyed: 'no' | 'yes' | 'refused';
  fate: 'waiting' | 'received' | 'given-up';
}

export class LawBroken extends Error {
  override name = 'LawBroken';
}

export function insist(isTrue: boolean, law: string): asserts isTrue {
  if (!isTrue) throw new LawBroken(law);
}

/** Writes down every change that any disk has ever held, and watches how it leaves. */
export class Ledger {
  readonly entries = new Map<string, LedgerEntry>();
  readonly #before = new Map<SimulatedDevice, readonly OutboxEntry[]>();
  readonly #server: FleetServer;

  constructor(server: FleetServer) {
    this.#server = server;
  }

  /** @param isPersonal whether it was a person who did something on the device since the last look */
  async look(device: SimulatedDevice, isPersonal: boolean): Promise<void> {
    const before = this.#before.get(device) ?? [];
    const now = device.outbox;
    this.#before.set(device, now);
    for (const entry of now) this.#enter(device, entry);
    for (const entry of before) {
      if (entry.state === VOID) continue;
      const left = now.find(({ n }) => n === entry.n);
      if (left !== undefined && left.state !== VOID) {
        insist(isSameChange(left.change, entry.change), `change ${entry.n} was altered in the queue`);
        continue;
      }
      const known = this.entries.get(entry.change.id);
      insist(known !== undefined, 'a change was never seen in a queue');
      const seq = left === undefined ? await this.#findReceivedSeq(entry.change.id) : undefined;
      if (seq !== undefined) {
        known.fate = 'received';
        await this.#checkStillShown(device, entry.change, seq);
      } else if (this.#server.restores > 0 && device.sent.some(({ id }) => id === entry.change.id)) {
        // Its receipt is of a database that has been replaced since.
        known.fate = 'received';
      } else {
        insist(
          isPersonal && entry.state === PARKED,
          `change ${entry.n} of ${device.name} left the queue without a receipt`,
        );
        known.fate = 'given-up';
      }
    }
  }

  /** The device's storage is lost, or goes back, while `lose` runs. */
  async watchLoss(device: SimulatedDevice, lose: () => Promise<void>): Promise<void> {
    await this.look(device, false);
    const queue = device.outbox;
    const held = [...queue.map(({ change }) => change), ...device.sent];
    await lose();
    const left = new Set([...device.outbox.map(({ change }) => change), ...device.sent].map(({ id }) => id));
    for (const { id } of held) {
      const entry = this.entries.get(id);
      if (entry === undefined || left.has(id)) continue;
      const isRefused = queue.some(({ change, parking }) => change.id === id && parking?.isNoted);
      entry.destroyed = isRefused ? 'refused' : 'yes';
    }
    // What had left the queue may be in it again.
    for (const { change, state } of device.outbox) {
      const entry = this.entries.get(change.id);
      if (entry !== undefined && state !== VOID) Object.assign(entry, { fate: 'waiting', destroyed: 'no' });
    }
    this.#before.set(device, device.outbox);
  }

  ofDevice(device: SimulatedDevice): readonly LedgerEntry[] {
    return [...this.entries.values()].filter((entry) => entry.device === device);
  }

  #enter(device: SimulatedDevice, { change, state }: OutboxEntry): void {
    if (this.entries.has(change.id)) return;
    insist(state === undefined, 'a change appeared in the queue parked');
    const { epoch } = device;
    const given = this.ofDevice(device).filter((entry) => entry.epoch === epoch);
    const last = Math.max(0, ...given.map((entry) => entry.change.n));
    insist(change.n === last + 1, `number ${change.n} follows ${last}`);
    const pulled = device.pulledSeqs.get(change.record) ?? 0;
    insist(change.base <= pulled, `a change claims to have seen ${change.base}, but ${pulled} was pulled`);
    this.entries.set(change.id, { change, device, epoch, destroyed: 'no', fate: 'waiting' });
  }

  /** What has been received doesn't disappear from the phone that wrote it, nor does an older state come back. */
  async #checkStillShown(device: SimulatedDevice, { kind, record, set }: Change, seq: number): Promise<void> {
    const stored = await this.#server.store.readRecord(record);
    const member = await this.#server.store.readMember(device.member);
    const audience = sampleKinds.get(kind)?.audience;
    // A restored server has the record in an earlier state until everybody has sent again.
    if (stored === undefined || audience === undefined || this.#server.restores > 0) return;
    const told = (await (await device.boot()).open.store.readMembership()).grants;
    const isOpen = [member?.grants ?? [], told].every((grants) =>
      canRead({ member: device.member, grants }, stored.record, audience),
    );
    if (!isOpen) return;
    const held = device.serverRecords.get(record);
    insist(held !== undefined, 'a received record stays on the phone that wrote it');
    if (device.hadTwoRounds) return;
    for (const field of Object.keys(set)) {
      insist((held.fieldSeq[field] ?? 0) >= seq, 'a receipt brings its change into the record');
    }
  }

  /** @returns nothing while the server has not taken it in */
  async #findReceivedSeq(change: string): Promise<number | undefined> {
    const receipts = await this.#server.store.transact((transaction) => transaction.readReceipts([change]));
    const verdict = receipts.get(change)?.verdict;
    return verdict?.verdict === 'rejected' ? undefined : verdict?.seq;
  }
}

function isSameChange(a: Change, b: Change): boolean {
  return (
    a.id === b.id &&
    a.n === b.n &&
    a.kind === b.kind &&
    a.record === b.record &&
    a.scope === b.scope &&
    a.base === b.base &&
    a.at === b.at &&
    a.delete === b.delete &&
    isSameValue(a.set, b.set)
  );
}
