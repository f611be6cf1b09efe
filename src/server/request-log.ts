import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { ServerContext } from './context.ts';

/**
 * One line a request. It names the route's pattern, never the address as it came: what somebody puts
 * into an address, a secret perhaps, must not reach a log.
 */
export function logRequests(context: ServerContext): MiddlewareHandler {
  return async (c, next) => {
    const startedAtMs = performance.now();
    await next();
    const line = {
      method: c.req.method,
      route: nameRoute(c),
      status: c.res.status,
      durationMs: Math.round(performance.now() - startedAtMs),
    };
    if (c.res.status >= 500) context.log.error(line, 'request failed');
    else if (c.res.status === 429) context.log.warn(line, 'request limited');
    else context.log.debug(line, 'request');
  };
}

/** What may be told of an error: its message may quote what somebody wrote, so only names, codes and places go out. */
export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error };
  const heading = `${error.name}: ${error.message}`;
  const stack = error.stack?.startsWith(heading) ? error.stack.slice(heading.length) : '';
  return {
    error: error.name,
    ...('code' in error && { code: error.code }),
    ...('errcode' in error && { errcode: error.errcode }),
    at: stack
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .slice(0, 12),
  };
}

function nameRoute(c: Context): string {
  return matchedRoutes(c).find((route) => route.method !== 'ALL')?.path ?? 'none';
}
