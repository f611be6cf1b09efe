import type { DatabaseSync } from 'node:sqlite';

/** How much there is, to be told to people. */
export interface Census {
  readonly members: number;
  readonly records: number;
  /** Rows of history. */
  readonly changes: number;
  /** When the last of them came; null without any. */
  readonly lastChangeAtMs: number | null;
}

const CENSUS = `
  SELECT (SELECT count(*) FROM members) AS members,
         (SELECT count(*) FROM records) AS records,
         (SELECT count(*) FROM history) AS changes,
         (SELECT max(received_at) FROM history) AS lastChangeAtMs`;

/** @throws SQLite's error for a database that isn't ours */
export function countRows(database: DatabaseSync): Census {
  const row = database.prepare(CENSUS).get();
  const lastChangeAtMs = row?.lastChangeAtMs ?? null;
  return {
    members: Number(row?.members),
    records: Number(row?.records),
    changes: Number(row?.changes),
    lastChangeAtMs: lastChangeAtMs === null ? null : Number(lastChangeAtMs),
  };
}

/** Reads every page. */
export function isSound(database: DatabaseSync): boolean {
  const found = database.prepare('PRAGMA integrity_check(1)').get();
  const orphans = database.prepare('PRAGMA foreign_key_check').get();
  return found?.integrity_check === 'ok' && orphans === undefined;
}

/** @returns 0 for a file that Tukivihko didn't make */
export function readVersion(database: DatabaseSync): number {
  const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'schema_version'").get();
  if (table === undefined) return 0;
  return Number(database.prepare('SELECT max(version) AS version FROM schema_version').get()?.version ?? 0);
}
