import { setTimeout } from 'node:timers/promises';
import { Hono } from 'hono';
import type { ServerContext } from './context.ts';
import type { Metrics } from './metrics.ts';
import { describeError } from './request-log.ts';

const ANSWER_WITHIN_MS = 5_000;

const uncached = { 'Cache-Control': 'no-store' };

/** `/healthz`: the process answers. `/readyz`: its database answers too. `/metrics`: counts. */
export function createHealthRoutes(context: ServerContext, metrics: Metrics): Hono {
  const routes = new Hono();
  routes.get('/healthz', (c) => c.text('ok\n', 200, uncached));
  routes.get('/readyz', async (c) => {
    try {
      await Promise.race([context.store.readInstallation(), failAfter(ANSWER_WITHIN_MS)]);
      return c.text('ready\n', 200, uncached);
    } catch (error) {
      context.log.error(describeError(error), 'the database does not answer');
      return c.text('not ready\n', 503, uncached);
    }
  });
  routes.get('/metrics', async (c) =>
    c.body(await metrics.render(), 200, {
      ...uncached,
      'Content-Type': 'text/plain; version=0.0.4; charset=utf-8',
    }),
  );
  return routes;
}

async function failAfter(durationMs: number): Promise<never> {
  await setTimeout(durationMs, undefined, { ref: false });
  throw new Error('no answer in time');
}
