import { destination, type Logger, pino } from 'pino';
import { type Result, succeed } from '../kernel/result.ts';
import type { ServerContext } from './context.ts';
import { createApp } from './http.ts';
import { inviteFirstAdministrator } from './identity/first-administrator.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { type ListenFailure, listen } from './listen.ts';
import { createLiveHub } from './live/live-hub.ts';
import { type DatabaseFailure, openContext, settingsToDatabaseFile } from './open-context.ts';
import { type Settings, settingsToAddress } from './settings.ts';

export interface RunningServer {
  /** The address to give to people, without a slash at the end. */
  readonly address: string;
  readonly context: ServerContext;
  /** A fresh one-time link, as long as nobody has joined. */
  readonly firstAdministratorLink: string | undefined;
  /** Finishes what is under way and closes the database. */
  stop(): Promise<void>;
}

/**
 * Listens first, so that a second start on the same port disturbs nothing of the first: neither its database
 * nor the link that it has printed.
 * @param parts.prepare runs on the opened database before the first request is answered
 */
export async function startServer(
  settings: Settings,
  parts: {
    readonly log?: Logger;
    readonly prepare?: (context: ServerContext) => Promise<void>;
  } = {},
): Promise<Result<RunningServer, DatabaseFailure | ListenFailure>> {
  const log = parts.log ?? createLog();
  const listening = await listen(settings.host, settings.port);
  if (!listening.ok) return listening;
  const listener = listening.value;
  const settled = { ...settings, port: listener.port };
  const opened = await openContext(settled, log);
  if (!opened.ok) {
    await listener.stop();
    return opened;
  }
  const context = opened.value;
  try {
    await parts.prepare?.(context);
    const address = settingsToAddress(settled);
    const firstAdministratorLink = await inviteFirstAdministrator(context, address);
    const hub = createLiveHub(context);
    const walFile = `${settingsToDatabaseFile(settled)}-wal`;
    listener.answerWith(createApp(context, settled.databaseUrl === null ? { hub, walFile } : { hub }));
    const stopJobs = startJobs(context);
    log.info({ port: listener.port }, 'listening');
    return succeed({
      address,
      context,
      firstAdministratorLink,
      async stop() {
        stopJobs();
        hub.close();
        await listener.stop();
        await context.store.close();
        log.info('stopped');
      },
    });
  } catch (error) {
    await listener.stop();
    await context.store.close();
    throw error;
  }
}

/** Lines of JSON on standard output; to a person at a terminal only what went wrong. */
function createLog(): Logger {
  return pino(
    { level: process.stdout.isTTY ? 'warn' : 'info', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination({ dest: 1, sync: true }),
  );
}
