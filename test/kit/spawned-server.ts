import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { findStrace } from '../../scripts/find-strace.ts';

/** A server in a process of its own. */
export interface SpawnedServer {
  /** "http://127.0.0.1:41234" */
  readonly address: string;
  readonly pid: number;
  /** Asks it to end, and waits. */
  stop(): Promise<Ending>;
  /** As a power switch does. */
  kill(): Promise<Ending>;
}

/** Whether it ended by itself or was killed. */
export type Ending = 'by-itself' | 'killed';

export interface SpawnWish {
  readonly dataDir: string;
  /** What strace does to the process: `inject=…` and `trace=…` expressions, and perhaps a file for what it saw. */
  readonly strace?: { readonly expressions: readonly string[]; readonly log?: string };
  /** A program and its arguments that run the rest of the command. */
  readonly under?: readonly string[];
}

const START_LIMIT_MS = 20_000;

/** @returns `undefined` when it ended before it was ready */
export async function spawnServer(wish: SpawnWish): Promise<SpawnedServer | undefined> {
  const [program = '', ...args] = [...(wish.under ?? []), ...listStrace(wish), ...serverCommand()];
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: wish.dataDir, ...compileCache() },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (_code, signal) => resolve(signal === null ? 'by-itself' : 'killed'));
    child.once('error', () => resolve('by-itself'));
  });
  const ready = await readUntilReady(child, ended);
  if (ready === undefined) return undefined;
  const { pid, address } = ready;
  return {
    address,
    pid,
    stop: () => endWith('SIGTERM'),
    kill: () => endWith('SIGKILL'),
  };

  function endWith(signal: NodeJS.Signals): Promise<Ending> {
    if (child.exitCode === null && child.signalCode === null) sendSignal(pid, signal);
    return ended;
  }
}

function serverCommand(): readonly string[] {
  return [process.execPath, join(import.meta.dirname, 'server-process.ts')];
}

/** Stripping the types anew would be most of a start. */
function compileCache(): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compiled') };
}

function listStrace({ strace }: SpawnWish): readonly string[] {
  if (strace === undefined) return [];
  const expressions = strace.expressions.flatMap((expression) => ['-e', expression]);
  // The quick way leaves other calls alone, but strace 6.1 delivers no signal in it.
  const isQuick = !strace.expressions.some((expression) => expression.includes('signal='));
  const way = isQuick ? ['--seccomp-bpf'] : [];
  return [findStrace(), '-f', ...way, '-qq', '-y', '-o', strace.log ?? '/dev/null', ...expressions];
}

function readUntilReady(
  child: ChildProcess,
  ended: Promise<Ending>,
): Promise<{ readonly pid: number; readonly address: string } | undefined> {
  const { promise, resolve, reject } = Promise.withResolvers<{ pid: number; address: string } | undefined>();
  let output = '';
  const timer = setTimeout(() => {
    child.kill('SIGKILL');
    reject(new Error(`the server did not start:\n${output}`));
  }, START_LIMIT_MS);
  // Read to the end: a full pipe would hold the server up.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      if (output.length < 20_000) output += chunk.toString();
      const found = /^ready (\d+) (http:\S+)$/m.exec(output);
      if (found !== null) resolve({ pid: Number(found[1]), address: found[2] ?? '' });
    });
  }
  ended.then(() => resolve(undefined));
  return promise.finally(() => clearTimeout(timer));
}

function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in this very moment.
  }
}
