import type { Context } from 'hono';
import { Hono } from 'hono';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { type FailureCode, type JoinRequest, MEMBER_HEADER } from '../../kernel/wire.ts';
import { joinSchema } from '../../kernel/wire-schemas.ts';
import type { ServerContext } from '../context.ts';
import { answerFailure, answerTooMany } from '../failures.ts';
import type { RateLimits } from '../rate-limits.ts';
import { readJsonBody } from '../read-body.ts';
import { readClientAddress } from '../request-source.ts';
import type { Member, StoreTransaction } from '../store/store.ts';
import { isInviteBacked } from './invites.ts';
import { memberToMe } from './me.ts';
import { cleanName } from './names.ts';
import { type EnteredCode, hashSecret, readEnteredCode } from './secrets.ts';
import {
  clearKeptCookie,
  clearSessionCookie,
  giveKeptCookie,
  giveSessionCookie,
  readHeldTokens,
} from './session-cookies.ts';
import { readSession, SESSION_ABSOLUTE_MS } from './sessions.ts';
import { type StartedSession, startSession } from './start-session.ts';

interface Joined {
  readonly member: Member;
  readonly started: StartedSession;
}

interface Refusal {
  readonly code: FailureCode;
  readonly field?: string;
}

/** The two routes that need no session: signing in with an invite, and signing out. */
export function createJoinRoutes(context: ServerContext, limits: RateLimits): Hono {
  const routes = new Hono();

  routes.post('/join', async (c) => {
    const address = readClientAddress(c, context.settings);
    const attemptsWait = await limits.take('join-attempt', address);
    if (attemptsWait > 0) return answerTooMany(c, attemptsWait);
    const body = await readJsonBody(c, joinSchema);
    if (!body.ok) return body.failure;
    const entered = readEnteredCode(body.value.code);
    const guessesWait = await waitForGuesses(limits, address, entered);
    if (guessesWait > 0) return answerTooMany(c, guessesWait);
    const joined = await redeem(context, c, body.value, entered);
    if (joined.ok) {
      const { member, started } = joined.value;
      giveCookies(c, context, started);
      context.log.info({ member: member.id }, 'a member signed in');
      return c.json(memberToMe(member, context.settings, body.value.device));
    }
    if (joined.failure.code === 'invite-unknown') await countWrongGuess(limits, address, entered);
    return answerFailure(c, joined.failure.code, joined.failure);
  });

  routes.post('/leave', async (c) => {
    await leave(context, c);
    return c.json({});
  });

  return routes;
}

function giveCookies(c: Context, { settings }: ServerContext, started: StartedSession): void {
  giveSessionCookie(c, settings, started.token, SESSION_ABSOLUTE_MS);
  for (const member of started.ended) clearKeptCookie(c, settings, member);
  if (started.left !== undefined) giveKeptCookie(c, settings, started.left, started.left.lifeMs);
}

/** Ends the session of the member for whom the request says it is; what the browser holds for others goes on. */
async function leave({ settings, store, log }: ServerContext, c: Context): Promise<void> {
  const held = readHeldTokens(c, settings);
  const asked = c.req.header(MEMBER_HEADER);
  const main = await readSession(store, held.main);
  const kept = await readSession(store, held.kept.find(({ member }) => member === asked)?.token);
  const isMain = asked === undefined || main === undefined || main.member === asked;
  const ended = [isMain ? main : undefined, kept?.member === asked ? kept : undefined];
  for (const session of ended.filter((one) => one !== undefined)) {
    await store.transact((transaction) => transaction.deleteSession(session.tokenHash));
    log.info({ member: session.member, device: session.device }, 'a device signed out');
  }
  if (isMain) clearSessionCookie(c, settings);
  if (asked !== undefined && held.kept.some(({ member }) => member === asked)) {
    clearKeptCookie(c, settings, asked);
  }
}

async function redeem(
  context: ServerContext,
  c: Context,
  request: JoinRequest,
  entered: EnteredCode | undefined,
): Promise<Result<Joined, Refusal>> {
  if (entered === undefined) return fail({ code: 'invite-unknown' });
  const nowMs = context.clock.nowMs();
  const hash = hashSecret(entered.secret);
  // A guess is answered without taking the database's write lock.
  if ((await context.store.findInvite(hash)) === undefined) return fail({ code: 'invite-unknown' });
  return context.store.transact(async (transaction) => {
    const invite = await transaction.findInvite(hash);
    if (invite === undefined) return fail({ code: 'invite-unknown' });
    if (invite.usedAtMs !== null) return fail({ code: 'invite-used' });
    if (nowMs >= invite.expiresAtMs) return fail({ code: 'invite-expired' });
    const existing = invite.member === null ? undefined : await transaction.readMember(invite.member);
    if (invite.member !== null && existing === undefined) return fail({ code: 'invite-unknown' });
    if (!(await isInviteBacked(transaction, invite, existing))) return fail({ code: 'invite-expired' });
    const name = existing?.name ?? cleanName(request.name || invite.name || '');
    if (name === undefined) return fail({ code: 'invalid', field: 'name' });
    if (name === '') return fail({ code: 'name-missing', field: 'name' });
    const member = existing ?? { id: context.ids.next(), name, grants: invite.grants, createdAtMs: nowMs };
    if (!(await isDeviceFree(transaction, request.device, member.id))) {
      return fail({ code: 'invalid', field: 'device' });
    }
    if (!(await transaction.useInvite(invite.id, nowMs))) return fail({ code: 'invite-used' });
    if (existing === undefined) await transaction.writeMember(member);
    const held = readHeldTokens(c, context.settings);
    const started = await startSession(context, transaction, {
      member: member.id,
      device: request.device,
      held,
    });
    await enrolDevice(transaction, request.device, member.id, nowMs);
    return succeed({ member, started });
  });
}

/** A device's numbers are one member's: another member on the same phone is another device. */
async function isDeviceFree(transaction: StoreTransaction, device: string, member: string): Promise<boolean> {
  const known = await transaction.readDevice(device);
  return known === undefined || known.member === member;
}

/** Whatever became of the device before, an invite makes it one in use. */
async function enrolDevice(
  transaction: StoreTransaction,
  device: string,
  member: string,
  nowMs: number,
): Promise<void> {
  const known = await transaction.readDevice(device);
  await transaction.writeDevice({
    id: device,
    member,
    joinedAtMs: known?.joinedAtMs ?? nowMs,
    seenAtMs: nowMs,
    report: known?.report ?? { app: '', pending: 0, parked: 0, clockOffsetMs: 0 },
    received: null,
    state: 'active',
    replacedBy: null,
  });
}

/** Every typed code is counted together too, so that many addresses guess no faster than one. */
const ALL_CODES = 'all';

async function waitForGuesses(
  limits: RateLimits,
  address: string,
  entered: EnteredCode | undefined,
): Promise<number> {
  const ofAddress = await limits.peek('join-wrong', address);
  return entered?.form === 'typed'
    ? Math.max(ofAddress, await limits.peek('code-wrong', ALL_CODES))
    : ofAddress;
}

async function countWrongGuess(
  limits: RateLimits,
  address: string,
  entered: EnteredCode | undefined,
): Promise<void> {
  await limits.take('join-wrong', address);
  if (entered?.form === 'typed') await limits.take('code-wrong', ALL_CODES);
}
