import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readPage } from '../../../test/kit/pushing-device.ts';
import { sampleKinds } from '../../../test/kit/sample-kinds.ts';
import { seedIds } from '../../../test/kit/seeded-random.ts';
import { canRead, type Grant, type Reader } from '../../kernel/access.ts';
import type { RecordState } from '../../kernel/record.ts';
import type { ServerContext } from '../context.ts';
import { acceptPush } from '../push.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import { writePage } from './write-page.ts';

const SCOPES = ['r17', '305', '009'] as const;
const PAGE_RECORDS = 3;

const authors: readonly Reader[] = SCOPES.map((scope) => ({
  member: randomUUID(),
  grants: [{ role: 'tutor', scope }],
}));

const grantSets: readonly (readonly Grant[])[] = [
  [{ role: 'tutor', scope: '305' }],
  [{ role: 'coordinator', scope: '305' }],
  [{ role: 'coordinator', scope: 'r17' }],
  [
    { role: 'coordinator', scope: '009' },
    { role: 'tutor', scope: '305' },
  ],
  [],
];

/** A write: who, and the how many-eth record of theirs; 0 makes a new one. */
const write = fc.record({
  author: fc.nat(authors.length - 1),
  kind: fc.constantFrom('page', 'board'),
  target: fc.nat(12),
  isDeletion: fc.boolean(),
});
type Write = typeof write extends fc.Arbitrary<infer Value> ? Value : never;

const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constant('write' as const), write }) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('pull' as const),
      meanwhile: fc.array(write, { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('grant' as const), grants: fc.constantFrom(...grantSets) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('cut' as const) }) },
);

test('whatever is written, granted or cut off between and during pages, a device ends with what it may see', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
      const fleet = await openFleet();
      for (const one of steps) {
        if (one.type === 'write') await fleet.write(one.write);
        else if (one.type === 'pull') await fleet.pull(one.meanwhile);
        else if (one.type === 'grant') fleet.grant(one.grants);
        else await fleet.cutPull();
      }
      await fleet.pullToEnd();
      expect(fleet.held()).toEqual(await fleet.open());
      await fleet.close();
    }),
    { numRuns: 60 },
  );
});

async function openFleet() {
  const opened = await openSqliteStore({ file: ':memory:', ids: seedIds(1) });
  if (!opened.ok) throw new Error(opened.failure.type);
  const store = opened.value;
  const context: ServerContext = {
    store,
    kinds: sampleKinds,
    clock: { nowMs: () => 1_795_330_000_000 },
    ids: seedIds(2),
    randomBytes,
    log: pino({ level: 'silent' }),
    settings: {
      port: 0,
      host: '127.0.0.1',
      dataDir: '',
      databaseUrl: null,
      publicUrl: null,
      region: 'r17',
      trustProxy: false,
      appDir: null,
    },
  };
  await store.transact(async (transaction) => {
    for (const { member, grants } of authors) {
      await transaction.writeMember({ id: member, name: 'A', grants, createdAtMs: 1 });
    }
  });
  const made: string[][] = authors.map(() => []);
  const member = authors[1]?.member ?? '';
  let reader: Reader = { member, grants: grantSets[0] ?? [] };
  let cursor: string | undefined;
  const replica = new Map<string, RecordState>();

  async function writeOne({ author, kind, target, isDeletion }: Write): Promise<void> {
    const own = made[author] ?? [];
    const record = own[target - 1] ?? randomUUID();
    if (!own.includes(record)) own.push(record);
    const who = authors[author] as Reader;
    const stored = await store.readRecord(record);
    const change = {
      id: randomUUID(),
      n: 1,
      kind: stored?.record.kind ?? kind,
      record,
      scope: SCOPES[author],
      base: 0,
      set: { title: randomUUID() },
      at: 0,
      ...(stored === undefined ? {} : { delete: isDeletion }),
    };
    const device = { id: who.member, epoch: who.member, app: '', pending: 0, parked: 0 };
    const answer = await acceptPush(context, who, device.id, { device, changes: [change] });
    const verdict = answer.ok ? answer.value.verdicts[0]?.verdict : answer.failure.code;
    if (verdict !== 'accepted') throw new Error(verdict);
  }

  function startPage() {
    return writePage(context, { reader, device: member, after: cursor }, PAGE_RECORDS);
  }

  /** One page, with writes that land while it is being read. */
  async function pull(meanwhile: readonly Write[]): Promise<boolean> {
    const waiting = [...meanwhile];
    let text = '';
    for await (const lines of startPage()) {
      text += lines;
      const next = waiting.shift();
      if (next !== undefined) await writeOne(next);
    }
    for (const next of waiting) await writeOne(next);
    const page = readPage(text);
    expect(page.records.length).toBeLessThanOrEqual(PAGE_RECORDS);
    for (const [id, { scope }] of replica) if (page.resets.includes(scope)) replica.delete(id);
    for (const record of page.records) replica.set(record.id, record);
    cursor = page.tail.cursor;
    return page.tail.more;
  }

  return {
    write: writeOne,
    pull,
    grant(grants: readonly Grant[]) {
      reader = { member, grants };
    },
    /** The connection breaks after the first lines: the device keeps its old cursor. */
    async cutPull() {
      const page = startPage();
      await page.next();
      await page.return();
    },
    async pullToEnd() {
      while (await pull([]));
    },
    held: () => new Map([...replica].sort()),
    async open(): Promise<ReadonlyMap<string, RecordState>> {
      const all = await Promise.all(made.flat().map((id) => store.readRecord(id)));
      const visible = all.flatMap((one) =>
        one !== undefined && canRead(reader, one.record, one.audience) ? [one.record] : [],
      );
      return new Map(visible.map((record) => [record.id, record] as const).sort());
    },
    close: () => store.close(),
  };
}
