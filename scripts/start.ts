/** `npm start [-- --demo]`: builds the app if needed, opens the database, listens, and says where. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { stopWith } from './stop-with.ts';

const NODE_MAJOR = 26;
const ownNode = resolve(import.meta.dirname, '../node_modules/node/bin/node');

if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) {
  const { run } = await import('./run-server.ts');
  await run(process.argv.slice(2));
} else if (existsSync(ownNode)) {
  runAgainWith(ownNode);
} else {
  stopWith({
    fi: `Tukivihko tarvitsee Node ${NODE_MAJOR}:n: aja npm ci, se asentaa sen.`,
    en: `Tukivihko needs Node ${NODE_MAJOR}: run npm ci, which installs it.`,
  });
}

function runAgainWith(node: string): void {
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 1));
}
