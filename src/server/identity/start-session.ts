import type { ServerContext } from '../context.ts';
import type { Session, StoreTransaction } from '../store/store.ts';
import { hashSecret, makeSessionToken } from './secrets.ts';
import type { HeldTokens, KeptToken } from './session-cookies.ts';
import { isSessionLive, readSession, SESSION_ABSOLUTE_MS } from './sessions.ts';

/** A browser in which more members than these have left something unsent is no shared tablet. */
export const KEPT_SESSIONS_AT_MOST = 8;

export interface StartedSession {
  /** For the cookie and nothing else. */
  readonly token: string;
  /** The session of the member who used the browser before: it goes on beside the new one, for sending only. */
  readonly left: (KeptToken & { readonly lifeMs: number }) | undefined;
  /** Members for whom the browser need keep nothing any more. */
  readonly ended: readonly string[];
}

/**
 * Signing in always makes a new token. What the device was signed in as before ends, and what the browser was signed
 * in as: for the same member wholly, for another one up to sending what is left of theirs.
 */
export async function startSession(
  context: ServerContext,
  transaction: StoreTransaction,
  start: { readonly member: string; readonly device: string; readonly held: HeldTokens },
): Promise<StartedSession> {
  const nowMs = context.clock.nowMs();
  const { member, device, held } = start;
  const previous = await readSession(transaction, held.main);
  const isHandedOver = previous !== undefined && previous.member !== member && isSessionLive(previous, nowMs);
  if (isHandedOver) await transaction.writeSession({ ...previous, sendsOnly: true });
  else if (previous !== undefined) await transaction.deleteSession(previous.tokenHash);
  if (previous?.member === member) {
    await transaction.replaceDevice({ from: previous.device, to: device, nowMs });
  }
  const keepers = [member, ...(isHandedOver ? [previous.member] : [])];
  const room = KEPT_SESSIONS_AT_MOST - (keepers.length - 1);
  const ended = await endKept(transaction, held.kept, { keepers, room, nowMs });
  await transaction.deleteSessionsOfDevice(device);
  const token = makeSessionToken(context.randomBytes);
  await transaction.writeSession({
    tokenHash: hashSecret(token),
    member,
    device,
    createdAtMs: nowMs,
    seenAtMs: nowMs,
    sendsOnly: false,
  });
  return {
    token,
    left: isHandedOver && held.main !== undefined ? toLeft(previous, held.main, nowMs) : undefined,
    ended: ended.filter((one) => !isHandedOver || one !== previous.member),
  };
}

function toLeft({ member, createdAtMs }: Session, token: string, nowMs: number) {
  return { member, token, lifeMs: createdAtMs + SESSION_ABSOLUTE_MS - nowMs };
}

/**
 * Ends kept sessions: of those who have another one now, dead ones, and the longest unused where there are too many.
 * @returns the members whose cookies are of no use any more
 */
async function endKept(
  transaction: StoreTransaction,
  kept: readonly KeptToken[],
  { keepers, room, nowMs }: { keepers: readonly string[]; room: number; nowMs: number },
): Promise<readonly string[]> {
  const sessions: Session[] = [];
  for (const { member, token } of kept) {
    const session = await readSession(transaction, token);
    if (session?.member === member) sessions.push(session);
  }
  const lasting = sessions
    .filter((session) => !keepers.includes(session.member) && isSessionLive(session, nowMs))
    .sort((a, b) => b.seenAtMs - a.seenAtMs)
    .slice(0, room);
  for (const session of sessions) {
    if (!lasting.includes(session)) await transaction.deleteSession(session.tokenHash);
  }
  return kept
    .map(({ member }) => member)
    .filter((member) => !lasting.some((session) => session.member === member));
}
