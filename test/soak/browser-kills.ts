import { buildPageScript } from '../bench/build-page.ts';
import { seedRandom } from '../kit/seeded-random.ts';
import type { FoundStorage, PageTold } from './kill-page.ts';
import { type KillableBrowser, makeKillableBrowser } from './killable-browser.ts';
import { hostPage, type PageHost } from './page-host.ts';
import { type SoakKit, type SoakPart, startTimer } from './soak-kit.ts';

const KILLS = 1_000;
const QUICK_SECONDS = 10;
const AT_THE_SAME_TIME = 2;
/** What has been saved is read again after each kill: a profile that grows for ever makes that slow. */
const KILLS_A_PROFILE = 25;
const LONGEST_SAVING_MS = 250;
const START_LIMIT_MS = 30_000;
/** Pages of one origin that save at the same time. */
const FRAMES_AT_MOST = 3;

/** A real Chromium on a real profile, killed while its pages save through the app's store. */
export const browserKillsPart: SoakPart = {
  name: 'browser',
  async run(kit) {
    const timer = startTimer(kit, QUICK_SECONDS);
    const total = { kills: 0, acknowledged: 0 };
    const wrongs: string[] = [];
    const script = await buildPageScript('test/soak/kill-page.ts');
    let lastSeed = kit.seed;
    const isOver = () => timer.isOver() || total.kills >= KILLS || wrongs.length > 0;

    async function work(first: number): Promise<void> {
      for (let seed = first; !isOver(); seed += AT_THE_SAME_TIME) {
        lastSeed = Math.max(lastSeed, seed);
        const profile = new KilledProfile(kit, script, seed);
        try {
          for (let kill = 0; kill < KILLS_A_PROFILE && !isOver(); kill++) {
            const found = await profile.saveAndKill();
            wrongs.push(...found.map((wrong) => `seed ${seed}, kill ${kill}: ${wrong}`));
            total.kills += 1;
            if (total.kills % 100 === 0) {
              kit.say(`  ${total.kills} kills, ${Math.round(timer.readSeconds())} s`);
            }
          }
          const found = await profile.look();
          wrongs.push(...found.map((wrong) => `seed ${seed}, after the last kill: ${wrong}`));
        } finally {
          total.acknowledged += profile.acknowledged.size;
          await profile.discard();
        }
      }
    }

    await Promise.all(Array.from({ length: AT_THE_SAME_TIME }, (_, index) => work(kit.seed + index)));
    return {
      part: 'Chromium killed with SIGKILL while saving',
      runs: total.kills,
      unit: 'kills',
      faults: total.kills,
      acknowledged: total.acknowledged,
      losses: wrongs.length,
      duplicates: wrongs.filter((wrong) => wrong.includes('twice')).length,
      stuck: 0,
      seeds: [kit.seed, lastSeed],
      wrongs,
      seconds: timer.readSeconds(),
    };
  },
};

/** One profile over many kills, and what it has acknowledged in all of them. */
class KilledProfile {
  /** Records that a page has called saved. */
  readonly acknowledged = new Set<string>();
  readonly #browser: KillableBrowser;
  readonly #random: () => number;
  readonly #host: Promise<PageHost>;
  #onTold: (told: PageTold) => void = () => undefined;

  constructor(kit: SoakKit, script: string, seed: number) {
    this.#browser = makeKillableBrowser(kit.chromium());
    this.#random = seedRandom(seed);
    this.#host = hostPage(script, (told) => {
      if (told.tell === 'saved') this.acknowledged.add(told.record);
      this.#onTold(told);
    });
  }

  /** @returns what was found wrong of the earlier kills, before any saving */
  async saveAndKill(): Promise<readonly string[]> {
    const frames = 1 + Math.floor(this.#random() * FRAMES_AT_MOST);
    const savingMs = this.#random() * LONGEST_SAVING_MS;
    const wrongs = await this.#start(frames);
    await new Promise((resolve) => setTimeout(resolve, savingMs));
    await this.#browser.kill();
    return wrongs;
  }

  async look(): Promise<readonly string[]> {
    const wrongs = await this.#start(1);
    await this.#browser.kill();
    return wrongs;
  }

  async discard(): Promise<void> {
    await this.#browser.discard();
    await (await this.#host).close();
  }

  async #start(frames: number): Promise<readonly string[]> {
    const before = new Set(this.acknowledged);
    const { address } = await this.#host;
    const found = await new Promise<FoundStorage | string>((resolve) => {
      const timer = setTimeout(() => resolve('the page did not open its notebook'), START_LIMIT_MS);
      this.#onTold = (told) => {
        if (told.tell === 'saved') return;
        clearTimeout(timer);
        resolve(told.tell === 'found' ? told.found : told.reason);
      };
      this.#browser.open(`${address}/frames/${frames}`);
    });
    this.#onTold = () => undefined;
    return typeof found === 'string' ? [found] : findWrongs(found, before);
  }
}

/** @param before what had been acknowledged before the browser was started again */
function findWrongs(found: FoundStorage, before: ReadonlySet<string>): readonly string[] {
  const wrongs: string[] = [];
  const records = new Map(found.records.map(({ id, pending }) => [id, pending]));
  const lost = [...before].filter((record) => !records.has(record));
  if (lost.length > 0) wrongs.push(`${lost.length} acknowledged logs are lost, first ${lost[0]}`);
  const isGapless = found.numbers.every((n, index) => n === index + 1);
  if (!isGapless || found.numbers.length !== found.counter) {
    wrongs.push(`the counter says ${found.counter} and the queue holds ${found.numbers.length}`);
  }
  const unlinked = found.queued.filter(
    (record, index) => !records.get(record)?.includes(found.numbers[index] ?? 0),
  );
  if (unlinked.length > 0) wrongs.push(`${unlinked.length} waiting changes are not in their records`);
  const waiting = [...records.values()].reduce((sum, pending) => sum + pending.length, 0);
  if (waiting !== found.numbers.length)
    wrongs.push(`records name ${waiting} changes, the queue ${found.numbers.length}`);
  if (found.losses > 0) wrongs.push(`${found.losses} losses are told that never were`);
  return wrongs;
}
