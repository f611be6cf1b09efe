import { type JoinedFolder, makeJoinedFolder } from '../kit/joined-folder.ts';
import { countServerWrites, type KilledServer, killServerAtWrite } from '../kit/killed-server.ts';
import { findWrongs, makeBatch, type PushedBatch, send } from '../kit/pushed-batches.ts';
import { seedRandom } from '../kit/seeded-random.ts';
import { spawnServer } from '../kit/spawned-server.ts';
import { type SoakPart, startTimer } from './soak-kit.ts';

const CRASHES = 1_000;
const QUICK_SECONDS = 10;
const AT_THE_SAME_TIME = 2;
const LATEST_KILL_MS = 400;
const LOGS_A_PUSH = 60;

/** The real server, killed at each of its writes in turn and at moments of chance under load. */
export const serverKillsPart: SoakPart = {
  name: 'server',
  async run(kit) {
    const timer = startTimer(kit, QUICK_SECONDS);
    const random = seedRandom(kit.seed);
    const joined = await makeJoinedFolder();
    const total = { crashes: 0, kills: 0, acknowledged: 0 };
    const wrongs: string[] = [];
    let next = 0;

    async function crash(writes: number): Promise<void> {
      for (;;) {
        const number = next++;
        if (number >= CRASHES || timer.isOver()) return;
        const isAtWrite = number % 2 === 0;
        const write = 1 + ((number / 2) % writes);
        const afterMs = Math.floor(random() * LATEST_KILL_MS);
        const killed = isAtWrite
          ? await killServerAtWrite(joined, write)
          : await killUnderLoad(joined, afterMs);
        total.crashes += 1;
        total.kills += killed.wasKilled ? 1 : 0;
        total.acknowledged += killed.acknowledged;
        const where = isAtWrite ? `at write ${write}` : `${afterMs} ms into a load`;
        wrongs.push(...killed.wrongs.map((wrong) => `killed ${where}: ${wrong}`));
        if (total.crashes % 100 === 0)
          kit.say(`  ${total.crashes} crashes, ${Math.round(timer.readSeconds())} s`);
      }
    }

    try {
      const writes = await countServerWrites(joined);
      await Promise.all(Array.from({ length: AT_THE_SAME_TIME }, () => crash(writes)));
    } finally {
      joined.remove();
    }
    const duplicates = wrongs.filter((wrong) => /\d+ of \d+ changes|counter/.test(wrong)).length;
    return {
      part: 'server killed with SIGKILL',
      runs: total.crashes,
      unit: 'crash points',
      faults: total.kills,
      acknowledged: total.acknowledged,
      losses: wrongs.length - duplicates,
      duplicates,
      stuck: 0,
      seeds: [kit.seed],
      wrongs,
      seconds: timer.readSeconds(),
    };
  },
};

/** As fast as a phone can push, one push after another, until the process is gone. */
async function killUnderLoad(joined: JoinedFolder, afterMs: number): Promise<KilledServer> {
  const dataDir = joined.copy();
  const server = await spawnServer({ dataDir });
  if (server === undefined) throw new Error('the server did not start');
  const phone = joined.connect(() => server.address);
  const batches: PushedBatch[] = [];
  setTimeout(() => void server.kill(), afterMs);
  for (;;) {
    const batch = makeBatch(phone, LOGS_A_PUSH);
    batches.push(batch);
    if (!(await send(phone, batch))) break;
  }
  const acknowledged = batches.filter(({ answer }) => answer !== undefined).length;
  return { wasKilled: true, acknowledged, wrongs: await findWrongs(joined, dataDir, batches) };
}
