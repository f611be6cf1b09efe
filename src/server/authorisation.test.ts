import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPage } from '../../test/kit/pushing-device.ts';
import { sampleKinds } from '../../test/kit/sample-kinds.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../test/kit/server-under-test.ts';
import { kinds } from '../features/registry.ts';
import { type Reader, ROLES, type Role } from '../kernel/access.ts';
import type { Change } from '../kernel/change.ts';
import type { KindDefinition } from '../kernel/kind.ts';
import type { Verdict } from '../kernel/wire.ts';
import type { ServerContext } from './context.ts';
import { writePage } from './pull/write-page.ts';
import { acceptPush } from './push.ts';

/** Where the reader's grant is, seen from Kuusamo, where the records are. */
const GRANT_SCOPES = { here: '305', above: 'r17', elsewhere: '009' } as const;
type Relation = keyof typeof GRANT_SCOPES;
const RELATIONS: readonly Relation[] = ['here', 'above', 'elsewhere'];
const OWNERS = ['own', 'foreign'] as const;
const AFTER_EVERYTHING = Number.MAX_SAFE_INTEGER;

/** Every kind's own rights, over values that always pass: what is tried here is who may, not what. */
const openKinds = new Map(
  [...kinds.values(), ...sampleKinds.values()]
    .filter(({ merge }) => merge === 'per-field')
    .map((definition) => [definition.kind, openFields(definition)] as const),
);

interface Cell {
  readonly role: Role;
  readonly relation: Relation;
  readonly owner: (typeof OWNERS)[number];
}

const cells: readonly Cell[] = ROLES.flatMap((role) =>
  RELATIONS.flatMap((relation) => OWNERS.map((owner) => ({ role, relation, owner }))),
);

let server: ServerUnderTest;
let context: ServerContext;
beforeAll(async () => {
  const limits = { take: async () => 0, peek: async () => 0 };
  server = await startServerUnderTest({ limits });
  context = { ...server.context, kinds: openKinds };
});
afterAll(() => server.close());

describe.each([...openKinds.values()])('$kind', (definition) => {
  test.each(cells)('$role $relation, $owner record: each field by its own right', async (cell) => {
    const { reader, record } = await prepare(definition, cell);
    const edits = Object.keys(definition.fields).map((field) => ({ name: field, set: { [field]: 'new' } }));
    const attempts = [...edits, { name: 'delete', set: {}, delete: true }];
    const verdicts = await push(
      reader,
      attempts.map(({ name: _name, ...parts }) =>
        makeChange({ kind: definition.kind, record, base: AFTER_EVERYTHING, ...parts }),
      ),
    );
    const outcomes = verdicts.map(({ verdict, code, fields }) =>
      [code ?? verdict, ...(fields ?? [])].join(' '),
    );
    expect(outcomes).toEqual(attempts.map(({ name }) => expectEdit(definition, cell, name)));
  });

  test.each(cells)(
    '$role $relation, $owner record: is pulled only by those whom it is open to',
    async (cell) => {
      const { reader, record } = await prepare(definition, cell);
      const pulled = await pullEverything(reader);
      expect(pulled.has(record)).toBe(canSee(definition, cell));
    },
  );

  test.each(ROLES.flatMap((role) => RELATIONS.map((relation) => ({ role, relation }))))(
    '$role $relation: is made only by those who may',
    async ({ role, relation }) => {
      const reader = await joinReader(role, relation);
      const [verdict] = await push(reader, [makeRecord(definition)]);
      const mayCreate = isAmong(definition.creators, { role, relation, owner: 'foreign' });
      expect(verdict?.code ?? verdict?.verdict).toBe(mayCreate ? 'accepted' : 'forbidden');
    },
  );
});

test('the history of a record is open to exactly those who may read it, the same answer to all others', async () => {
  const definition = find('session-log');
  for (const cell of cells) {
    const { record, browser } = await prepare(definition, cell);
    const answer = await browser.request('GET', `/api/history/${record}`);
    expect([cell, answer.status]).toEqual([cell, canSee(definition, cell) ? 200 : 404]);
    const missing = await browser.request('GET', `/api/history/${randomUUID()}`);
    if (answer.status === 404) expect(await missing.text()).toBe(await answer.text());
  }
});

test('an answer to somebody of another municipality holds no id of this one', async () => {
  const definition = find('session-log');
  const author = await joinReader('tutor', 'here');
  const changes = Array.from({ length: 20 }, () => makeRecord(definition));
  await push(author, changes);
  const foreignIds = [author.member, ...changes.flatMap(({ id, record }) => [id, record])];
  for (const role of ['tutor', 'coordinator'] as const) {
    const { browser } = await joinBrowser(role, 'elsewhere');
    const paths = ['/api/pull', '/api/me', '/api/people', `/api/history/${changes[0]?.record}`];
    for (const path of paths) {
      const text = await (await browser.request('GET', path)).text();
      expect(foreignIds.filter((id) => text.includes(id))).toEqual([]);
    }
  }
});

/** The rules once more, in the words of the plan: author, coordinator of the municipality, the rest by audience. */
function canSee({ audience }: KindDefinition, { role, relation, owner }: Cell): boolean {
  const covers = relation !== 'elsewhere';
  if (audience === 'own')
    return covers && (owner === 'own' || (role === 'coordinator' && relation === 'here'));
  return audience === 'scope' ? covers : true;
}

function isAmong(writers: readonly string[], { role, relation, owner }: Cell): boolean {
  if (writers.includes('author') && owner === 'own') return true;
  if (relation === 'elsewhere') return false;
  return writers.includes('member') || (writers.includes('coordinator') && role !== 'tutor');
}

function expectEdit(definition: KindDefinition, cell: Cell, name: string): string {
  if (!canSee(definition, cell)) return 'forbidden scope';
  const writers = name === 'delete' ? definition.removers : definition.fields[name]?.writers;
  return isAmong(writers ?? ['author'], cell) ? 'accepted' : `forbidden ${name}`;
}

/** A record that the reader made while working in Kuusamo, or that somebody else did. */
async function prepare(definition: KindDefinition, { role, relation, owner }: Cell) {
  const { browser, reader } = await joinBrowser(role, relation);
  const author: Reader = {
    member: owner === 'own' ? reader.member : (await joinReader('tutor', 'here')).member,
    grants: [{ role: 'tutor', scope: GRANT_SCOPES.here }],
  };
  const made = makeRecord(definition);
  const [verdict] = await push(author, [made]);
  if (verdict?.verdict !== 'accepted') throw new Error(`not made: ${verdict?.code} ${verdict?.fields}`);
  return { browser, reader, record: made.record };
}

async function joinBrowser(role: Role, relation: Relation) {
  const grants = [{ role, scope: GRANT_SCOPES[relation] }];
  const browser = await server.join('Aino', ...grants);
  return { browser, reader: { member: browser.member, grants } satisfies Reader };
}

async function joinReader(role: Role, relation: Relation): Promise<Reader> {
  return (await joinBrowser(role, relation)).reader;
}

async function push(reader: Reader, changes: readonly Change[]): Promise<readonly Verdict[]> {
  const device = { id: randomUUID(), epoch: randomUUID(), app: '0.1.0', pending: 0, parked: 0 };
  const answer = await acceptPush(context, reader, device.id, { device, changes });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value.verdicts;
}

async function pullEverything(reader: Reader): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  let after: string | undefined;
  for (;;) {
    let text = '';
    for await (const lines of writePage(context, { reader, device: randomUUID(), after })) text += lines;
    const { records, tail } = readPage(text);
    for (const { id } of records) ids.add(id);
    if (!tail.more) return ids;
    after = tail.cursor;
  }
}

function makeRecord(definition: KindDefinition): Change {
  const required = Object.entries(definition.fields).filter(([, field]) => field.required);
  const set = Object.fromEntries(required.map(([name]) => [name, 'made']));
  return makeChange({ kind: definition.kind, record: randomUUID(), set });
}

let n = 0;
function makeChange(parts: Pick<Change, 'kind' | 'record'> & Partial<Change>): Change {
  n += 1;
  return { id: randomUUID(), n, scope: GRANT_SCOPES.here, base: 0, set: {}, at: 0, ...parts };
}

function openFields(definition: KindDefinition): KindDefinition {
  const fields = Object.entries(definition.fields).map(([name, field]) => [
    name,
    { ...field, schema: v.any() },
  ]);
  return { ...definition, fields: Object.fromEntries(fields) };
}

function find(kind: string): KindDefinition {
  const definition = openKinds.get(kind);
  if (definition === undefined) throw new Error(`no kind ${kind}`);
  return definition;
}
