import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Change } from '../../src/kernel/change.ts';
import type { PushAnswer } from '../../src/kernel/wire.ts';
import { folderToDatabaseFile, type JoinedFolder, startOn } from './joined-folder.ts';
import { makeLogFields, type PushingDevice } from './pushing-device.ts';

/** A push and its receipts, if they came. */
export interface PushedBatch {
  readonly changes: readonly Change[];
  answer?: PushAnswer;
  /** Of the answer; undefined when the connection broke. */
  status?: number;
}

/** New logs and an edit of the first, which the order of arrival decides. */
export function makeBatch(phone: PushingDevice, logs: number): PushedBatch {
  const records = Array.from({ length: logs }, () => randomUUID());
  const created = records.map((record) =>
    phone.change({ kind: 'session-log', record, set: { ...makeLogFields(randomUUID()), people: 1 } }),
  );
  const edit = phone.change({ kind: 'session-log', record: records[0] ?? '', set: { people: 2 } });
  return { changes: [...created, edit] };
}

/** @returns whether it was answered with receipts */
export async function send(phone: PushingDevice, batch: PushedBatch): Promise<boolean> {
  try {
    const answer = await phone.request(phone.body(batch.changes));
    const text = await answer.text();
    batch.status = answer.status;
    if (answer.status === 200) batch.answer = JSON.parse(text);
    return answer.status === 200;
  } catch {
    // The connection broke, perhaps after a commit.
    return false;
  }
}

/**
 * Starts the server again on what its end left on the disk and sends everything again, as a phone does.
 * @returns what is wrong then, in words; empty when every change landed exactly once
 */
export async function findWrongs(
  joined: JoinedFolder,
  folder: string,
  batches: readonly PushedBatch[],
): Promise<readonly string[]> {
  const wrongs: string[] = [];
  const server = await startOn(folder);
  try {
    const database = new DatabaseSync(folderToDatabaseFile(folder), { readOnly: true });
    const found = Object.values(database.prepare('PRAGMA integrity_check').get() ?? {});
    if (found[0] !== 'ok') wrongs.push(`the database is damaged: ${found[0]}`);
    const phone = joined.connect(() => server.address);
    for (const batch of batches) wrongs.push(...(await sendAgain(phone, batch)));
    const changes = batches.flatMap((batch) => batch.changes);
    const stored = database.prepare('SELECT change FROM history').all();
    if (stored.length !== changes.length) wrongs.push(`${stored.length} of ${changes.length} changes`);
    const seqs = await server.context.store.readScopeSeqs(['305']);
    if ((seqs.get('305') ?? 0) !== changes.length) wrongs.push(`the counter says ${seqs.get('305')}`);
    for (const { record, set } of changes) {
      const kept = await server.context.store.readRecord(record);
      if (kept === undefined) wrongs.push(`${record} is lost`);
      else if (set.people === 2 && kept.record.data.people !== 2) wrongs.push(`${record} lost its edit`);
    }
    database.close();
  } finally {
    await server.stop();
  }
  return wrongs;
}

async function sendAgain(phone: PushingDevice, batch: PushedBatch): Promise<readonly string[]> {
  const again: PushedBatch = { changes: batch.changes };
  if (!(await send(phone, again))) return [`sent again it was answered ${again.status}`];
  const verdicts = again.answer?.verdicts ?? [];
  const names = new Set(verdicts.map(({ verdict }) => verdict));
  if (names.size !== 1) return [`a push came in by halves: ${[...names].join(', ')}`];
  if (batch.answer === undefined) return names.has('rejected') ? ['rejected when sent again'] : [];
  const given = new Map(batch.answer.verdicts.map(({ id, seq }) => [id, seq]));
  return verdicts
    .filter(({ id, verdict, seq }) => verdict !== 'duplicate' || seq !== given.get(id))
    .map(({ id }) => `${id} was acknowledged and is not what it was`);
}
