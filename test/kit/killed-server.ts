import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderToDatabaseFile, type JoinedFolder } from './joined-folder.ts';
import { findWrongs, makeBatch, type PushedBatch, send } from './pushed-batches.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

export interface KilledServer {
  /** False when the whole story passed without coming to that write. */
  readonly wasKilled: boolean;
  /** Pushes that were answered with receipts. */
  readonly acknowledged: number;
  /** What is wrong after a restart; empty when all is well. */
  readonly wrongs: readonly string[];
}

const PUSHES = 5;

/**
 * Runs the real server, kills it at its nth write to a file (those of its start and of the checkpoint at its end are
 * among them), starts it again and sends everything again.
 * @param write 1, 2, 3…
 */
export async function killServerAtWrite(joined: JoinedFolder, write: number): Promise<KilledServer> {
  const dataDir = joined.copy();
  const server = await spawnServer({
    dataDir,
    strace: { expressions: ['trace=pwrite64', `inject=pwrite64:signal=KILL:when=${write}`] },
  });
  const batches: PushedBatch[] = [];
  const wasKilled = server === undefined || (await tellStory(joined, server, batches));
  const acknowledged = batches.filter(({ answer }) => answer !== undefined).length;
  return { wasKilled, acknowledged, wrongs: await findWrongs(joined, dataDir, batches) };
}

/** @returns how many writes there are to be killed at */
export async function countServerWrites(joined: JoinedFolder): Promise<number> {
  const dataDir = joined.copy();
  const log = join(dataDir, 'strace.log');
  const server = await spawnServer({ dataDir, strace: { expressions: ['trace=pwrite64'], log } });
  if (server === undefined) throw new Error('the server did not start under strace');
  await tellStory(joined, server, []);
  const file = folderToDatabaseFile(dataDir);
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('pwrite64(') && line.includes(file)).length;
}

/** @returns whether the server died of it */
async function tellStory(
  joined: JoinedFolder,
  server: SpawnedServer,
  batches: PushedBatch[],
): Promise<boolean> {
  const phone = joined.connect(() => server.address);
  for (let count = 0; count < PUSHES; count++) {
    const batch = makeBatch(phone, 3);
    batches.push(batch);
    if (!(await send(phone, batch))) {
      await server.kill();
      return true;
    }
  }
  return (await server.stop()) === 'killed';
}
