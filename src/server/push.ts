import { Hono } from 'hono';
import type { ServerContext, SignedInEnv } from './context.ts';
import { answerFailure } from './failures.ts';
import { acceptPush } from './push/accept-push.ts';
import { readPushBody } from './push/read-push-body.ts';

export { acceptPush } from './push/accept-push.ts';

/** `POST /api/push`. */
export function createPushRoutes(context: ServerContext): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.post('/push', async (c) => {
    const body = await readPushBody(c.req.raw);
    if (!body.ok) return answerFailure(c, body.failure);
    const accepted = await acceptPush(context, c.var.reader, c.var.device, body.value);
    if (!accepted.ok) return answerFailure(c, accepted.failure.code, accepted.failure);
    c.set('verdicts', accepted.value.verdicts);
    return c.json(accepted.value);
  });
  return routes;
}
