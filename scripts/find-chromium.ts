import { findOrInstall } from './find-or-install.ts';

export const CHROMIUM = {
  title: 'Chromium',
  variable: 'CHROMIUM_PATH',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  fixedPlaces: [
    '/snap/bin/chromium',
    '/opt/google/chrome/chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  packages: ['chromium', 'fonts-dejavu-core'],
} as const;

/**
 * @returns the path of a Chromium: the one that CHROMIUM_PATH names, one that is installed, or Debian's, which
 * it installs when it may
 */
export function findChromium(): string {
  return findOrInstall([CHROMIUM]).CHROMIUM_PATH;
}
