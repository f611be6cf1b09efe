import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { findPostgres } from '../../scripts/find-postgres.ts';

/** A real PostgreSQL on a loopback port of its own, gone with the process that started it. */
export interface PostgresServer {
  readonly port: number;
  /** Makes an empty database. @returns its address, with the password in it */
  createDatabase(): Promise<string>;
  /** A statement as the superuser, in the first database or another. */
  query(sql: string, url?: string): Promise<readonly Record<string, unknown>[]>;
  /** SIGKILL to its main process, and to its children if they don't follow: all at once, as when the power goes. */
  kill(): Promise<void>;
  /** Starts what was killed, on the same data. */
  start(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/**
 * Runs a server until its own input ends: then whoever started it has had enough of it, or is gone, however that came
 * about. Without a last word the folder goes too.
 */
const KEEP_SERVER =
  'folder=$1; shift; "$@" >>log 2>&1 & read -r word; kill -QUIT $!; wait $!; [ "$word" ] || rm -rf "$folder"';

const READY_WITHIN_MS = 30_000;
const USER = 'tuki';

/** PostgreSQL refuses to run as root. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** @param options.isDurable whether what is committed outlives the machine; slower */
export async function startPostgresServer(
  options: { readonly isDurable?: boolean } = {},
): Promise<PostgresServer> {
  const programs = findPostgres();
  const account = findAccount();
  const folder = mkdtempSync(join(account.uid === undefined ? tmpdir() : '/tmp', 'tukivihko-pg-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password);
  if (account.uid !== undefined) {
    for (const path of [folder, passwordFile]) chownSync(path, account.uid, account.gid ?? account.uid);
  }
  execFileSync(
    join(programs, 'initdb'),
    [
      '-D',
      data,
      '-U',
      USER,
      `--pwfile=${passwordFile}`,
      '-A',
      'scram-sha-256',
      '-E',
      'UTF8',
      '--no-sync',
      '--locale=C',
    ],
    { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await findFreePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: options.isDurable ? 'on' : 'off',
    max_connections: 60,
    shared_buffers: '16MB',
  };
  const urlOf = (database: string) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;
  let keeper: ChildProcess | undefined;
  let databases = 0;

  async function start(): Promise<void> {
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    keeper = spawn(
      '/bin/sh',
      ['-c', KEEP_SERVER, 'sh', folder, join(programs, 'postgres'), '-D', data, ...flags],
      { ...account, cwd: folder, stdio: ['pipe', 'ignore', 'ignore'], detached: true },
    );
    keeper.unref();
    const untilMs = performance.now() + READY_WITHIN_MS;
    while (!(await isReady(urlOf('postgres')))) {
      if (performance.now() > untilMs) throw new Error(readFileSync(join(folder, 'log'), 'utf8'));
      await setTimeout(30);
    }
  }

  async function end(word: 'keep' | ''): Promise<void> {
    if (keeper === undefined) return;
    keeper.ref();
    const ended = once(keeper, 'exit');
    keeper.stdin?.end(word);
    await ended;
    keeper = undefined;
  }

  const query: PostgresServer['query'] = async (sql, url = urlOf('postgres')) => {
    const client = new Client(url);
    client.on('error', () => undefined);
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  await start();
  return {
    port,
    start,
    query,
    async createDatabase() {
      databases += 1;
      await query(`create database tuki${databases}`);
      return urlOf(`tuki${databases}`);
    },
    async kill() {
      const [pid = ''] = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
      for (const one of [Number(pid), ...listChildren(Number(pid))]) killProcess(one);
      await end('keep');
    },
    async remove() {
      await end('');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function findAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new Error('There is neither a user postgres nor nobody to run PostgreSQL as');
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function isReady(url: string): Promise<boolean> {
  const client = new Client(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    client.end().catch(() => undefined);
  }
}

function listChildren(pid: number): readonly number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function killProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
