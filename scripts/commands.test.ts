import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../src/server/main.ts';
import { openContext, settingsToDatabaseFile } from '../src/server/open-context.ts';
import { readSettings, type Settings } from '../src/server/settings.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tukivihko-start-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const silent = pino({ level: 'silent' });

function runScript(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, name), ...args], {
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: dataDir, ...environment },
    encoding: 'utf8',
    timeout: 20_000,
  });
  return { status, stdout, stderr };
}

function testSettings(): Settings {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir });
  if (!settings.ok) throw new Error(settings.failure.setting);
  return { ...settings.value, appDir: null };
}

async function startTestServer(): Promise<RunningServer> {
  const started = await startServer(testSettings(), { log: silent });
  if (!started.ok) throw new Error(started.failure.type);
  return started.value;
}

/** One sentence in each language, no stack, and an exit code that says so. */
function expectOneSentence(run: ReturnType<typeof runScript>, ...words: readonly string[]): void {
  expect(run.status).toBe(1);
  expect(run.stdout).toBe('');
  const lines = run.stderr.trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  expect(run.stderr).not.toMatch(/\bat .+:\d+:\d+|node:|Error/);
  for (const line of lines) for (const word of words) expect(line).toContain(word);
}

describe('npm start', () => {
  test('on a port in use says so and leaves the other server’s database and link alone', async () => {
    const first = await startTestServer();
    const port = new URL(first.address).port;
    expectOneSentence(runScript('start.ts', [], { PORT: port }), port, 'PORT');
    const open = await first.context.store.listOpenInvites(Date.now());
    expect(open).toHaveLength(1);
    await first.stop();
  });

  test('with a file where the folder should be says so', () => {
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    expectOneSentence(runScript('start.ts', [], { DATA_DIR: file }), file, 'DATA_DIR');
  });

  test('on a database of a newer version says so and doesn’t touch it', async () => {
    const opened = await openContext(testSettings(), silent);
    if (!opened.ok) throw new Error(opened.failure.type);
    await opened.value.store.close();
    const file = settingsToDatabaseFile(testSettings());
    const database = new DatabaseSync(file);
    database.exec('update schema_version set version = 999');
    const dump = () => JSON.stringify(database.prepare('select * from schema_version').all());
    const before = dump();
    expectOneSentence(runScript('start.ts', []), file);
    expect(dump()).toBe(before);
    database.close();
  });

  test('on a file that is no database says so', () => {
    const file = settingsToDatabaseFile(testSettings());
    writeFileSync(file, 'kauppalista\n'.repeat(500));
    expectOneSentence(runScript('start.ts', []), file, 'DATA_DIR');
  });

  test.each([
    ['PORT', 'abc'],
    ['REGION', 'r99'],
    ['PUBLIC_URL', 'http://tuki.example.fi'],
    ['DATABASE_URL', 'postgres://x'],
    ['HOST', '203.0.113.1'],
  ])('with %s=%s says which setting', (setting, value) => {
    expectOneSentence(runScript('start.ts', [], { [setting]: value }), setting);
    expect(existsSync(join(dataDir, 'tukivihko.sqlite'))).toBe(false);
  });

  test('with an option that it doesn’t know says so', () => {
    expectOneSentence(runScript('start.ts', ['--demmo']), '--demmo', '--demo');
  });
});

describe('a started server', () => {
  test('answers where it says, and lets the first administrator in by its link', async () => {
    const server = await startTestServer();
    const health = await fetch(`${server.address}/healthz`);
    expect(await health.text()).toBe('ok\n');
    const answer = await fetch(`${server.address}/api/join`, {
      method: 'POST',
      headers: { Origin: server.address, 'Tukivihko-Protocol': '1', 'Content-Type': 'application/json' },
      body: JSON.stringify({
        code: server.firstAdministratorLink,
        name: 'Aino',
        device: '6f9619ff-8b86-7011-b42d-00c04fc964ff',
      }),
    });
    expect(answer.status).toBe(200);
    await server.stop();
    const again = await startTestServer();
    expect(again.firstAdministratorLink).toBeUndefined();
    await again.stop();
  });

  test('asks to come back in a moment until it is ready', async () => {
    const free = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => free.once('listening', resolve));
    const bound = free.address();
    const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
    await new Promise((resolve) => free.close(resolve));
    let early: Response | undefined;
    const started = await startServer(
      { ...testSettings(), port },
      {
        log: silent,
        async prepare() {
          early = await fetch(`http://127.0.0.1:${port}/api/me`);
        },
      },
    );
    expect(early?.status).toBe(503);
    expect(Number(early?.headers.get('Retry-After'))).toBeGreaterThan(0);
    if (started.ok) await started.value.stop();
  });
});

describe('npm run invite', () => {
  test('prints a link and a code that work on the server running beside it', async () => {
    const server = await startTestServer();
    const { status, stdout } = runScript(
      'invite.ts',
      ['--role', 'tutor', '--scope', '305', '--name', 'Aino'],
      {
        PORT: new URL(server.address).port,
      },
    );
    expect(status).toBe(0);
    const link = stdout.match(/http:\S+/)?.[0] ?? '';
    const code = stdout.match(/[A-Z2-9]{4}-[A-Z2-9]{4}/)?.[0] ?? '';
    expect(link.startsWith(`${server.address}/join#`)).toBe(true);
    const join = (entered: string) =>
      fetch(`${server.address}/api/join`, {
        method: 'POST',
        headers: { Origin: server.address, 'Tukivihko-Protocol': '1', 'Content-Type': 'application/json' },
        body: JSON.stringify({ code: entered, name: '', device: '6f9619ff-8b86-7011-b42d-00c04fc964ff' }),
      });
    const joined = await join(code);
    expect(await joined.json()).toMatchObject({
      member: { name: 'Aino' },
      grants: [{ role: 'tutor', scope: '305' }],
    });
    expect((await join(link)).status).toBe(409);
    await server.stop();
  });

  test.each([
    [['--scope', '305'], '--role'],
    [['--role', 'owner', '--scope', '305'], '--role'],
    [['--role', 'tutor'], '--scope'],
    [['--role', 'tutor', '--scope', '9'], '--scope'],
    [['--role', 'tutor', '--scope', '091'], '--scope'],
    [['--role', 'admin', '--scope', '305'], '--scope'],
    [['--role', 'tutor', '--scope', '305', '--name', 'x'.repeat(81)], '--name'],
    [['--rool', 'tutor'], '--role'],
  ])('%j is refused in a sentence that names the option', (args, option) => {
    expectOneSentence(runScript('invite.ts', args), option);
    expect(existsSync(join(dataDir, 'tukivihko.sqlite'))).toBe(false);
  });
});
