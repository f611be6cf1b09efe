import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { MEMBER_HEADER } from '../../kernel/wire.ts';
import type { ServerContext, SignedInEnv } from '../context.ts';
import { answerFailure, answerTooMany } from '../failures.ts';
import type { LimitName, RateLimits } from '../rate-limits.ts';
import { findSignedIn, touchSession } from './sessions.ts';

/** Everything registered behind it is for members; an address that nothing answers is left to be not found. */
export function requireSession(context: ServerContext, limits: RateLimits): MiddlewareHandler<SignedInEnv> {
  return async (c, next) => {
    if (!hasHandler(c)) return next();
    const signedIn = await findSignedIn(context, c);
    if (signedIn === undefined) return answerFailure(c, 'signed-out');
    const { session, member } = signedIn;
    const asked = c.req.header(MEMBER_HEADER);
    if (asked !== undefined && asked !== member.id) return answerFailure(c, 'signed-out');
    const waitSeconds = await limits.take(nameLimit(c), session.tokenHash);
    if (waitSeconds > 0) return answerTooMany(c, waitSeconds);
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
