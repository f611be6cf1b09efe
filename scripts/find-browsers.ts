import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHROMIUM } from './find-chromium.ts';
import { findOrInstall } from './find-or-install.ts';

const FIREFOX = {
  title: 'Firefox',
  variable: 'FIREFOX_PATH',
  names: ['firefox-esr', 'firefox'],
  fixedPlaces: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  packages: ['firefox-esr', 'fonts-dejavu-core'],
} as const;

const WEBKIT_DRIVER = {
  title: 'WebKitGTK',
  variable: 'WEBKIT_DRIVER_PATH',
  names: ['WebKitWebDriver'],
  packages: ['webkit2gtk-driver', 'fonts-dejavu-core'],
} as const;

/** Runs the WebKitGTK browser of the tests: a script over the library. */
const GJS = {
  title: 'gjs',
  variable: 'GJS_PATH',
  names: ['gjs', 'gjs-console'],
  packages: ['gjs', 'gir1.2-webkit2-4.1'],
  isWhole: () => hasTypes('WebKit2-4.1.typelib'),
} as const;

/** WebKitGTK draws only on a screen. */
const XVFB = { title: 'Xvfb', variable: 'XVFB_PATH', names: ['Xvfb'], packages: ['xvfb'] } as const;

/** @returns the programs of the three engines, by the environment variable that names each; missing ones are installed */
export function findBrowsers() {
  return findOrInstall([CHROMIUM, FIREFOX, WEBKIT_DRIVER, GJS, XVFB]);
}

/** Debian keeps these under the name of the processor. */
function hasTypes(file: string): boolean {
  return readdirSync('/usr/lib').some((folder) =>
    existsSync(join('/usr/lib', folder, 'girepository-1.0', file)),
  );
}
