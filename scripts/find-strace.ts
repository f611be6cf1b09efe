import { installDebianPackages, isExecutable, mayInstall } from './find-or-install.ts';

const STRACE = '/usr/bin/strace';

/**
 * The tests of crashes and failing disks run the server under strace.
 * @returns its path; installs Debian's when it is missing and may be installed
 * @throws with what to do, when there is none
 */
export function findStrace(): string {
  if (!isExecutable(STRACE) && mayInstall()) installDebianPackages(['strace']);
  if (isExecutable(STRACE)) return STRACE;
  throw new Error('There is no strace. Install it: sudo apt-get install strace');
}
