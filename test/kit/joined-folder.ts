import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { PROTOCOL_HEADER } from '../../src/kernel/wire.ts';
import { makeInvite } from '../../src/server/identity/invites.ts';
import { type RunningServer, startServer } from '../../src/server/main.ts';
import { settingsToDatabaseFile } from '../../src/server/open-context.ts';
import { readSettings, type Settings } from '../../src/server/settings.ts';
import { PushingDevice } from './pushing-device.ts';
import { openBrowser, readCookie, type ServerUnderTest } from './server-under-test.ts';

/** A data folder of a server that a tutor of Kuusamo has joined; copies of it are made for each story. */
export interface JoinedFolder {
  /** @returns a folder of its own, removed with the others */
  copy(): string;
  /** The tutor's phone, talking to whatever server runs at the address. */
  connect(readAddress: () => string): PushingDevice;
  remove(): void;
}

export async function makeJoinedFolder(): Promise<JoinedFolder> {
  const root = mkdtempSync(join(tmpdir(), 'tukivihko-faults-'));
  const template = join(root, 'template');
  const server = await startOn(template);
  const device = randomUUID();
  const { invite, linkSecret } = makeInvite(server.context, { grants: [{ role: 'tutor', scope: '305' }] });
  await server.context.store.transact((transaction) => transaction.writeInvite(invite));
  const joining = { body: { code: linkSecret, name: 'Aino', device } };
  const answer = await requestAt(() => server.address)('POST', '/api/join', joining);
  const me: { member: { id: string } } = JSON.parse(await answer.text());
  const cookie = readCookie(answer);
  await server.stop();
  let copies = 0;
  return {
    copy() {
      copies += 1;
      const folder = join(root, String(copies));
      cpSync(template, folder, { recursive: true });
      return folder;
    },
    connect: (readAddress) =>
      new PushingDevice(openBrowser(requestAt(readAddress), device, me.member.id, cookie)),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The server in this process, on the folder's database. */
export async function startOn(dataDir: string): Promise<RunningServer> {
  const started = await startServer(folderSettings(dataDir), { log: pino({ level: 'silent' }) });
  if (!started.ok) throw new Error(started.failure.type);
  return started.value;
}

export function folderToDatabaseFile(dataDir: string): string {
  return settingsToDatabaseFile(folderSettings(dataDir));
}

function folderSettings(dataDir: string): Settings {
  const settings = readSettings({ PORT: '0', DATA_DIR: dataDir });
  if (!settings.ok) throw new Error(settings.failure.setting);
  return { ...settings.value, appDir: null };
}

/** Over a real connection, with the headers that the app sends. */
function requestAt(readAddress: () => string): ServerUnderTest['request'] {
  return (method, path, { body, headers } = {}) => {
    const address = readAddress();
    const sent = { Origin: address, [PROTOCOL_HEADER]: '1', 'Content-Type': 'application/json', ...headers };
    const init: RequestInit = { method, headers: sent };
    if (method !== 'GET') init.body = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    return fetch(`${address}${path}`, init);
  };
}
