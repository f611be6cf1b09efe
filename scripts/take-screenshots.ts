/** `node scripts/take-screenshots.ts`: the manifest's and the README's pictures, from the demo in a real Chromium. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { buildIfStale, projectDir } from './build-if-stale.ts';
import { findChromium } from './find-chromium.ts';

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1280, height: 800 };

const executablePath = findChromium();
await buildIfStale();
const dataDir = mkdtempSync(join(tmpdir(), 'tukivihko-pictures-'));
const server = spawn(process.execPath, ['scripts/start.ts', '--demo'], {
  cwd: projectDir,
  env: { ...process.env, PORT: '0', DATA_DIR: dataDir },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const [tutorLink = '', coordinatorLink = ''] = await readLinks();
  const phone = await open(tutorLink, PHONE, 2);
  await phone.getByRole('radio', { name: 'Kuusamon kirjasto' }).check();
  await goTo(phone, '/');
  await save(phone, 'public/screenshots/today-phone.png');
  await goTo(phone, '/logs/new');
  await phone.getByRole('checkbox', { name: 'Tunnistautuminen' }).check();
  await save(phone, 'public/screenshots/log-phone.png');

  const desk = await open(coordinatorLink, DESK, 1);
  await goTo(desk, '/desk/review');
  await desk.getByRole('gridcell').nth(2).click();
  await save(desk, 'public/screenshots/review-desk.png');
} finally {
  await browser.close();
  server.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}

function readLinks(): Promise<readonly string[]> {
  return new Promise((resolve) => {
    let output = '';
    server.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (output.includes('Ctrl+C')) resolve(output.match(/http:\S+\/join#\S+/g) ?? []);
    });
  });
}

async function open(link: string, viewport: { width: number; height: number }, scale: number): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: scale,
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(link);
  await page.getByRole('button', { name: 'Liity' }).click();
  await page.getByRole('heading', { name: /Tervetuloa/ }).waitFor();
  return page;
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(new URL(path, page.url()).href);
  await page.getByRole('link', { name: 'Kaikki lähetetty' }).waitFor();
}

async function save(page: Page, path: string): Promise<void> {
  await page.waitForTimeout(1_500);
  await page.screenshot({ path: join(projectDir, path) });
}
