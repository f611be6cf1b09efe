import { fail, type Result, succeed } from '../../kernel/result.ts';
import type { FailureCode } from '../../kernel/wire.ts';
import type { ServerContext } from '../context.ts';
import type { DeviceState, Member, Session, SessionAges, StoreReader } from '../store/store.ts';
import { hashSecret } from './secrets.ts';
import type { HeldTokens } from './session-cookies.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Unused this long, a session is over. */
export const SESSION_IDLE_MS = 90 * DAY_MS;
/** However much it is used, a session is over this long after signing in; browsers keep no cookie longer either. */
export const SESSION_ABSOLUTE_MS = 400 * DAY_MS;
const TOUCH_EVERY_MS = HOUR_MS;

export interface SignedIn {
  readonly session: Session;
  readonly member: Member;
  readonly device: DeviceState;
  /** Whether it may do more than send what is left on its device. */
  readonly isWhole: boolean;
}

type SignInFailure = Extract<FailureCode, 'signed-out' | 'device-lost'>;

export function isSessionLive(session: Session, nowMs: number): boolean {
  const { createdBeforeMs, seenBeforeMs } = endedAges(nowMs);
  return session.createdAtMs > createdBeforeMs && session.seenAtMs > seenBeforeMs;
}

/** What began or was last used then is over at `nowMs`. */
export function endedAges(nowMs: number): SessionAges {
  return { createdBeforeMs: nowMs - SESSION_ABSOLUTE_MS, seenBeforeMs: nowMs - SESSION_IDLE_MS };
}

/**
 * @param asked the member for whom a request says it is; whoever uses the browser when it doesn't say
 * @returns the session of that member among those that the browser holds
 */
export async function findSession(
  store: StoreReader,
  held: HeldTokens,
  asked: string | undefined,
): Promise<Session | undefined> {
  const main = await readSession(store, held.main);
  if (main !== undefined && (asked === undefined || main.member === asked)) return main;
  const kept = await readSession(store, held.kept.find(({ member }) => member === asked)?.token);
  return kept?.member === asked ? kept : undefined;
}

export async function readSession(
  store: StoreReader,
  token: string | undefined,
): Promise<Session | undefined> {
  return token === undefined ? undefined : store.readSession(hashSecret(token));
}

/** A lost device is told so however old its session is: what it holds is to be destroyed. */
export async function examineSession(
  context: ServerContext,
  session: Session | undefined,
): Promise<Result<SignedIn, SignInFailure>> {
  if (session === undefined) return fail('signed-out');
  const device = (await context.store.readDevice(session.device))?.state ?? 'active';
  if (device === 'lost') return fail('device-lost');
  if (!isSessionLive(session, context.clock.nowMs())) return fail('signed-out');
  const member = await context.store.readMember(session.member);
  if (member === undefined) return fail('signed-out');
  return succeed({ session, member, device, isWhole: device === 'active' && !session.sendsOnly });
}

/** Notes that the session is in use, at most once an hour. */
export async function touchSession(context: ServerContext, session: Session): Promise<void> {
  const nowMs = context.clock.nowMs();
  if (nowMs - session.seenAtMs < TOUCH_EVERY_MS) return;
  await context.store.transact((transaction) => transaction.touchSession(session.tokenHash, nowMs));
}
