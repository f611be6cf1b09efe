import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { PUSH_LIMIT_CHANGES, type PushAnswer } from '../../../src/kernel/wire.ts';
import { openDatabase } from '../../../src/server/store/sqlite-database.ts';
import { type BenchPart, byTurns, scaleDown, TUTOR } from '../bench-kit.ts';
import { type ServerInProcess, startInProcess } from '../server-in-process.ts';

const BATCHES = 20;
const TURNS = 5;
/** What a push of new logs writes. */
const WRITTEN_TABLES = ['records', 'history', 'receipts', 'clearings'] as const;

type Row = Readonly<Record<string, string | number | null>>;

/** Pushes through the whole HTTP app, beside the very same rows put into SQLite batch by batch. */
export const ingestPart: BenchPart = {
  name: 'ingest',
  async run(kit) {
    const batches = scaleDown(BATCHES, kit);
    const own: number[] = [];
    const raw: number[] = [];
    await byTurns(Math.max(3, scaleDown(TURNS, kit)), [
      async () => {
        const folder = mkdtempSync(join(tmpdir(), 'tukivihko-ingest-'));
        const server = await startInProcess(join(folder, 'own.sqlite'));
        try {
          own.push(await pushBatches(server, batches));
          raw.push(writeRows(join(folder, 'own.sqlite'), join(folder, 'raw.sqlite'), batches));
        } finally {
          await server.close();
          rmSync(folder, { recursive: true });
        }
      },
    ]);
    return {
      figures: [
        {
          part: `${batches} pushes of ${PUSH_LIMIT_CHANGES} logs taken in`,
          name: 'HTTP app on SQLite',
          unit: 'records/s',
          samples: own,
          reference: { name: 'raw SQLite batches', samples: raw },
        },
      ],
    };
  },
};

/** @returns records a second; the bodies are made before the clock starts */
async function pushBatches(server: ServerInProcess, batches: number): Promise<number> {
  const tutor = await server.join(TUTOR);
  const bodies = Array.from({ length: batches }, () =>
    gzipSync(JSON.stringify(tutor.makePush(PUSH_LIMIT_CHANGES))),
  );
  const startedAtMs = performance.now();
  for (const body of bodies) {
    const answer = await tutor.request('POST', '/api/push', body);
    const { verdicts }: PushAnswer = await answer.json();
    if (verdicts.some(({ verdict }) => verdict !== 'accepted')) throw new Error('a log was not accepted');
  }
  return toRate(batches, startedAtMs);
}

function writeRows(from: string, to: string, batches: number): number {
  const source = new DatabaseSync(from, { readOnly: true });
  const target = openDatabase(to, 'write');
  const schema = source.prepare('select sql from sqlite_schema where sql is not null').all();
  for (const { sql } of schema) target.exec(String(sql));
  const tables = WRITTEN_TABLES.map((name) => {
    const rows = source.prepare(`select * from ${name} order by rowid`).all() as Row[];
    const columns = Object.keys(rows[0] ?? {});
    const values = columns.map(() => '?').join(', ');
    const isEmpty = rows.length === 0;
    return {
      rows,
      insert: isEmpty
        ? null
        : target.prepare(`insert into ${name} (${columns.join(', ')}) values (${values})`),
    };
  });
  source.close();
  const startedAtMs = performance.now();
  for (let batch = 0; batch < batches; batch++) {
    target.exec('begin immediate');
    for (const { rows, insert } of tables) {
      const size = Math.ceil(rows.length / batches);
      for (const row of rows.slice(batch * size, (batch + 1) * size)) insert?.run(...Object.values(row));
    }
    target.exec('commit');
  }
  const rate = toRate(batches, startedAtMs);
  target.close();
  return rate;
}

function toRate(batches: number, startedAtMs: number): number {
  return (batches * PUSH_LIMIT_CHANGES * 1_000) / (performance.now() - startedAtMs);
}
