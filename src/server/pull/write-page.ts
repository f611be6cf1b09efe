import type { Reader } from '../../kernel/access.ts';
import type { NumberRange, PullHead, PullReset, PullTail } from '../../kernel/wire.ts';
import { PULL_PAGE_RECORDS } from '../../kernel/wire.ts';
import type { ServerContext } from '../context.ts';
import { type Cursor, cursorToText, type ScopeMark, textToCursor, viewToMark } from './cursor.ts';
import { isCoordinating, listPeople } from './list-people.ts';
import { listScopes, planPull, type Stretch } from './plan-pull.ts';

/** Records read at once: enough to be quick, few enough to keep little in memory while a slow phone reads. */
const CHUNK_RECORDS = 250;

interface PullRequest {
  readonly reader: Reader;
  readonly device: string;
  /** The cursor as it came; `undefined` asks for everything from the start. */
  readonly after: string | undefined;
}

/** One page as lines of JSON, each chunk some whole lines, none empty. The last line stands only when all before it do. */
export async function* writePage(
  context: ServerContext,
  request: PullRequest,
  recordsAtMost = PULL_PAGE_RECORDS,
): AsyncGenerator<string, void, void> {
  const { store, settings } = context;
  const { reader, device, after } = request;
  const scopes = listScopes(reader, settings.region);
  const installation = await store.readInstallation();
  const peopleVersion = await store.readPeopleVersion();
  const seqs = await store.readScopeSeqs(scopes);
  const cursor = after === undefined ? undefined : (textToCursor(after) ?? 'unreadable');
  const plan = planPull(reader, settings.region, installation, seqs, cursor);

  const knowsPeople =
    typeof cursor === 'object' && plan.resets.length === 0 && cursor.peopleVersion === peopleVersion;
  const missing = await store.listMissing({ device, withSettled: true });
  const head: PullHead = {
    now: context.clock.nowMs(),
    received: await store.readReceived(device),
    grants: reader.grants,
    ...(isCoordinating(reader) && !knowsPeople
      ? { people: listPeople(reader, scopes, await store.listMembers()) }
      : {}),
    ...(missing.length > 0
      ? { missing: missing.map(({ epoch, from, to }): NumberRange => ({ epoch, from, to })) }
      : {}),
  };
  yield [head, ...plan.resets.map((reset): PullReset => ({ reset }))].map(toLine).join('');

  const marks = new Map<string, ScopeMark>();
  let left = recordsAtMost;
  let more = false;
  for (const stretch of plan.stretches) {
    let seq = stretch.after;
    while (seq < stretch.upTo && !more) {
      // With the page full, one more record is looked for, to know whether there is another page.
      const limit = Math.max(1, Math.min(left, CHUNK_RECORDS));
      const records = await readStretch(context, reader, { ...stretch, after: seq }, limit);
      if (records.length > 0 && left === 0) more = true;
      else {
        left -= records.length;
        seq = records.length < limit ? stretch.upTo : (records.at(-1)?.seq ?? stretch.upTo);
        if (records.length > 0) yield records.map(({ json }) => `${json}\n`).join('');
      }
    }
    if (seq > 0) marks.set(stretch.view.scope, { seq, view: viewToMark(stretch.view) });
  }
  const next: Cursor = { installation, member: reader.member, peopleVersion, scopes: marks };
  yield toLine({ cursor: cursorToText(next), more } satisfies PullTail);
}

async function readStretch(context: ServerContext, reader: Reader, stretch: Stretch, limit: number) {
  return context.store.readPage({ ...stretch, member: reader.member, limit });
}

function toLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
