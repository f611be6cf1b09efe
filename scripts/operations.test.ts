import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../src/server/main.ts';
import { readSettings } from '../src/server/settings.ts';
import { timeToStamp } from './told-files.ts';

/** Stripping the types anew would be most of a command's time. */
const COMPILED = join(import.meta.dirname, '../node_modules/.cache/compiled');

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tukivihko-operations-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function runScript(name: string, args: readonly string[], more: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_COMPILE_CACHE: COMPILED, ...more },
    cwd: dataDir,
    encoding: 'utf8',
    timeout: 20_000,
  });
}

async function startTestServer(): Promise<RunningServer> {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir });
  if (!settings.ok) throw new Error(settings.failure.setting);
  const started = await startServer({ ...settings.value, appDir: null }, { log: pino({ level: 'silent' }) });
  if (!started.ok) throw new Error(started.failure.type);
  return started.value;
}

function expectRefusal(run: ReturnType<typeof runScript>, ...words: readonly string[]): void {
  expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 1, stdout: '' });
  const lines = run.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  for (const line of lines) for (const word of words) expect(line).toContain(word);
}

test('a backup beside a running server, a loss, and a restore: the drill that the README tells', async () => {
  const server = await startTestServer();
  const installation = await server.context.store.readInstallation();
  const made = runScript('backup.ts', []);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  const [name = ''] = readdirSync(join(dataDir, 'backups'));
  expect(name).toMatch(/^tukivihko-\d{4}-\d\d-\d\d-\d{6}\.sqlite$/);
  const backup = join(dataDir, 'backups', name);
  expect(made.stdout).toContain(`tarkistettu (0,1 Mt): ${backup}`);
  expect(made.stdout).toContain(`checked (0.1 MB): ${backup}`);
  expectRefusal(runScript('restore.ts', ['--from', backup]), 'tukivihko.sqlite');
  await server.stop();
  rmSync(join(dataDir, 'tukivihko.sqlite'));
  writeFileSync(join(dataDir, 'tukivihko.sqlite'), 'kauppalista\n'.repeat(500));
  const restored = runScript('restore.ts', ['--from', join('backups', name)]);
  expect(restored).toMatchObject({ status: 0, stderr: '' });
  expect(restored.stdout).toMatch(/säilyi: \S+tukivihko-replaced-\S+\.sqlite\./);
  expect(restored.stdout).toContain('mark lost devices as lost');
  const again = await startTestServer();
  expect(await again.context.store.readInstallation()).not.toBe(installation);
  await again.stop();
});

test('a backup goes where it is told to, and never over another file', async () => {
  await (await startTestServer()).stop();
  const made = runScript('backup.ts', ['--to', 'a.sqlite']);
  expect(made.stdout).toContain(join(dataDir, 'a.sqlite'));
  const database = new DatabaseSync(join(dataDir, 'a.sqlite'), { readOnly: true });
  expect(database.prepare('PRAGMA integrity_check').get()).toMatchObject({ integrity_check: 'ok' });
  database.close();
  expectRefusal(runScript('backup.ts', ['--to', 'a.sqlite']), 'a.sqlite');
});

test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
  ['backup.ts', [], {}, 'DATA_DIR'],
  ['backup.ts', ['--too', 'x'], {}, '--to'],
  ['backup.ts', [], { DATABASE_URL: 'postgres://tuki:salainen@127.0.0.1:9/tuki' }, 'pg_dump'],
  ['restore.ts', [], {}, '--from'],
  [
    'restore.ts',
    ['--from', 'a'],
    { DATABASE_URL: 'postgres://tuki:salainen@127.0.0.1:9/tuki' },
    'pg_restore',
  ],
  ['move.ts', ['--from', 'sqlite'], {}, '--to postgres'],
  ['move.ts', ['--from', 'sqlite', '--to', 'postgres://tuki:salainen@127.0.0.1:9/tuki'], {}, 'DATA_DIR'],
])('%s %j is refused in a sentence that names what is wrong', (script, args, environment, word) => {
  const run = runScript(script, args, environment);
  expectRefusal(run, word);
  expect(run.stderr).not.toContain('salainen');
  expect(existsSync(join(dataDir, 'tukivihko.sqlite'))).toBe(false);
});

test('a file is named by the Finnish clock', () => {
  expect(timeToStamp(Date.parse('2026-11-22T08:15:30Z'))).toBe('2026-11-22-101530');
});
