import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../source-files.ts';

/** The server as `npm start` runs it, in a process and folder of its own. */
export interface RunningServer {
  /** "http://127.0.0.1:41234" */
  readonly address: string;
  readonly port: number;
  /** The link for the first administrator. */
  readonly adminLink: string;
  /** @returns the secret of a new invite, made beside the running server as `npm run invite` does */
  invite(
    role: 'tutor' | 'coordinator' | 'admin',
    scope: string,
  ): { readonly secret: string; readonly code: string };
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;

export async function startRunningServer(options: readonly string[] = []): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tukivihko-journey-'));
  const environment = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir };
  const child = spawn(process.execPath, ['scripts/start.ts', ...options], {
    cwd: PROJECT_ROOT,
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = await readUntil(child, /Ctrl\+C/);
  const address = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output);
  if (address === null) throw new Error(`the server told no address:\n${output}`);
  const port = Number(address[1]);
  return {
    address: address[0],
    port,
    adminLink: /http:\S+\/join#\S+/.exec(output)?.[0] ?? '',
    invite(role, scope) {
      const { stdout, status } = spawnSync(
        process.execPath,
        ['scripts/invite.ts', '--role', role, '--scope', scope],
        { cwd: PROJECT_ROOT, env: { ...environment, PORT: String(port) }, encoding: 'utf8' },
      );
      const secret = /\/join#(\S+)/.exec(stdout)?.[1];
      const code = /^\s+([0-9A-Z]{4}-[0-9A-Z]{4})$/m.exec(stdout)?.[1];
      if (status !== 0 || secret === undefined || code === undefined)
        throw new Error(`no invite was made:\n${stdout}`);
      return { secret, code };
    },
    async stop() {
      await stopProcess(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function readUntil(child: ChildProcess, sign: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => reject(new Error(`the server did not start:\n${output}`)), START_LIMIT_MS);
    child.on('exit', () => reject(new Error(`the server stopped:\n${output}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      if (!sign.test(output)) return;
      clearTimeout(timer);
      resolve(output);
    });
  });
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
