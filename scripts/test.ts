/** `npm test`: every check in turn; the first that fails ends it. */
import { spawnSync } from 'node:child_process';
import { projectDir } from './build-if-stale.ts';
import { findBrowsers } from './find-browsers.ts';
import { findPostgres } from './find-postgres.ts';
import { findStrace } from './find-strace.ts';

const steps = ['typecheck', 'lint', 'test:unit', 'build', 'size', 'test:journeys', 'test:engines'];

findBrowsers();
findPostgres();
findStrace();

let passed = 0;
for (const script of steps) {
  const startedAtMs = performance.now();
  process.stdout.write(`\n── ${script}\n`);
  const { status } = spawnSync('npm', ['run', '--silent', script], { cwd: projectDir, stdio: 'inherit' });
  if (status !== 0) {
    process.stdout.write(`\n${script} failed\n${passed} passed, 1 failed\n`);
    process.exit(status ?? 1);
  }
  passed++;
  process.stdout.write(`── ${script}: ${((performance.now() - startedAtMs) / 1_000).toFixed(1)} s\n`);
}
process.stdout.write(`\n${passed} passed, 0 failed\n`);
