import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import type { ReleaseProxy } from '../journeys/release-proxy.ts';
import type { RunningServer } from '../journeys/running-server.ts';
import { PROJECT_ROOT } from '../source-files.ts';

/** A build of the app in a folder of its own. */
export interface Release {
  readonly folder: string;
  /** "/assets/app-1a2b3c.js", the script that the page begins with. */
  readonly mainScript: string;
}

export const firstRelease: () => Release = () => describe(join(PROJECT_ROOT, 'dist'));

const made = new Map<string, Promise<Release>>();

/** A real build of the same source under another version, after the present one and, where wanted, one more. */
export function buildRelease(version: '8.0.1' | '8.0.2'): Promise<Release> {
  const release = made.get(version) ?? build(version);
  made.set(version, release);
  return release;
}

async function build(version: '8.0.1' | '8.0.2'): Promise<Release> {
  const before = version === '8.0.1' ? firstRelease() : await buildRelease('8.0.1');
  const folder = mkdtempSync(join(tmpdir(), 'tukivihko-release-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  cpSync(before.folder, folder, { recursive: true });
  const inline = {
    logLevel: 'silent',
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { outDir: folder, emptyOutDir: true },
  };
  const script = `import { build } from 'vite'; await build(${JSON.stringify(inline)});`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [exitCode] = await once(child, 'exit');
  if (exitCode !== 0) throw new Error('the next release could not be built');
  return describe(folder);
}

function describe(folder: string): Release {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const mainScript = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1];
  if (mainScript === undefined || !existsSync(join(folder, mainScript))) throw new Error('no build');
  return { folder, mainScript };
}

/** Joins as a tutor and waits until the app opens without a network. */
export async function joinAsTutor(page: Page, server: RunningServer, proxy: ReleaseProxy): Promise<void> {
  await page.goto(`${proxy.address}/join#${server.invite('tutor', '305').secret}`);
  await page.getByLabel('Nimesi').fill('Taina Tutor');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.goto(proxy.address);
  await expect(page.getByRole('heading', { name: 'Tänään' })).toBeVisible();
}

/** @returns how the look for a newer version ended */
export function lookForUpdate(page: Page): Promise<'waiting' | 'failed' | 'none'> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const worker = registration.installing ?? registration.waiting;
    if (worker === null) return 'none';
    while (worker.state === 'installing') {
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }));
    }
    return worker.state === 'redundant' ? 'failed' : 'waiting';
  });
}

export function readMainScript(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { src = '' } = document.querySelector<HTMLScriptElement>('script[type=module]') ?? {};
    return new URL(src, location.href).pathname;
  });
}

/** Every open draft, as it lies in the member's database. */
export function readDrafts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const name = databases.map((database) => database.name ?? '').find((one) => one.startsWith('tukivihko-'));
    return new Promise<string>((resolve, reject) => {
      const opening = indexedDB.open(name ?? '');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const request = opening.result.transaction('drafts').objectStore('drafts').getAll();
        request.onsuccess = () => {
          opening.result.close();
          const rows = request.result as { key: string; value: unknown }[];
          resolve(JSON.stringify(rows.map(({ key, value }) => [key, value])));
        };
      };
    });
  });
}

/** The shell comes up without a network, from the version whose main script this is. */
export async function expectOfflineShell(page: Page, proxy: ReleaseProxy, release: Release): Promise<void> {
  await proxy.cut();
  await page.goto(`${proxy.address}/logs/new`);
  await expect(page.getByRole('heading', { name: 'Kirjaa tuki' })).toBeVisible();
  expect(await readMainScript(page)).toBe(release.mainScript);
  await proxy.restore();
}
