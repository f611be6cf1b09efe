import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JoinedFolder } from './joined-folder.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

/** A server on a disk that is full after some pushes. */
export interface ServerOnSmallDisk {
  readonly server: SpawnedServer;
  /** How the disk comes to be full; for whoever reads a failure. */
  readonly how: string;
  makeRoom(): void;
  /** @returns a folder with the files as they are on the disk now */
  copyFiles(): string;
}

const DISK_BYTES = 2_000_000;
const BALLAST_BYTES = 1_000_000;
/** Into a namespace of its own: nothing is left mounted, however the test ends. */
const MOUNT = `mount -t tmpfs -o size=${DISK_BYTES} tukivihko-test "$0"`;

/** A file system in memory with room for little; where none may be mounted, `startOnLyingDisk`, with a line that says why. */
export async function startOnSmallDisk(joined: JoinedFolder): Promise<ServerOnSmallDisk> {
  const dataDir = joined.copy();
  const tried = spawnSync('unshare', ['--mount', 'sh', '-c', MOUNT, dataDir], { encoding: 'utf8' });
  if (tried.status !== 0) {
    const reason = (tried.error?.message ?? tried.stderr).trim();
    process.stdout.write(`No small disk can be mounted (${reason}): writes are refused by strace instead\n`);
    return startOnLyingDisk(joined);
  }
  const template = joined.copy();
  const prepare = `${MOUNT} && cp -r "$1"/. "$0" && shift && exec "$@"`;
  const under = ['unshare', '--mount', 'sh', '-c', prepare, dataDir, template];
  const server = await spawnServer({ dataDir, under });
  if (server === undefined) throw new Error('the server did not start on the small disk');
  const disk = join('/proc', String(server.pid), 'root', dataDir);
  writeFileSync(join(disk, 'ballast'), Buffer.alloc(BALLAST_BYTES));
  return {
    server,
    how: 'tmpfs',
    makeRoom: () => rmSync(join(disk, 'ballast')),
    copyFiles() {
      const copy = joined.copy();
      rmSync(copy, { recursive: true });
      const names = readdirSync(disk).filter((name) => name !== 'ballast');
      for (const name of names) cpSync(join(disk, name), join(copy, name), { recursive: true });
      return copy;
    },
  };
}

/** The system says for a while that there is no room. */
export async function startOnLyingDisk(joined: JoinedFolder): Promise<ServerOnSmallDisk> {
  const dataDir = joined.copy();
  const expressions = ['trace=pwrite64', 'inject=pwrite64:error=ENOSPC:when=120..124'];
  const server = await spawnServer({ dataDir, strace: { expressions } });
  if (server === undefined) throw new Error('the server did not start under strace');
  return {
    server,
    how: 'strace',
    makeRoom() {},
    copyFiles() {
      const copy = joined.copy();
      cpSync(dataDir, copy, { recursive: true });
      return copy;
    },
  };
}
