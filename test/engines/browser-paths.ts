import type { findBrowsers } from '../../scripts/find-browsers.ts';

/** @returns the path that `npm run test:engines` has found and set */
export function readBrowserPath(variable: keyof ReturnType<typeof findBrowsers>): string {
  const path = process.env[variable];
  if (path === undefined) throw new Error(`${variable} is not set: run \`npm run test:engines\``);
  return path;
}
