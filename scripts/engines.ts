/** `npm run test:engines [-- chromium|firefox|webkit]`: the core of the app in three browser engines. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, projectDir } from './build-if-stale.ts';
import { findBrowsers } from './find-browsers.ts';

const browsers = findBrowsers();
await buildIfStale();
const vitest = join(projectDir, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--config', 'test/engines/vitest.config.ts', ...process.argv.slice(2)],
  { cwd: projectDir, stdio: 'inherit', env: { ...process.env, ...browsers } },
);
process.exit(status ?? 1);
