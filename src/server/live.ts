import { Hono } from 'hono';
import type { ServerContext, SignedInEnv } from './context.ts';
import { answerFailure } from './failures.ts';
import { createLiveHub, type LiveHub } from './live/live-hub.ts';

const RETRY_SECONDS = 60;

/** `GET /api/live`: server-sent events. */
export function createLiveRoutes(
  context: ServerContext,
  hub: LiveHub = createLiveHub(context),
): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.get('/live', (c) => {
    const events = hub.connect(c.var.reader, c.var.sessionTokenHash);
    if (events === undefined) return answerFailure(c, 'busy', { retryAfterSeconds: RETRY_SECONDS });
    c.header('Content-Type', 'text/event-stream; charset=utf-8');
    // nginx would otherwise gather events before it passes them on.
    c.header('X-Accel-Buffering', 'no');
    return c.body(events);
  });
  return routes;
}
