import { Hono } from 'hono';
import type { ServerContext, SignedInEnv } from './context.ts';
import { answerFailure, answerTooMany } from './failures.ts';
import { canInvite } from './identity/rights.ts';
import { acceptImport } from './push/accept-import.ts';
import { readPushBody } from './push/read-push-body.ts';
import type { RateLimits } from './rate-limits.ts';

/** `POST /api/import`: what a phone could not send, handed in by a coordinator; limited like a push. */
export function createImportRoutes(context: ServerContext, limits: RateLimits): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.post('/import', async (c) => {
    const { reader } = c.var;
    if (!canInvite(reader)) return answerFailure(c, 'forbidden');
    const waitSeconds = await limits.take('import', reader.member);
    if (waitSeconds > 0) return answerTooMany(c, waitSeconds);
    const body = await readPushBody(c.req.raw);
    if (!body.ok) return answerFailure(c, body.failure);
    const accepted = await acceptImport(context, reader, body.value);
    if (!accepted.ok) return answerFailure(c, accepted.failure.code, accepted.failure);
    c.set('verdicts', accepted.value.verdicts);
    return c.json(accepted.value);
  });
  return routes;
}
