import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright/test';
import { BROWSER_ARGUMENTS } from './browser.ts';

/** A phone: a Chromium with a profile on the disk, which outlives its process being killed. */
export interface Phone {
  page: Page;
  context: BrowserContext;
  /** Ends every process of the browser at once, as when a phone's system takes the memory back. */
  kill(): Promise<void>;
  /** Closes the browser as a person does; what it holds in memory, such as a fresh cookie, gets to the disk. */
  putAway(): Promise<void>;
  /** Starts the browser again on the same profile. */
  restart(): Promise<void>;
  discard(): Promise<void>;
}

const ACTION_LIMIT_MS = 10_000;

export async function takePhone(): Promise<Phone> {
  const profile = mkdtempSync(join(tmpdir(), 'tukivihko-phone-'));
  const launch = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...(process.env.CHROMIUM_PATH === undefined ? {} : { executablePath: process.env.CHROMIUM_PATH }),
      args: [...BROWSER_ARGUMENTS],
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      locale: 'fi-FI',
      timezoneId: 'Europe/Helsinki',
    });
    context.setDefaultTimeout(ACTION_LIMIT_MS);
    return context;
  };
  const context = await launch();
  const phone: Phone = {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      const closed = new Promise((resolve) => phone.context.once('close', resolve));
      for (const pid of listProcessesOf(profile)) spawnSync('kill', ['-9', String(pid)]);
      await closed;
      for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
        rmSync(join(profile, lock), { force: true });
    },
    putAway: () => phone.context.close(),
    async restart() {
      phone.context = await launch();
      phone.page = phone.context.pages()[0] ?? (await phone.context.newPage());
    },
    async discard() {
      await phone.context.close().catch(() => undefined);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return phone;
}

/** @returns only the processes that carry this very profile on their command line, or descend from one that does */
function listProcessesOf(profile: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
      } catch {
        return false;
      }
    });
}
