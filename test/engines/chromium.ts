import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { BROWSER_ARGUMENTS } from '../journeys/browser.ts';
import { readBrowserPath } from './browser-paths.ts';
import type { Engine, Tab, Target } from './engine.ts';
import { listElements } from './in-page.ts';
import { killProcessesOf } from './profile-processes.ts';

const ACTION_LIMIT_MS = 3_000;
const OPENING_LIMIT_MS = 20_000;

/** Debian's Chromium over its own protocol. */
export const chromiumEngine: Engine = {
  name: 'Chromium',
  lacks: [],
  async launch(profile) {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: readBrowserPath('CHROMIUM_PATH'),
      args: [...BROWSER_ARGUMENTS],
      viewport: { width: 360, height: 740 },
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
    });
    context.setDefaultTimeout(ACTION_LIMIT_MS);
    context.setDefaultNavigationTimeout(OPENING_LIMIT_MS);
    return {
      version: context.browser()?.version() ?? '',
      tab: pageToTab(context.pages()[0] ?? (await context.newPage())),
      newTab: async () => pageToTab(await context.newPage()),
      putAway: () => context.close(),
      async kill() {
        await killProcessesOf(profile);
        for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
          rmSync(join(profile, lock), { force: true });
      },
    };
  },
};

function pageToTab(page: Page): Tab {
  const list = (target: Target) => page.evaluateHandle(listElements, target);
  const find = async (target: Target) => {
    const first = (await (await list(target)).getProperty('0')).asElement();
    if (first === null) throw new Error(`there is no ${target.role} “${target.name}”`);
    return first;
  };
  return {
    async open(address) {
      // Only the tab in front is drawn at its full pace.
      await page.bringToFront();
      await page.goto(address);
    },
    reload: async () => void (await page.reload()),
    close: () => page.close(),
    count: async (target) => (await list(target)).evaluate((elements) => elements.length),
    click: async (target) => (await find(target)).click(),
    type: async (target, text) => (await find(target)).fill(text),
    evaluate: (run) => page.evaluate(run),
    takePicture: () => page.screenshot(),
  };
}
