import type { MiddlewareHandler } from 'hono';
import { PROTOCOL, PROTOCOL_HEADER, PUSH_LIMIT_BYTES } from '../kernel/wire.ts';
import { answerFailure } from './failures.ts';
import { readOwnOrigin } from './request-source.ts';
import type { Settings } from './settings.ts';

const readingMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Marks every answer as the server's own, and keeps it out of every cache. */
export function markAnswers(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    c.res.headers.set(PROTOCOL_HEADER, String(PROTOCOL));
    c.res.headers.set('Cache-Control', 'no-store');
  };
}

/**
 * What another site's page can make a browser send never changes anything: a change needs JSON,
 * the protocol's header and an Origin of our own.
 */
export function refuseForgeries(settings: Settings): MiddlewareHandler {
  return async (c, next) => {
    const protocol = c.req.header(PROTOCOL_HEADER);
    if (!readingMethods.has(c.req.method)) {
      const mediaType = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
      const isOwn = c.req.header('Origin') === readOwnOrigin(c, settings);
      if (protocol === undefined || mediaType !== 'application/json' || !isOwn) {
        return answerFailure(c, 'forbidden');
      }
    }
    if (protocol !== undefined && protocol !== String(PROTOCOL)) return answerFailure(c, 'too-old');
    if (Number(c.req.header('Content-Length') ?? 0) > PUSH_LIMIT_BYTES) return answerFailure(c, 'too-large');
    return next();
  };
}
