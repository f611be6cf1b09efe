import type { Page } from 'playwright';
import { joinOnPhone, withApp } from '../app-phone.ts';
import { type BenchKit, type BenchPart, COORDINATOR, scaleDown, TUTOR } from '../bench-kit.ts';
import { takeBenchActions } from '../browser.ts';
import type { Budget, Figure, Outcome } from '../figures.ts';
import type { ServerChild } from '../server-child.ts';
import { joinOverHttp } from '../wire-tutor.ts';

const BACKLOG = 10_000;
const RECORDS = 20_000;
const BETWEEN_TAPS_MS = 150;
/** Without a request for this long, the sync is over. */
const QUIET_MS = 3_000;
/** What the browser doesn't tell of is shorter than this [Event Timing, durationThreshold]. */
const SHORTEST_TOLD_MS = 16;
const SHORTEST_TASK_MS = 50;
const BUDGET: Budget = { type: 'limit', atMost: 100 };

/** The log form is used while a lot is sent, and while a lot comes in. */
export const answeringPart: BenchPart = {
  name: 'answering',
  async run(kit) {
    const sending = await withApp(kit, async (server, phone) => {
      await joinOnPhone(server, phone, TUTOR);
      await phone.page.goto(`${server.address}/healthz`);
      await takeBenchActions(phone.page);
      await phone.page.evaluate(() => bench.takeAppPhone());
      await phone.page.evaluate((count) => bench.writeLogs(count), scaleDown(BACKLOG, kit));
      return useForm(kit, server, phone.page, `While ${scaleDown(BACKLOG, kit)} changes are sent`);
    });
    const receiving = await withApp(kit, async (server, phone) => {
      const tutor = await joinOverHttp(server.address, await server.invite(TUTOR));
      await tutor.pushLogs(scaleDown(RECORDS, kit));
      await joinOnPhone(server, phone, COORDINATOR);
      return useForm(kit, server, phone.page, `While ${scaleDown(RECORDS, kit)} records come in`);
    });
    return { figures: [...sending.figures, ...receiving.figures] };
  },
};

/** Taps a choice over and over until nothing goes over the wire any more. */
async function useForm(kit: BenchKit, server: ServerChild, page: Page, part: string): Promise<Outcome> {
  await page.addInitScript(noteAnswers);
  await page.goto(`${server.address}/logs/new`);
  const choice = page.getByRole('checkbox', { name: 'Pankki' });
  await choice.waitFor();
  let taps = 0;
  let { requests } = await server.readTraffic();
  let changedAtMs = performance.now();
  while (performance.now() - changedAtMs < QUIET_MS) {
    await choice.dispatchEvent('focus');
    await choice.press('Space');
    taps += 1;
    await page.waitForTimeout(BETWEEN_TAPS_MS);
    const now = await server.readTraffic();
    if (now.requests > requests) changedAtMs = performance.now();
    requests = now.requests;
  }
  const { answers, tasks } = await page.evaluate(() => ({
    answers: [...noted.answers],
    tasks: [...noted.tasks],
  }));
  kit.say(`  ${taps} taps, ${requests} requests`);
  const quick = Array.from({ length: Math.max(0, taps - answers.length) }, () => SHORTEST_TOLD_MS);
  const tap = { part, name: 'answer to a tap', unit: 'ms', samples: [...answers, ...quick] } as const;
  const figures: readonly Figure[] = [
    { ...tap, budget: BUDGET, judged: 'p95' },
    { ...tap, budget: BUDGET, judged: 'longest' },
    {
      part,
      name: 'tasks over 50 ms',
      unit: 'ms',
      samples: tasks.length > 0 ? tasks : [SHORTEST_TASK_MS],
      judged: 'longest',
      note: `${tasks.length} of them`,
    },
  ];
  return { figures };
}

declare global {
  /** Milliseconds of each: from the event to the next picture, and of tasks that were long. */
  var noted: { readonly answers: number[]; readonly tasks: number[] };
}

/** Runs in the page. */
function noteAnswers(): void {
  const noted = { answers: [] as number[], tasks: [] as number[] };
  globalThis.noted = noted;
  const events = { type: 'event', durationThreshold: 16, buffered: true };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') noted.answers.push(duration);
  }).observe(events);
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}
