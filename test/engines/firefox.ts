import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type ElementHandle, type Page } from 'puppeteer-core';
import { readBrowserPath } from './browser-paths.ts';
import type { Engine, Tab, Target } from './engine.ts';
import { bringIntoReach, listElements } from './in-page.ts';
import { killProcessesOf } from './profile-processes.ts';

const ACTION_LIMIT_MS = 3_000;
const OPENING_LIMIT_MS = 20_000;
const PHONE = { width: 360, height: 740 };

/** Debian's Firefox over WebDriver BiDi. */
export const firefoxEngine: Engine = {
  name: 'Firefox',
  lacks: ['Background Sync'],
  async launch(profile) {
    const home = join(profile, 'home');
    mkdirSync(home, { recursive: true });
    const browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: readBrowserPath('FIREFOX_PATH'),
      userDataDir: profile,
      headless: true,
      defaultViewport: PHONE,
      env: { ...process.env, HOME: home, TZ: 'Europe/Helsinki' },
      extraPrefsFirefox: { 'intl.accept_languages': 'fi-FI, fi' },
    });
    const open = (page: Page) => {
      page.setDefaultTimeout(ACTION_LIMIT_MS);
      page.setDefaultNavigationTimeout(OPENING_LIMIT_MS);
      return pageToTab(page);
    };
    const [first = await browser.newPage()] = await browser.pages();
    await first.setViewport(PHONE);
    return {
      version: (await browser.version()).replace(/^\D*/, ''),
      tab: open(first),
      newTab: async () => open(await browser.newPage()),
      putAway: () => browser.close(),
      async kill() {
        await killProcessesOf(profile);
        await waitForSettings(profile);
      },
    };
  },
};

/** Once it sees that the process has ended, Puppeteer puts back the settings that the profile had before. */
async function waitForSettings(profile: string): Promise<void> {
  const kept = ['prefs.js.puppeteer', 'user.js.puppeteer'].map((file) => join(profile, file));
  while (kept.some((file) => existsSync(file))) await new Promise((resolve) => setTimeout(resolve, 10));
}

function pageToTab(page: Page): Tab {
  const list = (target: Target) => page.evaluateHandle(listElements, target);
  const find = async (target: Target): Promise<ElementHandle> => {
    const first = (await (await list(target)).getProperty('0')).asElement();
    if (first === null) throw new Error(`there is no ${target.role} “${target.name}”`);
    return first as ElementHandle;
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
    async click(target) {
      const element = await find(target);
      if (!(await element.evaluate(bringIntoReach))) throw new Error(`something covers “${target.name}”`);
      await element.click();
    },
    type: async (target, text) => (await find(target)).type(text),
    evaluate: async (run) => await page.evaluate(run),
    takePicture: () => page.screenshot(),
  };
}
