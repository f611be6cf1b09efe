import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { BROWSER_ARGUMENTS } from '../journeys/browser.ts';
import { buildPageScript } from './build-page.ts';

const WORK_LIMIT_MS = 10 * 60_000;

export interface BenchBrowser {
  /** A page of the server's origin in which `bench` can be called. */
  readonly page: Page;
  close(): Promise<void>;
}

/** On a profile on the disk: a window without one keeps its databases in memory. */
export async function openBenchBrowser(executablePath: string, address: string): Promise<BenchBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'tukivihko-bench-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...BROWSER_ARGUMENTS],
  });
  context.setDefaultTimeout(WORK_LIMIT_MS);
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`${address}/healthz`);
  await takeBenchActions(page);
  return {
    page,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Makes `bench` callable. Not as a script of the page: its policy lets no stranger's in. */
export async function takeBenchActions(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const expression = await buildPageScript('test/bench/page/bench-page.ts');
  const { exceptionDetails } = await devTools.send('Runtime.evaluate', { expression });
  await devTools.detach();
  if (exceptionDetails !== undefined) throw new Error(`the page's script failed: ${exceptionDetails.text}`);
}
