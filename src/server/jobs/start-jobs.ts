import type { ServerContext } from '../context.ts';
import { describeError } from '../request-log.ts';
import { clearExpiredFields } from './clear-expired-fields.ts';

const HOUR_MS = 3_600_000;

/** The system's timers, or a stepped clock's. */
export interface Timers {
  setInterval(work: () => void, everyMs: number): { unref?(): unknown };
  clearInterval(timer: unknown): void;
}

const systemTimers: Timers = {
  setInterval: (work, everyMs) => setInterval(work, everyMs),
  clearInterval: (timer) => clearInterval(timer as NodeJS.Timeout),
};

/**
 * Runs what the server does by itself, now and then every hour. One that fails is logged and tried again an hour later.
 * @returns stops it
 */
export function startJobs(context: ServerContext, timers: Timers = systemTimers): () => void {
  let isRunning = false;
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      const cleared = await clearExpiredFields(context);
      if (cleared > 0) context.log.info({ cleared }, 'fields whose days were over were cleared');
    } catch (error) {
      context.log.error(describeError(error), 'expired fields could not be cleared');
    } finally {
      isRunning = false;
    }
  };
  const timer = timers.setInterval(() => void run(), HOUR_MS);
  timer.unref?.();
  void run();
  return () => timers.clearInterval(timer);
}
