import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate } from '../../src/server/store/migrate.ts';
import { firstTables } from '../../src/server/store/migrations/001-first-tables.ts';
import { migrations } from '../../src/server/store/migrations/list.ts';
import { NodeSqliteDialect, openDatabase } from '../../src/server/store/sqlite-database.ts';
import type { Tables } from '../../src/server/store/tables.ts';
import { folderToDatabaseFile, startOn } from '../kit/joined-folder.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { type SpawnWish, spawnServer } from '../kit/spawned-server.ts';

const CRASHES = 4;
/** Many processes start, and the machine may be busy. */
const LIMIT_MS = 120_000;
const INSTALLATION = '0198c0de-0000-7000-8000-000000000001';

const root = mkdtempSync(join(tmpdir(), 'tukivihko-migration-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
function nameFolder(): string {
  folders += 1;
  return join(root, String(folders));
}

/** A database as the first release left it. */
async function makeFirstRelease(): Promise<string> {
  const dataDir = nameFolder();
  const file = folderToDatabaseFile(dataDir);
  mkdirSync(dirname(file), { recursive: true });
  const database = openDatabase(file, 'write');
  const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) });
  await migrate(kysely, [firstTables], { newId: () => INSTALLATION });
  const member = seedIds(3).next();
  database.exec(`
    INSERT INTO members VALUES ('${member}', 'Aino', '[]', 0);
    INSERT INTO sessions (token_hash, member, device, created_at, seen_at) VALUES ('a', '${member}', 'b', 0, 0);
    INSERT INTO devices (id, member, joined_at, seen_at, app, pending, parked, clock_offset)
    VALUES ('b', '${member}', 0, 0, '0.1.0', 0, 0, 0);
    INSERT INTO arrivals (device, epoch, up_to, beyond) VALUES ('b', 'c', 7, '[]');
    INSERT INTO scopes VALUES ('305', 7);
  `);
  await kysely.destroy();
  if (database.isOpen) database.close();
  return dataDir;
}

async function startUnderStrace(dataDir: string, strace: SpawnWish['strace']): Promise<void> {
  const server = await spawnServer({ dataDir, ...(strace === undefined ? {} : { strace }) });
  await server?.kill();
}

async function countWrites(dataDir: string): Promise<number> {
  const log = `${dataDir}.log`;
  await startUnderStrace(dataDir, { expressions: ['trace=pwrite64'], log });
  return readFileSync(log, 'utf8').split('pwrite64(').length - 1;
}

function readDatabase(dataDir: string) {
  const database = new DatabaseSync(folderToDatabaseFile(dataDir), { readOnly: true });
  const all = (sql: string) => database.prepare(sql).all();
  const found = {
    isSound: all('PRAGMA integrity_check').map((row) => Object.values(row)[0]),
    versions: all('SELECT version FROM schema_version').map(({ version }) => version),
    installations: all('SELECT id FROM installation').map(({ id }) => id),
    upTo: all('SELECT up_to FROM arrivals').map(({ up_to }) => up_to),
    members: all('SELECT name FROM members').map(({ name }) => name),
    seqs: all('SELECT seq FROM scopes').map(({ seq }) => seq),
  };
  database.close();
  return found;
}

const newest = {
  isSound: ['ok'],
  versions: [migrations.at(-1)?.version],
  installations: [expect.any(String)],
};

test.each([
  ['an empty folder', async () => nameFolder(), newest],
  [
    'a database of the first release',
    makeFirstRelease,
    { ...newest, installations: [INSTALLATION], upTo: [7], members: ['Aino'], seqs: [7] },
  ],
])(
  'a server killed at any write of its migration of %s is completed by the next start',
  { timeout: LIMIT_MS },
  async (_name, make, expected) => {
    const writes = await countWrites(await make());
    expect(writes).toBeGreaterThan(CRASHES);
    for (let crash = 0; crash < CRASHES; crash++) {
      const dataDir = await make();
      mkdirSync(dataDir, { recursive: true });
      const write = 1 + Math.floor((crash * (writes - 1)) / (CRASHES - 1));
      await startUnderStrace(dataDir, {
        expressions: ['trace=pwrite64', `inject=pwrite64:signal=KILL:when=${write}`],
      });
      const server = await startOn(dataDir);
      await server.stop();
      expect({ write, ...readDatabase(dataDir) }).toMatchObject(expected);
    }
  },
);
