import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JoinedFolder, makeJoinedFolder } from '../kit/joined-folder.ts';
import { findWrongs, makeBatch, type PushedBatch, send } from '../kit/pushed-batches.ts';
import { startOnLyingDisk, startOnSmallDisk } from '../kit/small-disk.ts';

const PUSHES_AT_MOST = 120;

let joined: JoinedFolder;
beforeAll(async () => {
  joined = await makeJoinedFolder();
});
afterAll(() => joined.remove());

test.each([
  ['a disk that is full', startOnSmallDisk],
  ['a disk that says so for a while', startOnLyingDisk],
])(
  'on %s a push is answered 507, reading works, nothing acknowledged is lost, and with room again it goes on',
  async (_name, start) => {
    const { server, how, makeRoom, copyFiles } = await start(joined);
    const phone = joined.connect(() => server.address);
    const batches: PushedBatch[] = [];
    const pushUntil = async (isReached: (batch: PushedBatch) => boolean) => {
      for (let count = 0; count < PUSHES_AT_MOST; count++) {
        const batch = makeBatch(phone, 3);
        batches.push(batch);
        await send(phone, batch);
        if (isReached(batch)) return;
      }
      throw new Error(`it never came to that (${how})`);
    };

    await pushUntil(({ status }) => status !== 200);
    expect(batches.at(-1)).toMatchObject({ status: 507 });
    const acknowledged = batches.length - 1;
    expect(acknowledged).toBeGreaterThan(0);
    expect((await phone.pullAll()).records).toHaveLength(acknowledged * 3);

    makeRoom();
    await pushUntil(({ status }) => status === 200);
    for (const { status } of batches.slice(acknowledged, -1)) expect(status).toBe(507);
    const copy = copyFiles();
    await server.kill();
    expect(await findWrongs(joined, copy, batches)).toEqual([]);
  },
);
