/** The server in a process of its own, told by its environment as always, without the app's files. */
import { startServer } from '../../src/server/main.ts';
import { readSettings } from '../../src/server/settings.ts';

const settings = readSettings(process.env);
if (!settings.ok) throw new Error(settings.failure.setting);
const started = await startServer({ ...settings.value, appDir: null });
if (!started.ok) throw new Error(started.failure.type);
const server = started.value;
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
// Whoever started it is gone, however that came about.
process.stdin.resume().once('end', () => process.exit(1));
process.stdout.write(`ready ${process.pid} ${server.address}\n`);
