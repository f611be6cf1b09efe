import type { Context } from 'hono';
import { type GenericSchema, type InferOutput, safeParse } from 'valibot';
import { fail, type Result, succeed } from '../kernel/result.ts';
import { answerFailure } from './failures.ts';

/** Bodies of identity routes are a name and a few grants. */
const SMALL_BODY_BYTES = 32_768;

/** @returns `undefined` as soon as more than `limitBytes` have come, whatever Content-Length promised */
export async function readBody(
  request: Request,
  limitBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (request.body === null) return new Uint8Array(0);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body) {
    length += chunk.byteLength;
    if (length > limitBytes) return undefined;
    chunks.push(chunk);
  }
  const body = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** Reads a small JSON body. @returns the failure as the answer to give, which names the first wrong field */
export async function readJsonBody<Schema extends GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<Result<InferOutput<Schema>, Response>> {
  const json = await readJson(c.req.raw);
  if (!json.ok) return fail(answerFailure(c, json.failure));
  const parsed = safeParse(schema, json.value);
  if (parsed.success) return succeed(parsed.output);
  const field = parsed.issues[0].path?.[0]?.key;
  return fail(answerFailure(c, 'invalid', typeof field === 'string' ? { field } : {}));
}

async function readJson(request: Request): Promise<Result<unknown, 'too-large' | 'not-json'>> {
  try {
    const bytes = await readBody(request, SMALL_BODY_BYTES);
    if (bytes === undefined) return fail('too-large');
    return succeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    // No JSON, no UTF-8, or cut off on its way.
    return fail('not-json');
  }
}
