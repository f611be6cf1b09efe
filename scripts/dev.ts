/** `npm run dev`: the server on 8080 and Vite on 5173, which passes /api on and reloads what is edited. */
import { createServer } from 'vite';
import { startServer } from '../src/server/main.ts';
import { readSettings } from '../src/server/settings.ts';
import { describeStartFailure } from '../src/server/start-failures.ts';
import { projectDir } from './build-if-stale.ts';
import { stopWith } from './stop-with.ts';

const VITE_PORT = 5_173;
const address = `http://localhost:${VITE_PORT}`;

const settings = readSettings({ ...process.env, PUBLIC_URL: address });
if (!settings.ok) stopWith(describeStartFailure(settings.failure));
const started = await startServer({ ...settings.value, appDir: null });
if (!started.ok) stopWith(describeStartFailure(started.failure));
const server = started.value;
const vite = await createServer({
  root: projectDir,
  server: {
    port: VITE_PORT,
    strictPort: true,
    proxy: { '/api': `http://127.0.0.1:${settings.value.port}` },
  },
});
await vite.listen();
process.stdout.write(`${address}\n`);
if (server.firstAdministratorLink !== undefined) process.stdout.write(`${server.firstAdministratorLink}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await vite.close();
    await server.stop();
    process.exit(0);
  });
}
