import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stopWith } from './stop-with.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const fixedPlaces = [
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const packages = ['chromium', 'fonts-dejavu-core'];

/**
 * @returns the path of a Chromium: the one that CHROMIUM_PATH names, one that is installed, or Debian's, which
 * it installs when it may
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    stopWith({
      fi: `CHROMIUM_PATH ei ole ohjelma: ${named}`,
      en: `CHROMIUM_PATH isn't a program: ${named}`,
    });
  }
  const found = searchInstalled();
  if (found !== undefined) return found;
  installChromium();
  const installed = searchInstalled();
  if (installed !== undefined) return installed;
  return stopWith({
    fi: 'Chromiumin asennus ei onnistunut, syy on yllä.',
    en: 'Installing Chromium failed; the reason is above.',
  });
}

function searchInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = ['/usr/bin', ...folders].flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find(isExecutable);
}

function installChromium(): void {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !isExecutable('/usr/bin/apt-get')) {
    stopWith({
      fi: `Chromiumia ei löydy. Asenna se (Debianissa: sudo apt-get install ${packages.join(' ')}) tai kerro sen paikka asetuksella CHROMIUM_PATH.`,
      en: `There is no Chromium. Install it (on Debian: sudo apt-get install ${packages.join(' ')}) or name its place with CHROMIUM_PATH.`,
    });
  }
  process.stdout.write(`No Chromium here: installing Debian's (${packages.join(', ')})\n`);
  runApt('update');
  runApt('install', '--yes', '--no-install-recommends', ...packages);
}

function runApt(...args: readonly string[]): void {
  spawnSync('/usr/bin/apt-get', ['-q', '-o', 'Acquire::Retries=3', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
