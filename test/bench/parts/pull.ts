import {
  type BenchKit,
  type BenchPart,
  beginAs,
  byTurns,
  COORDINATOR,
  countTraffic,
  scaleDown,
  TUTOR,
  withBrowser,
} from '../bench-kit.ts';
import type { BenchBrowser } from '../browser.ts';
import type { Budget, Outcome, TrafficLine } from '../figures.ts';
import type { ServerChild } from '../server-child.ts';
import { joinOverHttp } from '../wire-tutor.ts';

const RECORDS = 20_000;
const NEWS = 50;
const FULL_TURNS = 5;
const NEWS_TURNS = 15;
const BUDGET: Budget = { type: 'ratio', atMost: 1.2 };

type Page = BenchBrowser['page'];

/** A first pull of everything, and then a pull of a little that is new. */
export const pullPart: BenchPart = {
  name: 'pull',
  run: (kit) =>
    withBrowser(kit, async (server, page) => {
      const records = scaleDown(RECORDS, kit);
      const tutor = await joinOverHttp(server.address, await server.invite(TUTOR));
      await tutor.pushLogs(records);
      await beginAs(server, page, COORDINATOR);
      const full = await measureFull(kit, server, page, records);
      const news = await measureNews(kit, server, page, () => tutor.pushLogs(NEWS));
      return {
        figures: [...full.figures, ...news.figures],
        traffic: [...(full.traffic ?? []), ...(news.traffic ?? [])],
      };
    }),
};

async function measureFull(
  kit: BenchKit,
  server: ServerChild,
  page: Page,
  records: number,
): Promise<Outcome> {
  const part = `${records} records pulled into an empty device`;
  const times = { own: [] as number[], ordered: [] as number[], plain: [] as number[] };
  const traffic = new Map<string, TrafficLine>();
  const measureRaw = async (hasOrder: boolean, samples: number[]) => {
    await page.evaluate((has) => bench.takeRaw(has), hasOrder);
    const [pulled, wire] = await countTraffic(server, () => page.evaluate(() => bench.pullRaw()));
    if (pulled.records !== records) throw new Error(`${pulled.records} records came instead of ${records}`);
    samples.push(pulled.ms);
    traffic.set('raw', { part, name: 'raw loop', ...wire });
  };
  await byTurns(Math.max(3, scaleDown(FULL_TURNS, kit)), [
    async () => {
      await page.evaluate(() => bench.renewPhone());
      const [round, wire] = await countTraffic(server, () => page.evaluate(() => bench.round()));
      const held = await page.evaluate(() => bench.countRecords());
      if (held !== records) throw new Error(`${held} records came instead of ${records}`);
      times.own.push(round.wholeMs);
      traffic.set('own', { part, name: 'round', ...wire });
    },
    () => measureRaw(true, times.ordered),
    () => measureRaw(false, times.plain),
  ]);
  const line = { part, name: 'round', unit: 'ms', samples: times.own } as const;
  return {
    figures: [
      { ...line, reference: { name: 'raw loop with one index', samples: times.ordered }, budget: BUDGET },
      { ...line, reference: { name: 'raw loop without an index', samples: times.plain } },
    ],
    traffic: [...traffic.values()],
  };
}

/** Both devices are full when it begins; each batch of news is read by both. */
async function measureNews(
  kit: BenchKit,
  server: ServerChild,
  page: Page,
  write: () => Promise<void>,
): Promise<Outcome> {
  const part = `${NEWS} records pulled into a full device`;
  const times = { own: [] as number[], raw: [] as number[] };
  const traffic = new Map<string, TrafficLine>();
  await page.evaluate(() => bench.renewPhone());
  await page.evaluate(() => bench.round());
  await page.evaluate(() => bench.takeRaw(true));
  await page.evaluate(() => bench.pullRaw());
  const works = [
    async () => {
      const [round, wire] = await countTraffic(server, () => page.evaluate(() => bench.round()));
      times.own.push(round.wholeMs);
      traffic.set('own', { part, name: 'round', ...wire });
    },
    async () => {
      const [pulled, wire] = await countTraffic(server, () => page.evaluate(() => bench.pullRaw()));
      times.raw.push(pulled.ms);
      traffic.set('raw', { part, name: 'raw loop', ...wire });
    },
  ];
  const turns = Math.max(3, scaleDown(NEWS_TURNS, kit)) + 1;
  for (let turn = 0; turn < turns; turn++) {
    await write();
    for (const work of turn % 2 === 0 ? works : works.toReversed()) await work();
  }
  times.own.shift();
  times.raw.shift();
  return {
    figures: [
      {
        part,
        name: 'round',
        unit: 'ms',
        samples: times.own,
        reference: { name: 'raw loop with one index', samples: times.raw },
        budget: BUDGET,
      },
    ],
    traffic: [...traffic.values()],
  };
}
