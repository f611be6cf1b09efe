import { type BenchPart, beginAs, scaleDown, TUTOR, withBrowser } from '../bench-kit.ts';
import type { Budget } from '../figures.ts';

const SAVES = 1_000;
const SAVES_A_TURN = 20;
const WARM_UP_SAVES = 20;
const BUDGET: Budget = { type: 'ratio', atMost: 1.3 };

/** One log saved, beside the same row written by Dexie and by IndexedDB itself. */
export const savePart: BenchPart = {
  name: 'save',
  run: (kit) =>
    withBrowser(kit, async (server, page) => {
      await beginAs(server, page, TUTOR);
      await page.evaluate(() => bench.takePhone());
      await page.evaluate((count) => bench.saves(count, count), WARM_UP_SAVES);
      const saves = { count: scaleDown(SAVES, kit), turn: SAVES_A_TURN };
      const { ownMs, dexieMs, rawMs } = await page.evaluate(
        ({ count, turn }) => bench.saves(count, turn),
        saves,
      );
      const line = {
        part: `${saves.count} single saves`,
        name: 'one log saved',
        unit: 'ms',
        samples: ownMs,
      } as const;
      const dexie = { name: 'strict Dexie write', samples: dexieMs };
      const raw = { name: 'strict IndexedDB write', samples: rawMs };
      return {
        figures: [
          { ...line, reference: dexie, budget: BUDGET },
          { ...line, reference: dexie, budget: BUDGET, judged: 'p95' },
          { ...line, reference: raw },
        ],
      };
    }),
};
