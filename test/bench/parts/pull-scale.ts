import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewScope } from '../../../src/kernel/access.ts';
import { cursorToText, viewToMark } from '../../../src/server/pull/cursor.ts';
import { openSqliteStore } from '../../../src/server/store/sqlite.ts';
import type { ServerStore } from '../../../src/server/store/store.ts';
import { type BenchKit, type BenchPart, byTurns, COORDINATOR, scaleDown } from '../bench-kit.ts';
import type { Budget, Figure, Outcome } from '../figures.ts';
import { fillWithRecords } from '../many-records.ts';
import { startPostgres } from '../postgres.ts';
import { MUNICIPALITY } from '../sample-logs.ts';
import { ids, type ServerInProcess, type SignedIn, serve } from '../server-in-process.ts';

const FEW = 10_000;
const MANY = 1_000_000;
const NEWS = 50;
const TURNS = 300;
const WARM_UP_TURNS = 20;
const BUDGET: Budget = { type: 'ratio', atMost: 1.2 };

interface FilledServer extends ServerInProcess {
  /** Asks for the last records. @returns how many milliseconds the whole answer took */
  pullNews(): Promise<number>;
}

/** The same little pull from a database of few records and from one of many. */
export const pullScalePart: BenchPart = {
  name: 'pull-scale',
  async run(kit) {
    const folder = mkdtempSync(join(tmpdir(), 'tukivihko-pull-scale-'));
    try {
      const onSqlite = await compare(kit, 'SQLite', (name) => openSqlite(join(folder, `${name}.sqlite`)));
      const onPostgres = await measurePostgres(kit);
      return { figures: [...onSqlite.figures, ...onPostgres.figures] };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function compare(
  kit: BenchKit,
  database: string,
  open: (name: string) => Promise<ServerStore>,
): Promise<Outcome> {
  const sizes = [scaleDown(FEW, kit), scaleDown(MANY, kit)] as const;
  const few = await fill(kit, await open('few'), sizes[0]);
  const many = await fill(kit, await open('many'), sizes[1]);
  try {
    const samples = { few: [] as number[], many: [] as number[] };
    await byTurns(
      WARM_UP_TURNS,
      [few.pullNews, many.pullNews].map((pull) => async () => void (await pull())),
    );
    await byTurns(scaleDown(TURNS, kit), [
      async () => void samples.few.push(await few.pullNews()),
      async () => void samples.many.push(await many.pullNews()),
    ]);
    const figure: Figure = {
      part: `${NEWS} records pulled on ${database}`,
      name: `of ${sizes[1].toLocaleString('en-GB')}`,
      unit: 'ms',
      samples: samples.many,
      reference: { name: `of ${sizes[0].toLocaleString('en-GB')}`, samples: samples.few },
      budget: BUDGET,
    };
    return { figures: [figure] };
  } finally {
    await few.close();
    await many.close();
  }
}

async function measurePostgres(kit: BenchKit): Promise<Outcome> {
  const postgres = await startPostgres();
  try {
    return await compare(kit, 'PostgreSQL', () => postgres.openStore());
  } finally {
    await postgres.stop();
  }
}

async function openSqlite(file: string): Promise<ServerStore> {
  const opened = await openSqliteStore({ file, ids });
  if (!opened.ok) throw new Error(`the database did not open: ${opened.failure.type}`);
  return opened.value;
}

async function fill(kit: BenchKit, store: ServerStore, count: number): Promise<FilledServer> {
  const server = serve(store);
  const coordinator = await server.join(COORDINATOR);
  const startedAtMs = performance.now();
  await fillWithRecords(store, count);
  kit.say(`  ${count} records put in within ${Math.round((performance.now() - startedAtMs) / 1_000)} s`);
  const path = `/api/pull?after=${await makeCursor(store, coordinator, count - NEWS)}`;
  return {
    ...server,
    async pullNews() {
      const startedAtMs = performance.now();
      const text = await (await coordinator.request('GET', path)).text();
      const ms = performance.now() - startedAtMs;
      const records = text.trimEnd().split('\n').length - 2;
      if (records !== Math.min(NEWS, count)) throw new Error(`${records} records came instead of ${NEWS}`);
      return ms;
    },
  };
}

/** As a device has it that has seen everything up to there. */
async function makeCursor(store: ServerStore, { me }: SignedIn, seq: number): Promise<string> {
  const view = viewScope({ member: me.member.id, grants: me.grants }, MUNICIPALITY);
  if (view === undefined) throw new Error('the municipality is not open to its coordinator');
  return cursorToText({
    installation: await store.readInstallation(),
    member: me.member.id,
    peopleVersion: await store.readPeopleVersion(),
    scopes: new Map([[MUNICIPALITY, { seq: Math.max(0, seq), view: viewToMark(view) }]]),
  });
}
