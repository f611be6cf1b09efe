import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export interface SourceFile {
  /** From the project's root, with slashes: "src/kernel/merge.ts". */
  readonly path: string;
  readonly text: string;
}

/** @returns every file under the folders whose name ends in one of the endings */
export function listSourceFiles(
  folders: readonly string[],
  endings: readonly string[],
): readonly SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(PROJECT_ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return { path: relative(PROJECT_ROOT, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') };
      }),
  );
}
