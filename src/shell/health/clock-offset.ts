import { PROTOCOL, PROTOCOL_HEADER } from '../../kernel/wire.ts';

/** A clock that is further off than this is worth mending: days and hours of logs go wrong. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000;

/**
 * How far this phone's clock is ahead of the server's, to a second: an answer's Date has no finer steps.
 * @returns null when the server can't be asked
 */
export async function measureClockOffset(
  fetchAnswer: (path: string, init: RequestInit) => Promise<Pick<Response, 'headers'>>,
  nowMs: () => number,
): Promise<number | null> {
  const askedAtMs = nowMs();
  try {
    const { headers } = await fetchAnswer('/api/me', {
      method: 'GET',
      cache: 'no-store',
      redirect: 'manual',
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL) },
      signal: AbortSignal.timeout(10_000),
    });
    const serverMs = Date.parse(headers.get('Date') ?? '');
    if (headers.get(PROTOCOL_HEADER) === null || Number.isNaN(serverMs)) return null;
    return Math.round((askedAtMs + nowMs()) / 2 - serverMs);
  } catch {
    return null;
  }
}
