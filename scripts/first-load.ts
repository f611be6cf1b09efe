import { fail, type Result, succeed } from '../src/kernel/result.ts';

/** An entry of Vite's manifest. */
export interface BuiltModule {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}

export interface FirstLoad {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

/**
 * The files that these modules load together, static imports of imports too, each once.
 * @returns or the names that the manifest lacks
 */
export function collectFirstLoad(
  manifest: Readonly<Record<string, BuiltModule>>,
  entries: readonly string[],
): Result<FirstLoad, readonly string[]> {
  const missing = entries.filter((entry) => manifest[entry] === undefined);
  if (missing.length > 0) return fail(missing);
  const seen = new Set<string>();
  const waiting = [...entries];
  const files = new Set<string>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const built = manifest[name];
    if (built === undefined || seen.has(name)) continue;
    seen.add(name);
    for (const file of [built.file, ...(built.css ?? [])]) files.add(file);
    waiting.push(...(built.imports ?? []));
  }
  return succeed({
    scripts: [...files].filter((file) => file.endsWith('.js')),
    styles: [...files].filter((file) => file.endsWith('.css')),
  });
}
