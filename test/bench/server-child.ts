import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Grant } from '../../src/kernel/access.ts';
import type { Told, Wish } from './bench-server.ts';
import type { Traffic } from './figures.ts';

export interface ServerChild {
  /** "http://127.0.0.1:41234" */
  readonly address: string;
  /** @returns the secret with which a new member joins, or an existing one on a new device */
  invite(grants: readonly Grant[], member?: string): Promise<string>;
  /** Everything since the start. */
  readTraffic(): Promise<Traffic>;
  /** Ends the process: its address answers no more. */
  end(): Promise<void>;
  /** Ends it and puts its folder away. */
  stop(): Promise<void>;
}

/**
 * The real server in a process and a folder of its own.
 * @param appDir the built app; without it the server has no pages
 */
export async function startServerChild(appDir = ''): Promise<ServerChild> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tukivihko-bench-'));
  const child = fork(new URL('./bench-server.ts', import.meta.url), {
    env: { ...process.env, DATA_DIR: dataDir, APP_DIR: appDir },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const { address } = await listen(child, 'ready');
  const end = async () => {
    if (!child.connected) return;
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return {
    address,
    async invite(grants, member) {
      child.send({ ask: 'invite', grants, ...(member === undefined ? {} : { member }) } satisfies Wish);
      return (await listen(child, 'invite')).secret;
    },
    async readTraffic() {
      child.send({ ask: 'traffic' } satisfies Wish);
      return (await listen(child, 'traffic')).traffic;
    },
    end,
    async stop() {
      await end();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function listen<Name extends Told['tell']>(
  child: ChildProcess,
  name: Name,
): Promise<Extract<Told, { tell: Name }>> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('the server ended by itself'));
    const onMessage = (told: Told) => {
      if (told.tell !== name) return;
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(told as Extract<Told, { tell: Name }>);
    };
    child.on('message', onMessage);
    child.once('exit', onExit);
  });
}
