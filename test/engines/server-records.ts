import { randomUUID } from 'node:crypto';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import type { RunningServer } from '../journeys/running-server.ts';
import { readPage } from '../kit/pushing-device.ts';
import { readCookie } from '../kit/server-under-test.ts';

/** @returns a function that asks the server how many logs it has, as a coordinator who joins for it */
export async function openServerView(server: RunningServer): Promise<() => Promise<number>> {
  const headers = {
    Origin: server.address,
    [PROTOCOL_HEADER]: '1',
    'Content-Type': 'application/json',
  };
  const joined = await fetch(`${server.address}/api/join`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      code: server.invite('coordinator', '305').secret,
      name: 'Kaisa Koordinaattori',
      device: randomUUID(),
    }),
  });
  if (joined.status !== 200) throw new Error(`joining answered ${joined.status}`);
  return async () => {
    const answer = await fetch(`${server.address}/api/pull`, {
      headers: { ...headers, Cookie: readCookie(joined) },
    });
    return readPage(await answer.text()).records.filter(({ kind }) => kind === 'session-log').length;
  };
}
