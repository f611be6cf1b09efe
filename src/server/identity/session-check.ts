import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { MEMBER_HEADER } from '../../kernel/wire.ts';
import type { ServerContext, SignedInEnv } from '../context.ts';
import { answerFailure, answerTooMany } from '../failures.ts';
import type { LimitName, RateLimits } from '../rate-limits.ts';
import { readHeldTokens } from './session-cookies.ts';
import { examineSession, findSession, touchSession } from './sessions.ts';

/**
 * Everything registered behind it is for members; an address that nothing answers is left to be not found. A session
 * that may only send, its device being on its way out or its browser somebody else's, gets no further than a push.
 */
export function requireSession(context: ServerContext, limits: RateLimits): MiddlewareHandler<SignedInEnv> {
  return async (c, next) => {
    if (!hasHandler(c)) return next();
    const held = readHeldTokens(c, context.settings);
    const asked = c.req.header(MEMBER_HEADER);
    const signedIn = await examineSession(context, await findSession(context.store, held, asked));
    if (!signedIn.ok) return answerFailure(c, signedIn.failure);
    const { session, member, isWhole } = signedIn.value;
    const waitSeconds = await limits.take(nameLimit(c), session.tokenHash);
    if (waitSeconds > 0) return answerTooMany(c, waitSeconds);
    if (!isWhole && !isPush(c)) return answerFailure(c, 'signed-out');
    c.set('reader', { member: member.id, grants: member.grants });
    c.set('device', session.device);
    c.set('sessionTokenHash', session.tokenHash);
    if (isPush(c)) await touchSession(context, session);
    return next();
  };
}

/** Middleware is registered for all methods, handlers for one. */
function hasHandler(c: Context): boolean {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  return matchedRoutes(c).some((route) => route.method === method && route.path.startsWith('/api/'));
}

function isPush(c: Context): boolean {
  return c.req.method === 'POST' && c.req.path === '/api/push';
}

function nameLimit(c: Context): LimitName {
  if (isPush(c)) return 'push';
  return c.req.path === '/api/pull' ? 'pull' : 'other';
}
