import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from '../source-files.ts';

/** @returns the script, with all that it imports, to be run in a page of the server's origin */
export async function buildPageScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: PROJECT_ROOT,
    logLevel: 'warn',
    define: { __APP_VERSION__: '"0.1.0"' },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: join(PROJECT_ROOT, entry), formats: ['iife'], name: 'page' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  const script = outputs.find((output) => output.type === 'chunk');
  if (script === undefined) throw new Error(`${entry} was built to nothing`);
  return script.code;
}
