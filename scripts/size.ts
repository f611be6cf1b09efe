/** `npm run size`: what a tutor's first load weighs, gzipped; exit code 1 over the limit. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectDir } from './build-if-stale.ts';
import { type BuiltModule, collectFirstLoad } from './first-load.ts';
import { stopWith } from './stop-with.ts';

const SCRIPT_LIMIT_BYTES = 80_000;
const STYLE_LIMIT_BYTES = 15_000;

/** What a tutor needs before the first log is saved, each with all that it imports at once. */
const FIRST_LOAD = [
  'index.html',
  'src/shell/words-fi.ts',
  'src/features/session-logs/today-log.tsx',
  'src/features/session-logs/today-waiting.tsx',
  'src/features/session-logs/new-log.tsx',
];

const manifestFile = join(projectDir, 'dist/.vite/manifest.json');
if (!existsSync(manifestFile)) {
  stopWith({
    fi: 'Sovellusta ei ole koottu: aja npm run build.',
    en: "The app isn't built: run npm run build.",
  });
}
const manifest: Readonly<Record<string, BuiltModule>> = JSON.parse(readFileSync(manifestFile, 'utf8'));
const load = collectFirstLoad(manifest, FIRST_LOAD);
if (!load.ok) {
  stopWith({
    fi: `Kokoelmasta puuttuu: ${load.failure.join(', ')}. Korjaa lista FIRST_LOAD tiedostossa scripts/size.ts.`,
    en: `The build lacks ${load.failure.join(', ')}: correct the list FIRST_LOAD in scripts/size.ts.`,
  });
}
const isScriptFine = weigh('JavaScript', load.value.scripts, SCRIPT_LIMIT_BYTES);
const isStyleFine = weigh('CSS', load.value.styles, STYLE_LIMIT_BYTES);
process.exit(isScriptFine && isStyleFine ? 0 : 1);

function weigh(title: string, files: readonly string[], limitBytes: number): boolean {
  const sizes = files
    .map((file) => ({
      file,
      bytes: gzipSync(readFileSync(join(projectDir, 'dist', file)), { level: 9 }).length,
    }))
    .sort((a, b) => b.bytes - a.bytes);
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const isFine = total <= limitBytes;
  for (const { file, bytes } of sizes) process.stdout.write(`${formatBytes(bytes)}  ${file}\n`);
  process.stdout.write(
    `${formatBytes(total)}  ${title} in all, limit ${formatBytes(limitBytes).trim()}: ${isFine ? 'fits' : 'TOO LARGE'}\n\n`,
  );
  return isFine;
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1_000).toFixed(2).padStart(7)} kB`;
}
