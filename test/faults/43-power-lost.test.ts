import { cpSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderToDatabaseFile, type JoinedFolder, makeJoinedFolder } from '../kit/joined-folder.ts';
import { findWrongs, makeBatch, type PushedBatch, send } from '../kit/pushed-batches.ts';
import { spawnServer } from '../kit/spawned-server.ts';

let joined: JoinedFolder;
beforeAll(async () => {
  joined = await makeJoinedFolder();
});
afterAll(() => joined.remove());

/** @returns how many bytes of the file were surely on the disk when the log ended: those written before its last sync */
function readSyncedBytes(log: string, file: string): number {
  let written = 0;
  let synced = 0;
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    if (!line.includes(`<${file}>`)) continue;
    const write = /pwrite64\(.*, (\d+), (\d+)\) = (\d+)$/.exec(line);
    if (write !== null) written = Math.max(written, Number(write[2]) + Number(write[3]));
    if (/f(?:data)?sync\(.*\) = 0$/.test(line)) synced = written;
  }
  return synced;
}

test('what was acknowledged was on the disk: a log cut at its last synced byte still has it', async () => {
  const dataDir = joined.copy();
  const log = join(dataDir, 'strace.log');
  const expressions = ['trace=pwrite64,fsync,fdatasync'];
  const server = await spawnServer({ dataDir, strace: { expressions, log } });
  if (server === undefined) throw new Error('the server did not start');
  const phone = joined.connect(() => server.address);
  const batches: PushedBatch[] = [];
  for (let count = 0; count < 4; count++) {
    const batch = makeBatch(phone, 3);
    batches.push(batch);
    expect(await send(phone, batch)).toBe(true);
  }
  await server.kill();

  const powerless = joined.copy();
  cpSync(dataDir, powerless, { recursive: true });
  const wal = `${folderToDatabaseFile(powerless)}-wal`;
  const syncedBytes = readSyncedBytes(log, `${folderToDatabaseFile(dataDir)}-wal`);
  expect(syncedBytes).toBeGreaterThan(4_096);
  truncateSync(wal, syncedBytes);
  rmSync(`${folderToDatabaseFile(powerless)}-shm`, { force: true });
  expect(await findWrongs(joined, powerless, batches)).toEqual([]);
});
