import { readFileSync } from 'node:fs';
import { request as openRequest } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import { type JoinedFolder, makeJoinedFolder } from '../kit/joined-folder.ts';
import { makeBatch, send } from '../kit/pushed-batches.ts';
import type { PushingDevice } from '../kit/pushing-device.ts';
import { type SpawnedServer, spawnServer } from '../kit/spawned-server.ts';

const MEGABYTE = 1024 * 1024;
/** A few limits' worth, and what the runtime takes by itself. */
const GROWTH_BYTES_AT_MOST = 64 * MEGABYTE;

/** Processes start in it, and the machine may be busy. */
const START_LIMIT_MS = 60_000;

let joined: JoinedFolder;
let server: SpawnedServer;
let phone: PushingDevice;
let peakBeforeBytes: number;
beforeAll(async () => {
  joined = await makeJoinedFolder();
  const spawned = await spawnServer({ dataDir: joined.copy() });
  if (spawned === undefined) throw new Error('the server did not start');
  server = spawned;
  phone = joined.connect(() => server.address);
  // What an ordinary full push takes is no growth.
  for (let count = 0; count < 5; count++) await send(phone, makeBatch(phone, 400));
  peakBeforeBytes = readPeakBytes();
}, START_LIMIT_MS);
afterAll(async () => {
  await server.kill();
  joined.remove();
});

/** The most memory that the server has ever held. */
function readPeakBytes(): number {
  const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
}

interface Answer {
  readonly status: number | undefined;
  readonly code: unknown;
}

/** Sends piece after piece until the server answers or breaks off. */
function pushPieces(
  pieces: Iterable<Uint8Array>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { promise, resolve } = Promise.withResolvers<Answer>();
  const pushing = openRequest(`${server.address}/api/push`, {
    method: 'POST',
    agent: false,
    headers: {
      Origin: server.address,
      Cookie: phone.browser.cookie,
      [PROTOCOL_HEADER]: '1',
      'Content-Type': 'application/json',
      ...headers,
    },
  });
  let isOver = false;
  pushing.on('response', (response) => {
    isOver = true;
    let text = '';
    response.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    const finish = () => resolve({ status: response.statusCode, code: JSON.parse(text || '{}').code });
    response.on('end', finish);
    response.on('error', finish);
  });
  pushing.on('error', () => {
    isOver = true;
    resolve({ status: undefined, code: undefined });
  });
  pushing.on('close', () => pushing.destroy());
  const iterator = pieces[Symbol.iterator]();
  const writeOn = () => {
    for (let next = iterator.next(); !isOver; next = iterator.next()) {
      if (next.done) return pushing.end();
      if (!pushing.write(next.value)) return pushing.once('drain', writeOn);
    }
    return pushing.end();
  };
  writeOn();
  return promise;
}

function* repeat(piece: Uint8Array, bytes: number): Generator<Uint8Array> {
  for (let sent = 0; sent < bytes; sent += piece.length) yield piece;
}

const spaces = Buffer.alloc(64 * 1024, ' ');
const sound = () => Buffer.from(JSON.stringify(phone.body([])));

test.each<[string, () => Promise<Answer>, Answer]>([
  [
    'a gzip bomb of 200 MB',
    () => pushPieces([gzipSync(Buffer.alloc(200 * MEGABYTE, ' '))], { 'Content-Encoding': 'gzip' }),
    { status: 413, code: 'too-large' },
  ],
  [
    'a body of 100 MB that says so',
    () => pushPieces([], { 'Content-Length': String(100 * MEGABYTE) }),
    { status: 413, code: 'too-large' },
  ],
  [
    'a body of 100 MB that doesn’t say how long it is',
    () => pushPieces(repeat(spaces, 100 * MEGABYTE), { 'Transfer-Encoding': 'chunked' }),
    { status: 413, code: 'too-large' },
  ],
  [
    'a body of 100 MB that calls itself gzip',
    () => pushPieces(repeat(spaces, 100 * MEGABYTE), { 'Content-Encoding': 'gzip' }),
    { status: 413, code: 'too-large' },
  ],
  [
    'an encoding that isn’t spoken here',
    () => pushPieces([brotliCompressSync(sound())], { 'Content-Encoding': 'br' }),
    { status: 400, code: 'invalid' },
  ],
  [
    'gzip in gzip',
    () => pushPieces([gzipSync(gzipSync(sound()))], { 'Content-Encoding': 'gzip, gzip' }),
    { status: 400, code: 'invalid' },
  ],
  [
    'plain text that calls itself gzip',
    () => pushPieces([sound()], { 'Content-Encoding': 'gzip' }),
    { status: 400, code: 'not-json' },
  ],
  [
    'a gzip body that is cut short',
    () => pushPieces([gzipSync(sound()).subarray(0, -12)], { 'Content-Encoding': 'gzip' }),
    { status: 400, code: 'not-json' },
  ],
  [
    'bytes that are no UTF-8',
    () => pushPieces([Buffer.from([0x7b, 0xff, 0xfe, 0x7d])]),
    { status: 400, code: 'not-json' },
  ],
])('%s is refused in bounded memory, and the next push lands', async (_name, push, expected) => {
  expect(await push()).toEqual(expected);
  expect(readPeakBytes() - peakBeforeBytes).toBeLessThan(GROWTH_BYTES_AT_MOST);
  const batch = makeBatch(phone, 1);
  expect(await send(phone, batch)).toBe(true);
});
