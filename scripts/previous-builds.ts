import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';

/** Folders of a build with the assets of the ones before it, the latest first; the server reads them too. */
const PREVIOUS_FOLDERS = ['previous', 'previous-2'];

/**
 * Carries the assets of the two builds before this one along: a tab that is open now belongs to one of them
 * and may ask for its parts later. A build that came out the same as the one before counts as that one.
 */
export function keepPreviousBuilds(): Plugin {
  let folder = '';
  let kept: string | null = null;
  return {
    name: 'tukivihko-previous-builds',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      kept ??= copyAssets(folder);
    },
    closeBundle() {
      if (kept === null) return;
      restoreAssets(kept, folder);
      rmSync(kept, { recursive: true });
      kept = null;
    },
  };
}

/** Vite empties the folder when it writes. */
function copyAssets(folder: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'tukivihko-builds-'));
  for (const [age, source] of ['', ...PREVIOUS_FOLDERS].entries()) {
    const assets = join(folder, source, 'assets');
    if (existsSync(assets)) cpSync(assets, join(copy, String(age)), { recursive: true });
  }
  return copy;
}

function restoreAssets(kept: string, folder: string): void {
  const built = new Set(readdirSync(join(folder, 'assets')));
  const earlier = readdirSync(kept)
    .toSorted()
    .map((age) => join(kept, age))
    .filter((assets) => readdirSync(assets).some((name) => !built.has(name)));
  for (const [index, previous] of PREVIOUS_FOLDERS.entries()) {
    const assets = earlier[index];
    if (assets !== undefined) cpSync(assets, join(folder, previous, 'assets'), { recursive: true });
  }
}
