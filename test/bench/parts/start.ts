import { joinOnPhone, withApp } from '../app-phone.ts';
import { type BenchPart, scaleDown, TUTOR } from '../bench-kit.ts';
import type { Budget } from '../figures.ts';
import { joinOverHttp } from '../wire-tutor.ts';

const OWN_LOGS = 500;
const STARTS = 5;
const CPU_SLOWDOWN = 4;
const REST_MS = 2_000;
const BUDGET: Budget = { type: 'limit', atMost: 1_000 };

/** The app opened from nothing with no server to ask, until "Log help" can be tapped. */
export const startPart: BenchPart = {
  name: 'start',
  run: (kit) =>
    withApp(kit, async (server, phone) => {
      const member = await joinOnPhone(server, phone, TUTOR);
      const otherDevice = await joinOverHttp(server.address, await server.invite([], member));
      await otherDevice.pushLogs(scaleDown(OWN_LOGS, kit));
      await phone.page.goto(`${server.address}/`);
      await phone.page.waitForFunction(() => document.querySelector('a[href="/logs/new"]') !== null);
      await phone.page.waitForTimeout(3_000);
      await phone.putAway();
      await server.end();

      const samples: number[] = [];
      for (let start = 0; start < STARTS + 1; start++) {
        await phone.restart();
        // The browser's own start is another matter.
        await phone.page.waitForTimeout(REST_MS);
        const devTools = await phone.context.newCDPSession(phone.page);
        await devTools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
        await phone.page.addInitScript(watchForLogButton);
        await phone.page.goto(`${server.address}/`, { waitUntil: 'commit' });
        const handle = await phone.page.waitForFunction(() => globalThis.logButtonAtMs);
        samples.push(Number(await handle.jsonValue()));
        await phone.putAway();
      }
      samples.shift();
      await phone.restart();
      return {
        figures: [
          {
            part: 'Cold start without a network',
            name: `"Log help" can be tapped, CPU ${CPU_SLOWDOWN} × slower`,
            unit: 'ms',
            samples,
            budget: BUDGET,
          },
        ],
      };
    }),
};

declare global {
  /** Milliseconds from the start of the navigation to the first frame in which the button can be tapped. */
  var logButtonAtMs: number | undefined;
}

/** Runs in the page. */
function watchForLogButton(): void {
  const look = () => {
    const button = document.querySelector('main a[href="/logs/new"]');
    const box = button?.getBoundingClientRect();
    if (box !== undefined && box.width > 0 && box.height > 0) globalThis.logButtonAtMs = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
