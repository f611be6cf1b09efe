import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Beside a database that is open, and after a crash. [SQLite, "Temporary Files Used By SQLite"] */
const COMPANIONS = ['-wal', '-shm', '-journal'];

export function syncFile(file: string): void {
  syncPath(file, 'r+');
}

/** Makes new names in a folder last. */
export function syncFolder(folder: string): void {
  syncPath(folder, 'r');
}

function syncPath(path: string, flags: string): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Names a finished file. @returns false when the name is taken, whoever took it first */
export function nameOnce(finished: string, name: string): boolean {
  try {
    linkSync(finished, name);
    rmSync(finished);
  } catch (error) {
    if (readErrorCode(error) === 'EEXIST') return false;
    if (!knowsNoLinks(error)) throw error;
    if (existsSync(name)) return false;
    renameSync(finished, name);
  }
  syncFolder(dirname(name));
  return true;
}

/** Gives a file a second name, by a copy where the file system knows no links. */
export function keepUnder(file: string, name: string): void {
  try {
    linkSync(file, name);
  } catch (error) {
    if (!knowsNoLinks(error)) throw error;
    copyFileSync(file, name);
    syncFile(name);
  }
}

export function moveCompanions(database: string, to: string): void {
  for (const companion of COMPANIONS) {
    if (existsSync(`${database}${companion}`)) renameSync(`${database}${companion}`, `${to}${companion}`);
  }
}

export function removeDatabase(database: string): void {
  for (const file of ['', ...COMPANIONS].map((ending) => `${database}${ending}`)) {
    if (existsSync(file)) rmSync(file);
  }
}

export function readErrorCode(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

/** What vfat, network shares and some containers answer to a link. */
function knowsNoLinks(error: unknown): boolean {
  return ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV'].includes(String(readErrorCode(error)));
}
