/**
 * Another transaction has written between what this one read and what it writes: `transact` begins again. It bears
 * PostgreSQL's own code for that (serialization_failure).
 */
export class OvertakenError extends Error {
  readonly code = '40001';
}
