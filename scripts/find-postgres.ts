import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages, isExecutable, mayInstall } from './find-or-install.ts';

const DEBIAN_FOLDER = '/usr/lib/postgresql';
/** Debian's package would otherwise start a server of its own on the usual port; the tests make theirs. */
const DEBIAN_SETTINGS = '/etc/postgresql-common/createcluster.d';

/**
 * The tests of the PostgreSQL store run a real server, made for them and thrown away.
 * @returns the folder of its programs: the one that POSTGRES_BIN names, one that is installed, or Debian's, which
 * it installs when it may
 * @throws with what to do, when there is none
 */
export function findPostgres(): string {
  const named = process.env.POSTGRES_BIN;
  if (named) {
    if (isPostgres(named)) return named;
    throw new Error(`POSTGRES_BIN isn't a folder with PostgreSQL's initdb and postgres: ${named}`);
  }
  const found = searchInstalled();
  if (found !== undefined) return found;
  if (mayInstall()) {
    installPostgres();
    const installed = searchInstalled();
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'There is no PostgreSQL. Install it (on Debian: sudo apt-get install postgresql) or name the folder of its programs with POSTGRES_BIN.',
  );
}

/** Of several versions the newest. */
function searchInstalled(): string | undefined {
  const versions = existsSync(DEBIAN_FOLDER) ? readdirSync(DEBIAN_FOLDER) : [];
  const debian = versions.sort((a, b) => Number(b) - Number(a)).map((one) => join(DEBIAN_FOLDER, one, 'bin'));
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...debian, ...folders].find(isPostgres);
}

function isPostgres(folder: string): boolean {
  return ['initdb', 'postgres'].every((program) => isExecutable(join(folder, program)));
}

function installPostgres(): void {
  process.stdout.write("No PostgreSQL here: installing Debian's\n");
  mkdirSync(DEBIAN_SETTINGS, { recursive: true });
  writeFileSync(join(DEBIAN_SETTINGS, 'no-main-cluster.conf'), 'create_main_cluster = false\n');
  installDebianPackages(['postgresql']);
}
