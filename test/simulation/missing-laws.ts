/** What must be true of numbers and losses once all faults have stopped. */
import type { NumberRange } from '../../src/kernel/wire.ts';
import type { HistoryRow } from '../../src/server/store/store.ts';
import type { Fleet } from './fleet.ts';
import { insist, type LedgerEntry } from './ledger.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/**
 * A change that somebody was told is saved stands in history, waits on the phone, or was given up by a person. If the
 * phone's storage was lost before it reached the server, phone and server both name its number, and no other. One that
 * the server has refused did reach it.
 */
export async function checkNothingIsLost(
  fleet: Fleet,
  device: SimulatedDevice,
  applied: ReadonlyMap<string, HistoryRow>,
): Promise<void> {
  const { store } = (await device.boot()).open;
  const missing = await store.readMissing();
  const told = await fleet.server.store.listMissing({ device: device.deviceId, withSettled: true });
  insist(toText(missing.ranges) === toText(told), `${device.name} and the server name the same losses`);
  insist(
    missing.ranges.length === 0 || missing.isConfirmed,
    'a loss is confirmed once the server was reached',
  );
  const refused = await listRefused(fleet, device);
  const waiting = new Set(device.outbox.map(({ change }) => change.id));
  for (const entry of fleet.ledger.ofDevice(device)) {
    const { change, epoch, fate, destroyed } = entry;
    const isNamed = missing.ranges.some(
      (range) => range.epoch === epoch && range.from <= change.n && change.n <= range.to,
    );
    const isSafe = applied.has(change.id) || waiting.has(change.id);
    if (isNamed) checkRightlyNamed(entry, isSafe);
    else if (!isSafe && fate !== 'given-up') {
      insist(destroyed !== 'no', `change ${change.n} of ${device.name} is not lost`);
      insist(
        destroyed === 'refused' || refused.has(change.id),
        `the lost change ${change.n} of ${device.name} is named`,
      );
    }
  }
}

async function listRefused(fleet: Fleet, device: SimulatedDevice): Promise<ReadonlySet<string>> {
  const ids = fleet.ledger.ofDevice(device).map(({ change }) => change.id);
  const receipts = await fleet.server.store.transact((transaction) => transaction.readReceipts(ids));
  return new Set(ids.filter((id) => receipts.get(id)?.verdict.verdict === 'rejected'));
}

function checkRightlyNamed({ change, destroyed, fate, device }: LedgerEntry, isSafe: boolean): void {
  insist(!isSafe, `change ${change.n} of ${device.name} is called lost and is not`);
  insist(destroyed !== 'no' || fate === 'given-up', 'only what a storage has lost is called lost');
}

function toText(ranges: readonly NumberRange[]): string {
  return ranges
    .map(({ epoch, from, to }) => `${epoch} ${from}–${to}`)
    .sort()
    .join(', ');
}

/** The server knows of every number up to the last, but for those on which it fails. */
export async function checkNumbers(fleet: Fleet, device: SimulatedDevice): Promise<void> {
  const entries = fleet.ledger.ofDevice(device);
  if (fleet.server.restores > 0 || entries.some(({ destroyed }) => destroyed !== 'no')) return;
  const given = entries.filter(({ epoch }) => epoch === device.epoch).length;
  const untold = device.outbox.filter(({ parking }) => parking?.isNoted === false).map(({ n }) => n);
  // A late answer may have made a number seem untold that is not.
  const least = untold.length > 0 ? Math.min(...untold) - 1 : given;
  const received = await fleet.server.store.readReceived(device.deviceId);
  const isKnown = received?.epoch === device.epoch && least <= received.upTo && received.upTo <= given;
  insist(isKnown, `numbers of ${device.name} have no gap`);
}
