import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { stopWith } from './stop-with.ts';

export const projectDir = resolve(import.meta.dirname, '..');

const dist = join(projectDir, 'dist');
const builtPage = join(dist, 'index.html');
const viteCommand = join(projectDir, 'node_modules/vite/bin/vite.js');
const sources = ['src', 'sw', 'public', 'index.html', 'vite.config.ts', 'package.json'];

/** What a build doesn't read: a change of the server or of a test needs none. */
const unbuilt = /(?:^|\/)(?:src\/server\/|[^/]+\.test\.tsx?$)/;

/** Builds the app when there is no build, or a source is newer than it. */
export async function buildIfStale(): Promise<void> {
  if (isBuilt()) return;
  if (!existsSync(viteCommand)) {
    stopWith({
      fi: 'Sovellusta ei ole koottu eikä kokoamisen osia ole asennettu: aja ensin npm ci.',
      en: "The app isn't built and the parts for building it aren't installed: run npm ci first.",
    });
  }
  process.stderr.write('Kootaan sovellusta… / Building the app…\n');
  const build = spawn(process.execPath, [viteCommand, 'build', '--logLevel', 'warn'], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [exitCode]] = await Promise.all([
    text(build.stdout),
    text(build.stderr),
    once(build, 'exit'),
  ]);
  if (exitCode !== 0) {
    process.stderr.write(`${output}${errors}`);
    stopWith({
      fi: 'Sovelluksen kokoaminen epäonnistui, syy on yllä.',
      en: 'Building the app failed; the reason is above.',
    });
  }
}

function isBuilt(): boolean {
  const builtMs = statSync(builtPage, { throwIfNoEntry: false })?.mtimeMs;
  return builtMs !== undefined && sources.every((source) => newestMs(source) <= builtMs);
}

function newestMs(source: string): number {
  const path = join(projectDir, source);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined || unbuilt.test(source)) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(`${source}/${name}`)));
}
