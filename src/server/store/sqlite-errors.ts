/** Primary result codes. [SQLite, "Result and Error Codes"] */
const CODES: ReadonlyMap<number, SqliteCode> = new Map([
  [5, 'busy'],
  [6, 'busy'],
  [8, 'read-only'],
  [10, 'input-output'],
  [11, 'corrupt'],
  [13, 'full'],
  [14, 'cannot-open'],
  [26, 'not-a-database'],
]);

/** The file that is open is no longer the one of that name. */
const READ_ONLY_MOVED = 1032;

export type SqliteCode =
  | 'busy'
  | 'read-only'
  | 'moved'
  | 'input-output'
  | 'corrupt'
  | 'full'
  | 'cannot-open'
  | 'not-a-database';

/** @returns `undefined` for an error that is not SQLite's, or not one of these */
export function errorToSqliteCode(error: unknown): SqliteCode | undefined {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') {
    return undefined;
  }
  if (error.errcode === READ_ONLY_MOVED) return 'moved';
  // The upper bytes tell a finer cause.
  return CODES.get(error.errcode & 0xff);
}
