import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stopWith } from './stop-with.ts';

const APT = '/usr/bin/apt-get';

/** A program that the tests need and no npm package brings. */
export interface NeededProgram {
  /** What people call it: "Chromium". */
  readonly title: string;
  /** An environment variable that names its place: "CHROMIUM_PATH". */
  readonly variable: string;
  /** The first that is found is taken. */
  readonly names: readonly string[];
  readonly fixedPlaces?: readonly string[];
  /** Debian's, with what else it needs. */
  readonly packages: readonly string[];
  /** Whether what it needs beside itself is there. */
  isWhole?(): boolean;
}

/**
 * Ends the command, with what to install, when a program is missing and this isn't a Debian run by root.
 * @returns the path of each by its variable: the one that the variable names, one that is installed, or Debian's,
 * which it installs
 */
export function findOrInstall<Program extends NeededProgram>(
  programs: readonly Program[],
): Record<Program['variable'], string> {
  const missing = programs.filter((program) => findProgram(program) === undefined);
  if (missing.length > 0) installPackages(missing);
  return Object.fromEntries(
    programs.map((program) => [program.variable, findProgram(program) ?? stopWithoutIt(program)]),
  ) as Record<Program['variable'], string>;
}

function findProgram({ variable, names, fixedPlaces = [], isWhole }: NeededProgram): string | undefined {
  const named = process.env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    stopWith({ fi: `${variable} ei ole ohjelma: ${named}`, en: `${variable} isn't a program: ${named}` });
  }
  if (isWhole?.() === false) return undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = ['/usr/bin', ...folders].flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...fixedPlaces].find(isExecutable);
}

function installPackages(missing: readonly NeededProgram[]): void {
  const titles = missing.map(({ title }) => title).join(', ');
  const packages = [...new Set(missing.flatMap((program) => program.packages))];
  if (!mayInstall()) {
    const variables = missing.map(({ variable }) => variable).join(', ');
    stopWith({
      fi: `Puuttuu: ${titles}. Asenna (Debianissa: sudo apt-get install ${packages.join(' ')}) tai kerro paikka asetuksella ${variables}.`,
      en: `Missing: ${titles}. Install (on Debian: sudo apt-get install ${packages.join(' ')}) or name the place with ${variables}.`,
    });
  }
  process.stdout.write(`No ${titles} here: installing Debian's (${packages.join(', ')})\n`);
  installDebianPackages(packages);
}

/** @returns whether this is a Debian on which this process may install */
export function mayInstall(): boolean {
  return process.getuid?.() === 0 && isExecutable(APT);
}

/** Takes its turn with other installations; what goes wrong is told on standard error. */
export function installDebianPackages(packages: readonly string[]): void {
  runApt('update');
  runApt('install', '--yes', '--no-install-recommends', ...packages);
}

/** Quiet when all goes well. */
function runApt(...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(
    APT,
    ['-qq', '-o', 'Acquire::Retries=3', '-o', 'DPkg::Lock::Timeout=120', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1_048_576,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
}

function stopWithoutIt({ title }: NeededProgram): never {
  return stopWith({
    fi: `Asennus ei onnistunut: ${title}. Jos syy ei ole yllä, paketti ei tuonut ohjelmaa.`,
    en: `Installing failed: ${title}. If the reason isn't above, the package didn't bring the program.`,
  });
}

export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
