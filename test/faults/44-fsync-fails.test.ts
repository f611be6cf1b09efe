import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JoinedFolder, makeJoinedFolder } from '../kit/joined-folder.ts';
import { findWrongs, makeBatch, type PushedBatch, send } from '../kit/pushed-batches.ts';
import { spawnServer } from '../kit/spawned-server.ts';

const PUSHES = 5;

let joined: JoinedFolder;
beforeAll(async () => {
  joined = await makeJoinedFolder();
});
afterAll(() => joined.remove());

/** Pushes to a server whose disk fails at these syncs, and ends it as a power switch does. */
async function pushWhileSyncFails(when: string) {
  const dataDir = joined.copy();
  const log = join(dataDir, 'strace.log');
  const expressions = ['trace=fsync,fdatasync', `inject=fsync,fdatasync:error=EIO:when=${when}`];
  const server = await spawnServer({ dataDir, strace: { expressions, log } });
  if (server === undefined) throw new Error('the server did not start');
  const phone = joined.connect(() => server.address);
  const batches: PushedBatch[] = [];
  for (let count = 0; count < PUSHES; count++) {
    const batch = makeBatch(phone, 2);
    batches.push(batch);
    await send(phone, batch);
  }
  const { records } = await phone.pullAll();
  await server.kill();
  const failures = readFileSync(log, 'utf8').split('(INJECTED)').length - 1;
  return { dataDir, batches, records, failures };
}

/** The second one is of the folder, when the log is made; SQLite lets that pass. */
const SYNCS = [1, 3, 5];

test.each(SYNCS)(
  'a push whose sync number %i fails is answered 5xx without receipts, and the next one lands',
  async (sync) => {
    const { dataDir, batches, records, failures } = await pushWhileSyncFails(String(sync));
    expect(failures).toBe(1);
    const refused = batches.filter(({ status }) => status !== 200);
    expect(refused.map(({ status, answer }) => ({ status, answer }))).toEqual([
      { status: 500, answer: undefined },
    ]);
    expect(batches.at(-1)?.status).toBe(200);
    expect(records).toHaveLength((PUSHES - 1) * 2);
    expect(await findWrongs(joined, dataDir, batches)).toEqual([]);
  },
);

test('a disk that never syncs again gives no receipt, still reads, and keeps what was acknowledged', async () => {
  const { dataDir, batches, records } = await pushWhileSyncFails('4+');
  const acknowledged = batches.filter(({ answer }) => answer !== undefined);
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(acknowledged.length).toBeLessThan(PUSHES);
  for (const { status } of batches.slice(acknowledged.length)) expect(status).toBe(500);
  expect(records).toHaveLength(acknowledged.length * 2);
  expect(await findWrongs(joined, dataDir, batches)).toEqual([]);
});
