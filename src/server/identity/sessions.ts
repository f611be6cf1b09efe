import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { ServerContext } from '../context.ts';
import type { Settings } from '../settings.ts';
import type { Member, Session, StoreTransaction } from '../store/store.ts';
import { hashSecret, isSessionToken, makeSessionToken } from './secrets.ts';

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
}

export function isSessionLive(session: Session, nowMs: number): boolean {
  return nowMs - session.createdAtMs < SESSION_ABSOLUTE_MS && nowMs - session.seenAtMs < SESSION_IDLE_MS;
}

export async function findSignedIn(context: ServerContext, c: Context): Promise<SignedIn | undefined> {
  const tokenHash = readSessionHash(c, context.settings);
  if (tokenHash === undefined) return undefined;
  const session = await context.store.readSession(tokenHash);
  if (session === undefined || !isSessionLive(session, context.clock.nowMs())) return undefined;
  const member = await context.store.readMember(session.member);
  return member && { session, member };
}

/** Notes that the session is in use, at most once an hour. */
export async function touchSession(context: ServerContext, session: Session): Promise<void> {
  const nowMs = context.clock.nowMs();
  if (nowMs - session.seenAtMs < TOUCH_EVERY_MS) return;
  await context.store.transact((transaction) => transaction.touchSession(session.tokenHash, nowMs));
}

/**
 * Signing in always makes a new token; what the device and the browser were signed in as before ends.
 * @returns the token, for the cookie and nothing else
 */
export async function startSession(
  context: ServerContext,
  transaction: StoreTransaction,
  start: { readonly member: string; readonly device: string; readonly previousHash: string | undefined },
): Promise<string> {
  const token = makeSessionToken(context.randomBytes);
  const nowMs = context.clock.nowMs();
  if (start.previousHash !== undefined) await transaction.deleteSession(start.previousHash);
  await transaction.deleteSessionsOfDevice(start.device);
  await transaction.writeSession({
    tokenHash: hashSecret(token),
    member: start.member,
    device: start.device,
    createdAtMs: nowMs,
    seenAtMs: nowMs,
  });
  return token;
}

/** @returns the hash of the request's session token, `undefined` when there is none or it isn't one */
export function readSessionHash(c: Context, settings: Settings): string | undefined {
  const token = isSecure(settings) ? getCookie(c, COOKIE, 'host') : getCookie(c, COOKIE);
  return token !== undefined && isSessionToken(token) ? hashSecret(token) : undefined;
}

export function giveSessionCookie(c: Context, settings: Settings, token: string): void {
  setCookie(c, COOKIE, token, { ...cookieOptions(settings), maxAge: SESSION_ABSOLUTE_MS / 1_000 });
}

export function clearSessionCookie(c: Context, settings: Settings): void {
  deleteCookie(c, COOKIE, cookieOptions(settings));
}

const COOKIE = 'tukivihko';

/** Browsers take `__Host-` and Secure only over TLS, and plain HTTP is for one's own machine. */
function cookieOptions(settings: Settings) {
  const shared = { httpOnly: true, sameSite: 'Strict', path: '/' } as const;
  return isSecure(settings) ? ({ ...shared, secure: true, prefix: 'host' } as const) : shared;
}

function isSecure(settings: Settings): boolean {
  return settings.publicUrl?.startsWith('https://') ?? false;
}
