import { readFileSync } from 'node:fs';

/** @returns the version of this release, "0.1.0": that of the app which the server gives out */
export function readAppVersion(): string {
  const packageFile = new URL('../../../package.json', import.meta.url);
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'));
  return version;
}
