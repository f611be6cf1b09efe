import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { IDLE_WORKER } from './idle-worker.ts';

export type Encoding = 'br' | 'gzip';

/** A file of the built app, held in memory: a build that runs beside the server can't mix two versions. */
export interface AppFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Strong, without the encoding. */
  readonly hash: string;
  /** @returns the bytes compressed, or `undefined` when that wouldn't make them smaller */
  compress(encoding: Encoding): Promise<Uint8Array<ArrayBuffer> | undefined>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const alreadyCompressed: ReadonlySet<string> = new Set(['.jpg', '.png', '.webp', '.woff2']);

/** The two builds before this one, the older first: an open tab of theirs may still ask for their parts. */
const PREVIOUS: readonly string[] = ['previous-2', 'previous'];

/** Put into the folder of a build whose worker is broken. */
const WORKER_OFF = 'worker-off';

/**
 * Reads every file of the build. Where its worker is off, a worker that does nothing stands in for it.
 * @returns by the path of its address ("/assets/main-1a2b.js"); empty when there is no build
 */
export function readAppFiles(appDir: string): ReadonlyMap<string, AppFile> {
  const files = new Map<string, AppFile>();
  for (const folder of PREVIOUS) readInto(files, join(appDir, folder));
  readInto(files, appDir);
  if (files.delete(`/${WORKER_OFF}`)) files.set('/sw.js', toAppFile('.js', textToBytes(IDLE_WORKER)));
  return files;
}

function readInto(files: Map<string, AppFile>, folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const steps = relative(folder, file).split(sep);
    const isHidden = steps.some((step) => step.startsWith('.')) || PREVIOUS.includes(steps[0] ?? '');
    if (isHidden) continue;
    const bytes = new Uint8Array(readFileSync(file));
    files.set(`/${steps.join('/')}`, toAppFile(extname(file).toLowerCase(), bytes));
  }
}

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

function textToBytes(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

function toAppFile(extension: string, bytes: Uint8Array<ArrayBuffer>): AppFile {
  const compressed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer> | undefined>>();
  return {
    bytes,
    contentType: contentTypes[extension] ?? 'application/octet-stream',
    hash: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    compress(encoding) {
      if (alreadyCompressed.has(extension)) return Promise.resolve(undefined);
      let result = compressed.get(encoding);
      if (result === undefined) {
        result = compressOnce(bytes, encoding);
        compressed.set(encoding, result);
      }
      return result;
    },
  };
}

async function compressOnce(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const result =
    encoding === 'br'
      ? await compressBrotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
      : await compressGzip(bytes, { level: 9 });
  return result.length < bytes.length ? new Uint8Array(result) : undefined;
}
