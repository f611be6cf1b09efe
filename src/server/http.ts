import { Hono } from 'hono';
import { markAnswers, refuseForgeries } from './api-guard.ts';
import type { ServerContext, SignedInEnv } from './context.ts';
import { createDeviceRoutes } from './devices/device-routes.ts';
import { answerError, answerFailure } from './failures.ts';
import { createHealthRoutes } from './health.ts';
import { createHistoryRoutes } from './history.ts';
import { createInviteRoutes } from './identity/invite-routes.ts';
import { createJoinRoutes } from './identity/join-routes.ts';
import { createMeRoutes } from './identity/me-routes.ts';
import { createPeopleRoutes } from './identity/people-routes.ts';
import { requireSession } from './identity/session-check.ts';
import { createImportRoutes } from './import.ts';
import { createLiveHub, type LiveHub } from './live/live-hub.ts';
import { createLiveRoutes } from './live.ts';
import { createMetrics } from './metrics.ts';
import { createPullRoutes } from './pull.ts';
import { createPushRoutes } from './push.ts';
import { createMemoryRateLimits, type RateLimits } from './rate-limits.ts';
import { describeError, logRequests } from './request-log.ts';
import { sendSecurityHeaders } from './security-headers.ts';
import { createAppRoutes } from './static-app.ts';

export interface AppParts {
  /** Counted in memory when left out. */
  readonly limits?: RateLimits;
  /** The database's write-ahead log, whose size /metrics tells. */
  readonly walFile?: string;
  /** Handed in by whoever has to end its connections. */
  readonly hub?: LiveHub;
}

/** Everything that the server answers, as one Hono app: `main.ts` listens with it, tests call it in process. */
export function createApp(context: ServerContext, parts: AppParts = {}): Hono {
  const limits = parts.limits ?? createMemoryRateLimits();
  const hub = parts.hub ?? createLiveHub(context);
  const metrics = createMetrics(context, { hub, walFile: parts.walFile ?? null });
  const app = new Hono();
  app.use(logRequests(context));
  app.use(metrics.countAnswers);
  app.use(sendSecurityHeaders(context.settings));

  const api = new Hono<SignedInEnv>();
  api.use(markAnswers());
  api.use(refuseForgeries(context.settings));
  api.route('/', createJoinRoutes(context, limits));
  // Everything below this line is for members.
  api.use(requireSession(context, limits));
  api.use('/push', metrics.countVerdicts);
  api.use('/import', metrics.countVerdicts);
  api.route('/', createPushRoutes(context));
  api.route('/', createImportRoutes(context, limits));
  api.route('/', createPullRoutes(context));
  api.route('/', createLiveRoutes(context, hub));
  api.route('/', createHistoryRoutes(context));
  api.route('/', createMeRoutes(context));
  api.route('/', createPeopleRoutes(context));
  api.route('/', createInviteRoutes(context, limits));
  api.route('/', createDeviceRoutes(context));
  api.all('*', (c) => answerFailure(c, 'not-found'));
  app.route('/api', api);

  app.route('/', createHealthRoutes(context, metrics));
  if (context.settings.appDir !== null) app.route('/', createAppRoutes(context.settings.appDir));

  app.notFound((c) => c.text('Not found\n', 404));
  app.onError((error, c) => {
    context.log.error(describeError(error), 'unexpected');
    return answerError(c, error);
  });
  return app;
}
