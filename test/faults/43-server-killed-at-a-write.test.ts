import { afterAll, beforeAll, expect, test } from 'vitest';
import { type JoinedFolder, makeJoinedFolder } from '../kit/joined-folder.ts';
import { countServerWrites, killServerAtWrite } from '../kit/killed-server.ts';

/** `npm run soak` takes every write there is. */
const CRASHES = 8;

/** Many processes start, and the machine may be busy. */
const LIMIT_MS = 120_000;

let joined: JoinedFolder;
let writes: number;
beforeAll(async () => {
  joined = await makeJoinedFolder();
  writes = await countServerWrites(joined);
}, LIMIT_MS);
afterAll(() => joined.remove());

test('a server killed at its nth write starts again with everything it acknowledged, and a retry lands once', {
  timeout: LIMIT_MS,
}, async () => {
  expect(writes).toBeGreaterThan(40);
  let acknowledged = 0;
  for (let crash = 0; crash < CRASHES; crash++) {
    const write = 1 + Math.floor((crash * (writes - 1)) / (CRASHES - 1));
    const killed = await killServerAtWrite(joined, write);
    expect({ write, ...killed }).toMatchObject({ wasKilled: true, wrongs: [] });
    acknowledged += killed.acknowledged;
  }
  expect(acknowledged).toBeGreaterThan(0);
});

test('a server that is not killed passes the same story', async () => {
  expect(await killServerAtWrite(joined, 10 * writes)).toEqual({
    wasKilled: false,
    acknowledged: 5,
    wrongs: [],
  });
});
