import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BROWSER_ARGUMENTS } from '../journeys/browser.ts';

/** Nothing of the browser's own work at a start is needed here. */
const QUICK_START = [
  '--headless',
  '--no-zygote',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-dev-shm-usage',
  '--mute-audio',
];

export interface KillableBrowser {
  open(address: string): void;
  /** Every process of it at once; resolves when they are gone. */
  kill(): Promise<void>;
  discard(): Promise<void>;
}

/** A Chromium on a profile of its own, which outlives its kills. */
export function makeKillableBrowser(executable: string): KillableBrowser {
  const profile = mkdtempSync(join(tmpdir(), 'tukivihko-soak-'));
  let running: ChildProcess | null = null;
  const browser: KillableBrowser = {
    open(address) {
      const args = [...QUICK_START, ...BROWSER_ARGUMENTS, `--user-data-dir=${profile}`, address];
      // A group of its own, so that one signal reaches all of its processes.
      running = spawn(executable, args, { detached: true, stdio: 'ignore' });
    },
    async kill() {
      const ending = running;
      running = null;
      if (ending?.pid === undefined) return;
      const ended = ending.exitCode === null && ending.signalCode === null ? once(ending, 'exit') : null;
      try {
        process.kill(-ending.pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
      await ended;
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket']) {
        rmSync(join(profile, lock), { force: true });
      }
    },
    async discard() {
      await browser.kill();
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
  return browser;
}
