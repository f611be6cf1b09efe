import { DatabaseError } from 'pg';

/** [PostgreSQL, "Appendix A. PostgreSQL Error Codes"] */
const DISK_FULL = '53100';
const SERIALIZATION_FAILURE = '40001';
const DEADLOCK = '40P01';
/** No connection, no room, a time limit, a server that starts or stops, or one that may only be read for now. */
const PASSING_STATES = /^(08|53|57)|^(40001|40P01|25006|25P03|55P03)$/;
/** The server ended the connection. */
const ENDING_STATES = /^(57P0[125]|25P03)$/;

const ENDED_BY_NETWORK: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE']);
const UNREACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** Errors of `pg` that have no code. */
const ENDED_WORDS = /^(Connection terminated( unexpectedly)?$|Client has encountered a connection error)/;
const TIMEOUT_WORDS = /^(Connection terminated due to connection timeout|timeout e(xceeded|xpired))/;

/** @returns what the device is told; `undefined` for an error that is not PostgreSQL's or that waiting won't mend */
export function errorToPostgresTrouble(error: unknown): 'busy' | 'full' | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = readCode(error);
  if (error instanceof DatabaseError) {
    if (code === DISK_FULL) return 'full';
    return PASSING_STATES.test(code) ? 'busy' : undefined;
  }
  const isPassing = isConnectionEnded(error) || UNREACHED.has(code) || TIMEOUT_WORDS.test(error.message);
  return isPassing || code === SERIALIZATION_FAILURE ? 'busy' : undefined;
}

/**
 * Whether nothing of the work has been stored for certain, and it may go well when it is done again.
 * @param isCommitting COMMIT was sent: when the connection ends then, nobody knows what became of it
 */
export function isRolledBack(error: unknown, isCommitting: boolean): boolean {
  if (!(error instanceof Error)) return false;
  if ([SERIALIZATION_FAILURE, DEADLOCK].includes(readCode(error))) return true;
  return !isCommitting && isConnectionEnded(error);
}

/** @returns PostgreSQL's or Node's code; '' for an error without one */
export function readCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function isConnectionEnded(error: Error): boolean {
  const code = readCode(error);
  if (error instanceof DatabaseError) return ENDING_STATES.test(code);
  return ENDED_BY_NETWORK.has(code) || ENDED_WORDS.test(error.message);
}
