import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';

const STRACE = '/usr/bin/strace';

/**
 * The tests of crashes and failing disks run the server under strace.
 * @returns its path; installs Debian's when it is missing and may be installed
 * @throws with what to do, when there is none
 */
export function findStrace(): string {
  if (isExecutable()) return STRACE;
  if (process.getuid?.() === 0) {
    runApt('update');
    runApt('install', '--yes', '--no-install-recommends', 'strace');
    if (isExecutable()) return STRACE;
  }
  throw new Error('There is no strace. Install it: sudo apt-get install strace');
}

function runApt(...args: readonly string[]): void {
  spawnSync(
    '/usr/bin/apt-get',
    ['-q', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120', ...args],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
}

function isExecutable(): boolean {
  try {
    accessSync(STRACE, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
