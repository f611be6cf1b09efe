/** What must be true of a fleet once all faults have stopped. */
import { canRead } from '../../src/kernel/access.ts';
import { canonicalJson, isSameValue } from '../../src/kernel/change.ts';
import type { FieldValue } from '../../src/kernel/record.ts';
import type { HistoryRow, StoredRecord } from '../../src/server/store/store.ts';
import { PARKED } from '../../src/store/rows.ts';
import type { Fleet } from './fleet.ts';
import { insist } from './ledger.ts';
import { checkNothingIsLost, checkNumbers } from './missing-laws.ts';
import { POISON } from './network.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** A bad change is tried three times and found by halving: more passes than that mean that a queue is stuck. */
const PASSES_AT_MOST = 20;
const HISTORY_AT_MOST = 1_000;

/** No more faults; everybody syncs until nothing moves. */
export async function calmDown(fleet: Fleet): Promise<void> {
  fleet.server.isDown = false;
  for (const device of fleet.devices) {
    await device.calmDown();
    await fleet.ledger.look(device, false);
    device.hadTwoRounds = false;
  }
  for (let pass = 0; pass < PASSES_AT_MOST; pass++) {
    const before = describeQueues(fleet);
    for (const device of fleet.devices) {
      await device.sync(null, null);
      await device.resume();
      await fleet.ledger.look(device, false);
    }
    // With nothing left to send, this pass has brought everything to everybody.
    if (fleet.devices.every(isDrained) && describeQueues(fleet) === before) return;
  }
  insist(false, 'once faults stop, queues drain in bounded time');
}

function isDrained(device: SimulatedDevice): boolean {
  return device.outbox.every(({ state }) => state === PARKED);
}

/** Changes with whatever leaves a queue, and comes back into one. */
function describeQueues(fleet: Fleet): string {
  return JSON.stringify(
    fleet.devices.map(({ outbox, sent, pushes }) => [outbox.map(({ n }) => n), sent.length, pushes]),
  );
}

export async function checkLaws(fleet: Fleet): Promise<void> {
  const ids = [...new Set([...fleet.ledger.entries.values()].map(({ change }) => change.record))];
  const records: StoredRecord[] = [];
  const history: HistoryRow[] = [];
  for (const id of ids) {
    const stored = await fleet.server.store.readRecord(id);
    if (stored !== undefined) records.push(stored);
    history.push(...(await fleet.server.store.readHistory(id, HISTORY_AT_MOST)));
  }
  const applied = checkAppliedOnce(fleet, history);
  checkOrder(history, fleet.server.restores > 0);
  checkHistoryMakesRecords(fleet, records, history);
  for (const device of fleet.devices) {
    await checkConverged(fleet, device, records);
    await checkNothingIsLost(fleet, device, applied);
    await checkNumbers(fleet, device);
    checkParked(device);
  }
}

/** No change is applied twice or other than it was written, and nothing else is there. */
function checkAppliedOnce(fleet: Fleet, history: readonly HistoryRow[]): ReadonlyMap<string, HistoryRow> {
  const applied = new Map<string, HistoryRow>();
  for (const row of history) {
    if (!row.applied) continue;
    insist(!applied.has(row.change), 'a change is applied once');
    insist(fleet.ledger.entries.has(row.change), 'history holds only what somebody wrote');
    applied.set(row.change, row);
  }
  for (const { change, fate, device } of fleet.ledger.entries.values()) {
    const row = applied.get(change.id);
    if (row === undefined) continue;
    const isWhole = isSameValue(row.set, change.set) && row.delete === change.delete;
    insist(isWhole || fate === 'given-up', 'a change is applied as it was written');
    insist(row.author === device.member && row.device === device.deviceId, 'a change is its writer’s');
  }
  return applied;
}

/** Sequence order is the order in which changes were taken in, without a gap but for what a restore leaves out. */
function checkOrder(history: readonly HistoryRow[], isRestored: boolean): void {
  const scopes = new Map<string, HistoryRow[]>();
  for (const row of history) {
    if (row.applied) scopes.set(row.scope, [...(scopes.get(row.scope) ?? []), row]);
  }
  for (const rows of scopes.values()) {
    rows.sort((a, b) => a.seq - b.seq);
    rows.forEach((row, index) => {
      insist(isRestored || row.seq === index + 1, 'sequence numbers are given without a gap');
      const earlier = rows[index - 1]?.receivedAt ?? 0;
      insist(row.receivedAt >= earlier, 'sequence order is the order of arrival');
    });
  }
}

/** A second, plainer way to work out every record: the last write of each field, in sequence order. */
function checkHistoryMakesRecords(
  fleet: Fleet,
  records: readonly StoredRecord[],
  history: readonly HistoryRow[],
): void {
  for (const { record } of records) {
    const data: Record<string, FieldValue> = {};
    const kept: Record<string, { value: FieldValue; seq: number }> = {};
    const writers = new Map<string, HistoryRow>();
    let isDeleted = false;
    const rows = history.filter((row) => row.applied && row.record === record.id);
    for (const row of rows.sort((a, b) => a.seq - b.seq)) {
      const base = fleet.ledger.entries.get(row.change)?.change.base ?? 0;
      for (const [field, value] of Object.entries(row.set)) {
        const before = writers.get(field);
        const standing = data[field] ?? null;
        delete kept[field];
        if (before !== undefined && before.device !== row.device && before.seq > base) {
          if (!isSameValue(standing, value)) kept[field] = { value: standing, seq: before.seq };
        }
        if (value === null) delete data[field];
        else data[field] = value;
        writers.set(field, row);
      }
      isDeleted = row.delete ?? isDeleted;
    }
    insist(isSameValue(record.data, data), 'a record is what its history says');
    insist(
      canonicalJson(record.kept ?? {}) === canonicalJson(kept),
      'a value that the next writer had not seen is kept',
    );
    insist(record.deleted === isDeleted, 'a deletion stands until somebody restores');
  }
}

/** Everybody sees what the server has and they may see, and nothing else but what they wrote themselves. */
async function checkConverged(
  fleet: Fleet,
  device: SimulatedDevice,
  records: readonly StoredRecord[],
): Promise<void> {
  const grants = (await fleet.server.store.readMember(device.member))?.grants ?? [];
  const reader = { member: device.member, grants };
  const expected = records.filter(({ record, audience }) => canRead(reader, record, audience));
  const own = device.serverRecords;
  for (const { record } of expected) {
    insist(
      canonicalJson(own.get(record.id)) === canonicalJson(record),
      `${device.name} has the server’s state of each open record`,
    );
  }
  insist(own.size === expected.length, `${device.name} holds nothing outside the rights`);
  const { store } = (await device.boot()).open;
  for (const row of device.rows) {
    const entries = device.outbox.filter(({ change }) => change.record === row.id);
    insist(own.has(row.id) || entries.length > 0, 'a record of nobody is shown to nobody');
    const shown = await store.find(row.id);
    insist((shown?.delivery === 'received') === (entries.length === 0), 'the status comes from receipts');
    for (const { change } of entries) {
      const since = fleet.ledger
        .ofDevice(device)
        .filter(({ epoch }) => epoch === device.epoch)
        .filter((later) => later.change.record === row.id && later.change.n > change.n);
      for (const field of Object.keys(change.set)) {
        const isWrittenAgain = since.some(
          (later) => later.fate === 'received' && Object.hasOwn(later.change.set, field),
        );
        const isPending = entries.some((other) => other.change.n > change.n && field in other.change.set);
        if (!isWrittenAgain || isPending) continue;
        const standing = own.get(row.id)?.data[field];
        insist(isSameValue(shown?.data[field], standing), 'a refused change doesn’t undo a newer one');
      }
    }
    if (entries.length === 0) {
      insist(isSameValue(shown?.data, own.get(row.id)?.data), 'what is shown is what the server has');
    }
  }
}

/** A change waits for a person only when something is wrong with it. */
function checkParked(device: SimulatedDevice): void {
  for (const { change, parking } of device.outbox) {
    if (parking?.code !== 'server-error') continue;
    const isPoisoned = Object.values(change.set).includes(POISON);
    insist(isPoisoned || device.serverDeaths >= 3, 'a sound change is not blamed for the server’s failing');
  }
}
