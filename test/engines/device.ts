import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine, RunningBrowser, Tab } from './engine.ts';

/** A browser with a profile of its own, which can be put away or killed and started again. */
export interface Device {
  readonly tab: Tab;
  readonly version: string;
  newTab(): Promise<Tab>;
  putAwayAndRestart(): Promise<void>;
  killAndRestart(): Promise<void>;
  discard(): Promise<void>;
}

export async function takeDevice(engine: Engine): Promise<Device> {
  const profile = mkdtempSync(join(tmpdir(), 'tukivihko-engine-'));
  let browser: RunningBrowser = await engine.launch(profile);
  return {
    get tab() {
      return browser.tab;
    },
    get version() {
      return browser.version;
    },
    newTab: () => browser.newTab(),
    async putAwayAndRestart() {
      await browser.putAway();
      browser = await engine.launch(profile);
    },
    async killAndRestart() {
      await browser.kill();
      browser = await engine.launch(profile);
    },
    async discard() {
      await browser.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
