import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqliteStore } from '../../src/server/store/sqlite.ts';
import { openDatabase } from '../../src/server/store/sqlite-database.ts';
import type { ServerStore } from '../../src/server/store/store.ts';
import { seedIds } from '../kit/seeded-random.ts';
import { describeServerStore } from './server-store.ts';
import { makeRecord } from './store-samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'tukivihko-store-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function nameFile(): string {
  files += 1;
  return join(folder, `${files}.sqlite`);
}

async function open(file: string, ids = seedIds(99)): Promise<ServerStore> {
  const opened = await openSqliteStore({ file, ids });
  if (!opened.ok) throw new Error(opened.failure.type);
  return opened.value;
}

/** Reads before it writes, as a push does. */
async function raise(store: ServerStore): Promise<void> {
  await store.transact(async (transaction) => {
    await transaction.readScopeSeqs(['305']);
    await transaction.lockScopes(['305']);
    await transaction.nextSeq('305');
  });
}

function source(path: string): string {
  return new URL(`../../src/${path}`, import.meta.url).href;
}

/** Runs a module in a process of its own; fails when that does. */
function runElsewhere(code: string): Promise<unknown> {
  return promisify(execFile)(process.execPath, ['--input-type=module', '--eval', code]);
}

describeServerStore('SQLite in a file', (ids) => open(nameFile(), ids));
describeServerStore('SQLite in memory', (ids) => open(':memory:', ids));

describe('a SQLite file', () => {
  test('holds everything when it is opened again', async () => {
    const file = nameFile();
    const ids = seedIds(1);
    const stored = makeRecord(ids);
    const first = await open(file, ids);
    const installation = await first.readInstallation();
    await first.transact(async (transaction) => {
      await transaction.lockScopes(['305']);
      await transaction.nextSeq('305');
      await transaction.writeRecords([stored]);
    });
    await first.close();
    const second = await open(file, seedIds(2));
    expect(await second.readInstallation()).toBe(installation);
    expect(await second.readRecord(stored.record.id)).toEqual(stored);
    expect(await second.readScopeSeqs(['305'])).toEqual(new Map([['305', 1]]));
    await second.close();
  });

  test('is synced at every commit and keeps its references', () => {
    const database = openDatabase(nameFile(), 'write');
    const read = (pragma: string) => Object.values(database.prepare(`PRAGMA ${pragma}`).get() ?? {})[0];
    expect(
      ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema'].map(read),
    ).toEqual(['wal', 2, 1, 5_000, 0]);
    database.close();
  });

  test('is written by two processes at once, and neither meets the other halfway', async () => {
    const file = nameFile();
    const store = await open(file);
    const other = runElsewhere(`
      import { makeIds } from '${source('kernel/ids.ts')}';
      import { openSqliteStore } from '${source('server/store/sqlite.ts')}';
      const ids = makeIds({ nowMs: () => 0 }, (count) => new Uint8Array(count));
      const opened = await openSqliteStore({ file: '${file}', ids });
      ${raise.toString()}
      for (let count = 0; count < 60; count++) await raise(opened.value);
    `);
    let isElsewhereDone = false;
    const elsewhere = other.then(() => {
      isElsewhereDone = true;
    });
    let here = 0;
    while (!isElsewhereDone) {
      await raise(store);
      here += 1;
      await setImmediate();
    }
    await elsewhere;
    expect(await store.readScopeSeqs(['305'])).toEqual(new Map([['305', here + 60]]));
    await store.close();
  });

  test('is read by an index, whoever reads', async () => {
    const file = nameFile();
    await (await open(file)).close();
    const database = new DatabaseSync(file, { readOnly: true });
    const explain = (where: string) =>
      database
        .prepare(
          `EXPLAIN QUERY PLAN SELECT state FROM records WHERE ${where} AND seq > 5 AND seq <= 9 ORDER BY seq`,
        )
        .all()
        .map(({ detail }) => detail);
    expect(explain("scope = '305'")).toEqual([
      'SEARCH records USING INDEX records_by_seq (scope=? AND seq>? AND seq<?)',
    ]);
    expect(explain("lane = '305 scope'")).toEqual([
      'SEARCH records USING INDEX records_by_lane (lane=? AND seq>? AND seq<?)',
    ]);
    database.close();
  });
});

describe('a database that can not be used', () => {
  test('of a newer version is named and left alone', async () => {
    const file = nameFile();
    await (await open(file)).close();
    const database = new DatabaseSync(file);
    database.exec('UPDATE schema_version SET version = 99');
    database.close();
    expect(await openSqliteStore({ file, ids: seedIds(1) })).toEqual({
      ok: false,
      failure: { type: 'newer-version', file },
    });
  });

  test('in a folder that can not be made is unwritable', async () => {
    const plain = nameFile();
    writeFileSync(plain, 'a file, not a folder');
    const file = join(plain, 'inner', 'a.sqlite');
    expect(await openSqliteStore({ file, ids: seedIds(1) })).toEqual({
      ok: false,
      failure: { type: 'unwritable', file },
    });
  });

  test('that is another kind of file is not a database, and stays as it was', async () => {
    const file = nameFile();
    const text = 'Dear diary, this is no database at all. '.repeat(50);
    writeFileSync(file, text);
    expect(await openSqliteStore({ file, ids: seedIds(1) })).toEqual({
      ok: false,
      failure: { type: 'not-a-database', file },
    });
    expect(statSync(file).size).toBe(text.length);
  });
});
