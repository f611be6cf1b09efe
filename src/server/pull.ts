import { Hono } from 'hono';
import type { ServerContext, SignedInEnv } from './context.ts';
import { writePage } from './pull/write-page.ts';
import { describeError } from './request-log.ts';

/** `GET /api/pull?after=CURSOR`. */
export function createPullRoutes(context: ServerContext): Hono<SignedInEnv> {
  const routes = new Hono<SignedInEnv>();
  routes.get('/pull', async (c) => {
    const { reader, device } = c.var;
    const lines = writePage(context, { reader, device, after: c.req.query('after') });
    // Until the first lines are there, a failure can still be told by the status.
    const first = await lines.next();
    const body = streamLines(first.value ?? '', lines, (error) =>
      context.log.error(describeError(error), 'a page was cut off'),
    );
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    c.header('Vary', 'Accept-Encoding');
    if (!acceptsGzip(c.req.header('Accept-Encoding') ?? '')) return c.body(body);
    c.header('Content-Encoding', 'gzip');
    return c.body(body.pipeThrough(new CompressionStream('gzip')));
  });
  return routes;
}

/** Reads on only as fast as the other end takes. */
function streamLines(
  first: string,
  lines: AsyncGenerator<string, void, void>,
  onError: (error: unknown) => void,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode(first));
    },
    async pull(controller) {
      try {
        const next = await lines.next();
        if (next.done) controller.close();
        else controller.enqueue(encoder.encode(next.value));
      } catch (error) {
        onError(error);
        controller.error(error);
      }
    },
    async cancel() {
      await lines.return();
    },
  });
}

function acceptsGzip(acceptEncoding: string): boolean {
  return acceptEncoding.split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    return name === 'gzip' && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
