import { Hono } from 'hono';
import * as v from 'valibot';
import { canGive, type Grant, type Reader } from '../../kernel/access.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { FailureCode, Person } from '../../kernel/wire.ts';
import type { ServerContext, SignedInEnv } from '../context.ts';
import { answerFailure } from '../failures.ts';
import { readJsonBody } from '../read-body.ts';
import type { DeviceRow, Invite, Member, StoreTransaction } from '../store/store.ts';
import { grantsSchema } from './grants-schema.ts';
import { canInvite, isAdministrator, replaceGrants, viewGrants } from './rights.ts';

/** A device as those see it who answer for its member: figures, never content. */
interface ListedDevice {
  readonly member: string;
  readonly joinedAtMs: number;
  readonly seenAtMs: number;
  readonly app: string;
  readonly pending: number;
  readonly parked: number;
  readonly clockOffsetMs: number;
}

/** An open invite, without its secrets. `member` is the one whom it signs in on another device. */
type ListedInvite = Pick<Invite, 'id' | 'name' | 'grants' | 'expiresAtMs' | 'invitedBy' | 'member'>;

export interface PeopleAnswer {
  readonly people: readonly Person[];
  readonly devices: readonly ListedDevice[];
  readonly invites: readonly ListedInvite[];
}

const LISTED_DEVICES = 5_000;

/** People of the municipalities that somebody coordinates, and what they may do there. */
export function createPeopleRoutes(context: ServerContext): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  const replaceSchema = v.object({ grants: grantsSchema(context.settings.region) });

  routes.get('/people', async (c) => {
    const { reader } = c.var;
    if (!canInvite(reader)) return answerFailure(c, 'forbidden');
    const [members, devices, invites] = await Promise.all([
      context.store.listMembers(),
      context.store.listDevices(),
      context.store.listOpenInvites(context.clock.nowMs()),
    ]);
    const people = members.flatMap((member) => toPerson(reader, member));
    const visible = new Set(people.map(({ id }) => id));
    const answer: PeopleAnswer = {
      people,
      devices: devices
        .filter(({ member, replacedBy }) => visible.has(member) && replacedBy === null)
        .slice(0, LISTED_DEVICES)
        .map(toListedDevice),
      invites: invites.filter((invite) => canSeeInvite(reader, invite)).map(toListedInvite),
    };
    return c.json(answer);
  });

  routes.put('/people/:id/grants', async (c) => {
    const { reader } = c.var;
    if (!canInvite(reader)) return answerFailure(c, 'forbidden');
    const body = await readJsonBody(c, replaceSchema);
    if (!body.ok) return body.failure;
    const { grants } = body.value;
    const replaced = await context.store.transact((transaction) =>
      changeGrants(transaction, reader, c.req.param('id'), grants),
    );
    if (typeof replaced === 'string') return answerFailure(c, replaced, { field: 'grants' });
    context.log.info({ member: replaced.id, by: reader.member }, 'grants were changed');
    return c.json(toPerson(reader, replaced)[0] ?? { id: replaced.id, name: replaced.name, grants: [] });
  });

  return routes;
}

async function changeGrants(
  transaction: StoreTransaction,
  reader: Reader,
  id: string,
  wanted: readonly Grant[],
): Promise<Member | FailureCode> {
  const member = isUuid(id) ? await transaction.readMember(id) : undefined;
  if (member === undefined || viewGrants(reader, member) === undefined) return 'not-found';
  const grants = replaceGrants(reader, member.grants, wanted);
  if (grants === undefined) return 'forbidden';
  if (isAdministrator(member.grants) && !isAdministrator(grants)) {
    const others = (await transaction.listMembers()).filter((other) => other.id !== id);
    if (!others.some((other) => isAdministrator(other.grants))) return 'forbidden';
  }
  const replaced = { ...member, grants };
  await transaction.writeMember(replaced);
  return replaced;
}

/** Whether the reader may see and take back an invite: their own, or one that they could have made. */
export function canSeeInvite(reader: Reader, invite: Invite): boolean {
  if (invite.invitedBy === reader.member || isAdministrator(reader.grants)) return true;
  return invite.grants.length > 0 && invite.grants.every((grant) => canGive(reader.grants, grant));
}

function toPerson(reader: Reader, member: Member): readonly Person[] {
  const grants = viewGrants(reader, member);
  return grants === undefined ? [] : [{ id: member.id, name: member.name, grants }];
}

function toListedDevice({ member, joinedAtMs, seenAtMs, report }: DeviceRow): ListedDevice {
  const { app, pending, parked, clockOffsetMs } = report;
  return { member, joinedAtMs, seenAtMs, app, pending, parked, clockOffsetMs };
}

function toListedInvite({ id, name, grants, expiresAtMs, invitedBy, member }: Invite): ListedInvite {
  return { id, name, grants, expiresAtMs, invitedBy, member };
}
