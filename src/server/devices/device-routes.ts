import { Hono } from 'hono';
import { isUuid } from '../../kernel/ids.ts';
import type { NumberRange, StorageState } from '../../kernel/wire.ts';
import type { ServerContext, SignedInEnv } from '../context.ts';
import { answerFailure } from '../failures.ts';
import { canInvite, viewGrants } from '../identity/rights.ts';
import { endedAges } from '../identity/sessions.ts';
import type { DeviceRow, DeviceState, MissingRange } from '../store/store.ts';
import { readAppVersion } from './app-version.ts';
import { changeDevice, DEVICE_ACTIONS, settleDevice } from './change-device.ts';

/** A device as those see it who answer for its member: how it is, never what was written on it. Times in milliseconds since 1970. */
interface FleetDevice {
  readonly id: string;
  readonly member: string;
  /** The member's name. */
  readonly name: string;
  readonly joinedAtMs: number;
  readonly seenAtMs: number;
  readonly app: string;
  readonly pending: number;
  readonly parked: number;
  readonly clockOffsetMs: number;
  /** Null as long as it hasn't told. */
  readonly storage: StorageState | null;
  readonly state: DeviceState;
  readonly isSignedIn: boolean;
  /** What nobody has dealt with. */
  readonly missing: readonly (NumberRange & { readonly noticedAtMs: number })[];
}

interface FleetAnswer {
  /** The latest seen first, at most 5,000. */
  readonly devices: readonly FleetDevice[];
  readonly newestApp: string;
}

const DEVICES_AT_MOST = 5_000;

/** The devices of those whom a coordinator sees, and what becomes of a device. */
export function createDeviceRoutes(context: ServerContext): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  const newestApp = readAppVersion();

  routes.get('/devices', async (c) => {
    const { reader } = c.var;
    if (!canInvite(reader)) return answerFailure(c, 'forbidden');
    const { store, clock } = context;
    const [members, rows, missing, signedIn] = await Promise.all([
      store.listMembers(),
      store.listDevices(),
      store.listMissing({ withSettled: false }),
      store.listSignedInDevices(endedAges(clock.nowMs())),
    ]);
    const names = new Map(
      members
        .filter((member) => viewGrants(reader, member) !== undefined)
        .map(({ id, name }) => [id, name] as const),
    );
    const missingByDevice = Map.groupBy(missing, ({ device }) => device);
    const devices = rows
      .filter(({ member, replacedBy }) => names.has(member) && replacedBy === null)
      .slice(0, DEVICES_AT_MOST)
      .map((row) =>
        toFleetDevice(row, {
          name: names.get(row.member) ?? '',
          isSignedIn: signedIn.has(row.id) && row.state !== 'lost',
          missing: missingByDevice.get(row.id) ?? [],
        }),
      );
    return c.json({ devices, newestApp } satisfies FleetAnswer);
  });

  for (const action of DEVICE_ACTIONS) {
    routes.post(`/devices/:id/${action}`, async (c) => {
      const id = c.req.param('id');
      if (!isUuid(id)) return answerFailure(c, 'not-found');
      const changed = await changeDevice(context, c.var, id, action);
      if (!changed.ok) return answerFailure(c, changed.failure.code, changed.failure);
      return c.json({ state: changed.value });
    });
  }

  routes.post('/devices/:id/missing/settle', async (c) => {
    const { reader } = c.var;
    const id = c.req.param('id');
    if (!canInvite(reader)) return answerFailure(c, 'forbidden');
    if (!isUuid(id)) return answerFailure(c, 'not-found');
    const settled = await settleDevice(context, reader, id);
    return settled.ok ? c.json({}) : answerFailure(c, settled.failure.code, settled.failure);
  });

  return routes;
}

function toFleetDevice(
  { id, member, joinedAtMs, seenAtMs, report, state }: DeviceRow,
  known: {
    readonly name: string;
    readonly isSignedIn: boolean;
    readonly missing: readonly MissingRange[];
  },
): FleetDevice {
  const { app, pending, parked, clockOffsetMs, storage = null } = report;
  const missing = known.missing.map(({ epoch, from, to, noticedAtMs }) => ({ epoch, from, to, noticedAtMs }));
  const { name, isSignedIn } = known;
  return {
    id,
    member,
    name,
    joinedAtMs,
    seenAtMs,
    app,
    pending,
    parked,
    clockOffsetMs,
    storage,
    state,
    isSignedIn,
    missing,
  };
}
