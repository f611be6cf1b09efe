import type { Reader } from '../../kernel/access.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import type { Failure } from '../../kernel/wire.ts';
import type { ServerContext } from '../context.ts';
import { answersForDevices, viewGrants } from '../identity/rights.ts';
import type { DeviceRow, DeviceState, StoreTransaction } from '../store/store.ts';

/** `remove`: it sends, leaves and forgets. `lost`: it is refused and forgets at once. `keep` takes a removal back. */
export const DEVICE_ACTIONS = ['remove', 'lost', 'keep'] as const;
export type DeviceAction = (typeof DEVICE_ACTIONS)[number];

/** Who asks, and with which device. */
export interface Asking {
  readonly reader: Reader;
  readonly device: string;
}

/**
 * For its member and for coordinators who answer for the member.
 * @returns the state that the device is in then
 */
export async function changeDevice(
  context: ServerContext,
  asking: Asking,
  id: string,
  action: DeviceAction,
): Promise<Result<DeviceState, Failure>> {
  const owner = (await context.store.readDevice(id))?.member;
  const changed = await context.store.transact(async (transaction): Promise<Result<DeviceState, Failure>> => {
    const found = await findDevice(transaction, asking.reader, { id, owner });
    if (!found.ok) return found;
    const { device, mayDecide } = found.value;
    if (!mayDecide) return fail({ code: 'forbidden' });
    // Whoever holds it in their hand has not lost it.
    if (action === 'lost' && device.id === asking.device) return fail({ code: 'invalid', field: 'id' });
    // It may have destroyed everything by now.
    if (action === 'keep' && device.state === 'lost') return fail({ code: 'invalid', field: 'state' });
    const state = nextState(device.state, action);
    if (state !== device.state) await transaction.writeDevice({ ...device, state });
    return succeed(state);
  });
  if (changed.ok) {
    context.log.info({ device: id, action, by: asking.reader.member }, 'a device was decided upon');
  }
  return changed;
}

/** What is missing of the device has been dealt with, for all who see the device. */
export async function settleDevice(
  context: ServerContext,
  reader: Reader,
  id: string,
): Promise<Result<void, Failure>> {
  const owner = (await context.store.readDevice(id))?.member;
  const settled = await context.store.transact(async (transaction): Promise<Result<void, Failure>> => {
    const found = await findDevice(transaction, reader, { id, owner });
    if (!found.ok) return found;
    await transaction.settleMissing(found.value.device.id);
    return succeed(undefined);
  });
  if (settled.ok) context.log.info({ device: id, by: reader.member }, 'missing numbers were dealt with');
  return settled;
}

/**
 * One that has been replaced stands for the one that replaced it. The member is read first, as everywhere where both
 * are: whoever is read is held, and all must hold in one order.
 */
async function findDevice(
  transaction: StoreTransaction,
  reader: Reader,
  { id, owner }: { readonly id: string; readonly owner: string | undefined },
): Promise<Result<{ readonly device: DeviceRow; readonly mayDecide: boolean }, Failure>> {
  const member = owner === undefined ? undefined : await transaction.readMember(owner);
  const named = await transaction.readDevice(id);
  const device = named?.replacedBy == null ? named : await transaction.readDevice(named.replacedBy);
  if (device === undefined || member === undefined) return fail({ code: 'not-found' });
  if (member.id === reader.member) return succeed({ device, mayDecide: true });
  if (viewGrants(reader, member) === undefined) return fail({ code: 'not-found' });
  return succeed({ device, mayDecide: answersForDevices(reader, member) });
}

function nextState(state: DeviceState, action: DeviceAction): DeviceState {
  if (action === 'lost' || state === 'lost') return 'lost';
  return action === 'remove' ? 'leaving' : 'active';
}
