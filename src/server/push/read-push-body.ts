import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { PUSH_LIMIT_BYTES } from '../../kernel/wire.ts';
import { readBody } from '../read-body.ts';

const inflate = promisify(gunzip);

type BodyFailure = 'too-large' | 'not-json' | 'invalid';

/** Reads the body, gzip or plain; neither what comes nor what it inflates to is ever held past the limit. */
export async function readPushBody(request: Request): Promise<Result<unknown, BodyFailure>> {
  const encoding = (request.headers.get('Content-Encoding') ?? 'identity').trim().toLowerCase();
  if (encoding !== 'identity' && encoding !== 'gzip') return fail('invalid');
  const sent = await readSentBytes(request);
  if (!sent.ok) return sent;
  const plain = encoding === 'gzip' ? await inflateAtMost(sent.value) : sent;
  return plain.ok ? parseJson(plain.value) : plain;
}

async function readSentBytes(request: Request): Promise<Result<Uint8Array, BodyFailure>> {
  try {
    const bytes = await readBody(request, PUSH_LIMIT_BYTES);
    return bytes === undefined ? fail('too-large') : succeed(bytes);
  } catch {
    // Cut off on its way: whoever sent it is gone.
    return fail('not-json');
  }
}

async function inflateAtMost(bytes: Uint8Array): Promise<Result<Uint8Array, BodyFailure>> {
  try {
    return succeed(await inflate(bytes, { maxOutputLength: PUSH_LIMIT_BYTES }));
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    return fail(isTooLarge ? 'too-large' : 'not-json');
  }
}

function parseJson(bytes: Uint8Array): Result<unknown, BodyFailure> {
  try {
    return succeed(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return fail('not-json');
  }
}
