/** `npm run test:journeys [-- filter]`: the journeys in a real Chromium against the real server. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale, projectDir } from './build-if-stale.ts';
import { findChromium } from './find-chromium.ts';

const chromium = findChromium();
await buildIfStale();
const playwright = join(projectDir, 'node_modules/playwright/cli.js');
const { status } = spawnSync(process.execPath, [playwright, 'test', ...process.argv.slice(2)], {
  cwd: projectDir,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
process.exit(status ?? 1);
