import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { readBrowserPath } from './browser-paths.ts';

export interface Screen {
  /** ":1" */
  readonly display: string;
  stop(): Promise<void>;
}

/** An X server that draws into memory, on a display that was free. */
export async function startScreen(): Promise<Screen> {
  const server = spawn(
    readBrowserPath('XVFB_PATH'),
    ['-displayfd', '3', '-screen', '0', '800x800x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const numbers = server.stdio[3] as Readable;
  const [number] = await Promise.race([
    once(numbers, 'data'),
    once(server, 'exit').then(() => Promise.reject(new Error('the X server did not start'))),
  ]);
  return {
    display: `:${String(number).trim()}`,
    async stop() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    },
  };
}
