/** A tutor's device over HTTP, in Node: what the bench and the soak fill a server with. */
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Change } from '../../src/kernel/change.ts';
import { type Me, PROTOCOL_HEADER, PUSH_LIMIT_CHANGES, type PushAnswer } from '../../src/kernel/wire.ts';
import { makeLogChange } from './sample-logs.ts';

const compress = promisify(gzip);

export interface WireTutor {
  readonly me: Me;
  readonly device: string;
  readonly epoch: string;
  readonly cookie: string;
  /** The next change of this device: a whole log. */
  nextChange(): Change;
  /** Throws when the connection breaks: then nobody knows what became of the changes. */
  push(changes: readonly Change[]): Promise<PushAnswer>;
  /** Writes so many new logs. */
  pushLogs(count: number): Promise<void>;
}

export async function joinOverHttp(address: string, secret: string): Promise<WireTutor> {
  const device = randomUUID() as string;
  const epoch = randomUUID() as string;
  const headers = { 'Content-Type': 'application/json', [PROTOCOL_HEADER]: '1', Origin: address };
  const joined = await fetch(`${address}/api/join`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ code: secret, name: 'Kirjaaja', device }),
  });
  if (!joined.ok) throw new Error(`joining answered ${joined.status}`);
  const me: Me = await joined.json();
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  let n = 0;

  const tutor: WireTutor = {
    me,
    device,
    epoch,
    cookie,
    nextChange() {
      n += 1;
      return makeLogChange({ change: randomUUID(), record: randomUUID() }, n);
    },
    async push(changes) {
      const report = { id: device, epoch, app: '0.1.0', pending: changes.length, parked: 0 };
      const answer = await fetch(`${address}/api/push`, {
        method: 'POST',
        headers: { ...headers, Cookie: cookie, 'Content-Encoding': 'gzip' },
        body: await compress(JSON.stringify({ device: report, changes })),
      });
      if (!answer.ok) throw new Error(`a push answered ${answer.status}`);
      return answer.json();
    },
    async pushLogs(count) {
      for (let left = count; left > 0; left -= PUSH_LIMIT_CHANGES) {
        const changes = Array.from({ length: Math.min(left, PUSH_LIMIT_CHANGES) }, () => tutor.nextChange());
        const { verdicts } = await tutor.push(changes);
        const refused = verdicts.find(({ verdict }) => verdict !== 'accepted');
        if (refused !== undefined) throw new Error(`a log was ${refused.verdict}: ${refused.code}`);
      }
    },
  };
  return tutor;
}
