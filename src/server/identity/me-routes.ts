import { Hono } from 'hono';
import * as v from 'valibot';
import { isUuid } from '../../kernel/ids.ts';
import type { StorageState } from '../../kernel/wire.ts';
import type { ServerContext, SignedInEnv } from '../context.ts';
import { changeDevice } from '../devices/change-device.ts';
import { answerFailure } from '../failures.ts';
import { readJsonBody } from '../read-body.ts';
import { readOwnOrigin } from '../request-source.ts';
import type { DeviceState } from '../store/store.ts';
import { inviteToLink, makeInvite } from './invites.ts';
import { memberToMe } from './me.ts';
import { cleanName } from './names.ts';
import { endedAges } from './sessions.ts';

const renameSchema = v.object({ name: v.pipe(v.string(), v.maxLength(200)) });

/** One of the devices on which a member is signed in. Times in milliseconds since 1970. */
interface OwnDevice {
  readonly id: string;
  readonly joinedAtMs: number;
  readonly seenAtMs: number;
  readonly app: string;
  readonly pending: number;
  readonly parked: number;
  readonly clockOffsetMs: number;
  /** Null as long as it hasn't told. */
  readonly storage: StorageState | null;
  readonly state: DeviceState;
  /** The device that asks. */
  readonly isThis: boolean;
}

/** What a member sees and does about themselves. */
export function createMeRoutes(context: ServerContext): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();

  routes.get('/me', async (c) => {
    const member = await context.store.readMember(c.var.reader.member);
    if (member === undefined) return answerFailure(c, 'signed-out');
    return c.json(memberToMe(member, context.settings, c.var.device));
  });

  routes.put('/me', async (c) => {
    const body = await readJsonBody(c, renameSchema);
    if (!body.ok) return body.failure;
    const name = cleanName(body.value.name);
    if (name === undefined) return answerFailure(c, 'invalid', { field: 'name' });
    if (name === '') return answerFailure(c, 'name-missing', { field: 'name' });
    const renamed = await context.store.transact(async (transaction) => {
      const member = await transaction.readMember(c.var.reader.member);
      if (member === undefined) return undefined;
      await transaction.writeMember({ ...member, name });
      return { ...member, name };
    });
    if (renamed === undefined) return answerFailure(c, 'signed-out');
    return c.json(memberToMe(renamed, context.settings, c.var.device));
  });

  routes.post('/me/device-link', async (c) => {
    const { member } = c.var.reader;
    const made = makeInvite(context, { grants: [], member, invitedBy: member, isDeviceLink: true });
    await context.store.transact(async (transaction) => {
      for (const open of await transaction.listOpenInvites(context.clock.nowMs())) {
        if (open.member === member && open.invitedBy === member) await transaction.deleteInvite(open.id);
      }
      await transaction.writeInvite(made.invite);
    });
    const link = inviteToLink(readOwnOrigin(c, context.settings), made.linkSecret);
    return c.json({ id: made.invite.id, link, code: made.code, expiresAtMs: made.invite.expiresAtMs });
  });

  routes.get('/me/devices', async (c) => {
    const { member } = c.var.reader;
    const signedIn = await context.store.listSignedInDevices(endedAges(context.clock.nowMs()));
    const devices: OwnDevice[] = (await context.store.listDevices(member))
      .filter(({ id, state, replacedBy }) => signedIn.has(id) && state !== 'lost' && replacedBy === null)
      .map((device) => ({
        id: device.id,
        joinedAtMs: device.joinedAtMs,
        seenAtMs: device.seenAtMs,
        app: device.report.app,
        pending: device.report.pending,
        parked: device.report.parked,
        clockOffsetMs: device.report.clockOffsetMs,
        storage: device.report.storage ?? null,
        state: device.state,
        isThis: device.id === c.var.device,
      }));
    return c.json({ devices });
  });

  routes.delete('/me/devices/:id', async (c) => {
    const id = c.req.param('id');
    const own = isUuid(id) ? await context.store.readDevice(id) : undefined;
    if (own?.member !== c.var.reader.member) return answerFailure(c, 'not-found');
    const changed = await changeDevice(context, c.var, own.id, 'remove');
    return changed.ok ? c.json({}) : answerFailure(c, changed.failure.code, changed.failure);
  });

  return routes;
}
