import {
  type BenchPart,
  beginAs,
  byTurns,
  countTraffic,
  scaleDown,
  TUTOR,
  withBrowser,
} from '../bench-kit.ts';
import type { Budget, TrafficLine } from '../figures.ts';

const LOGS = 1_000;
const TURNS = 9;
const BUDGET: Budget = { type: 'ratio', atMost: 1.2 };

/** Logs that wait are sent: the round's sending half, and the whole round that reads the news as well. */
export const pushPart: BenchPart = {
  name: 'push',
  run: (kit) =>
    withBrowser(kit, async (server, page) => {
      const logs = scaleDown(LOGS, kit);
      const own = { sending: [] as number[], whole: [] as number[] };
      const raw = { sending: [] as number[], whole: [] as number[] };
      const traffic = new Map<string, TrafficLine>();
      const part = `${logs} logs pushed`;

      const measureOwn = async () => {
        await beginAs(server, page, TUTOR);
        await page.evaluate(() => bench.takePhone());
        await page.evaluate(() => bench.round());
        await page.evaluate((count) => bench.writeLogs(count), logs);
        const [times, wire] = await countTraffic(server, () => page.evaluate(() => bench.round()));
        if (times.problem !== null) throw new Error(`the round ended with: ${times.problem}`);
        own.sending.push(times.sendingMs);
        own.whole.push(times.wholeMs);
        traffic.set('own', { part, name: 'whole round', ...wire });
      };
      const measureRaw = async () => {
        await beginAs(server, page, TUTOR);
        await page.evaluate(() => bench.takeRaw(true));
        await page.evaluate(() => bench.pullRaw());
        await page.evaluate((count) => bench.writeRawChanges(count), logs);
        const [times, wire] = await countTraffic(server, async () => {
          const sendingMs = await page.evaluate(() => bench.pushRaw());
          const { ms } = await page.evaluate(() => bench.pullRaw());
          return { sendingMs, wholeMs: sendingMs + ms };
        });
        raw.sending.push(times.sendingMs);
        raw.whole.push(times.wholeMs);
        traffic.set('raw', { part, name: 'raw loop and pull', ...wire });
      };

      await byTurns(Math.max(3, scaleDown(TURNS, kit)) + 1, [measureOwn, measureRaw]);
      for (const samples of [own.sending, own.whole, raw.sending, raw.whole]) samples.shift();
      return {
        figures: [
          {
            part,
            name: 'sent and settled',
            unit: 'ms',
            samples: own.sending,
            reference: { name: 'raw loop', samples: raw.sending },
            budget: BUDGET,
          },
          {
            part,
            name: 'whole round',
            unit: 'ms',
            samples: own.whole,
            reference: { name: 'raw loop and pull', samples: raw.whole },
            budget: BUDGET,
          },
        ],
        traffic: [...traffic.values()],
      };
    }),
};
