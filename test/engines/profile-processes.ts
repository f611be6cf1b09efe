import { readdirSync, readFileSync } from 'node:fs';

/** Ends every process that names the profile on its command line and all that descend from them; waits till they are gone. */
export async function killProcessesOf(profile: string): Promise<void> {
  const pids = listProcessesOf(profile);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // Gone already, with the one that had started it.
    }
  }
  while (pids.some(isAlive)) await new Promise((resolve) => setTimeout(resolve, 10));
}

function listProcessesOf(profile: string): readonly number[] {
  const parents = new Map(listPids().map((pid) => [pid, readStatus(pid).parent]));
  const found = new Set([...parents.keys()].filter((pid) => readCommandLine(pid).includes(profile)));
  found.delete(process.pid);
  for (let sizeBefore = -1; sizeBefore !== found.size; ) {
    sizeBefore = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function listPids(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

/** A process that nobody has collected yet is dead all the same. */
function isAlive(pid: number): boolean {
  const { state } = readStatus(pid);
  return state !== undefined && state !== 'Z' && state !== 'X';
}

/** The name may hold spaces and brackets: what follows the last bracket is read. */
function readStatus(pid: number): { readonly state: string | undefined; readonly parent: number } {
  const text = readIfThere(`/proc/${pid}/stat`);
  const [state, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return { state: state === '' ? undefined : state, parent: Number(parent) };
}

function readCommandLine(pid: number): string {
  return readIfThere(`/proc/${pid}/cmdline`);
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
