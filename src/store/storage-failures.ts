import { StorageFault } from './failures.ts';

/** An error and those that caused it. */
function listCauses(error: unknown): readonly { readonly name: string; readonly message: string }[] {
  const causes: { name: string; message: string }[] = [];
  let rest: unknown = error;
  while (rest instanceof Error && causes.length < 5) {
    causes.push({ name: rest.name, message: rest.message });
    rest = rest.cause;
  }
  return causes;
}

/**
 * Whether opening the database again may help: Safari drops its connection to the storage process
 * ("Connection to Indexed Database server lost"), Chromium closes it when the site's data is cleared.
 */
export function isLostConnection(error: unknown): boolean {
  return listCauses(error).some(
    ({ name, message }) =>
      name === 'InvalidStateError' ||
      (name === 'UnknownError' && message.toLowerCase().includes('connection')) ||
      message.includes('database connection is closing'),
  );
}

const STORAGE_ERRORS: ReadonlySet<string> = new Set([
  'AbortError',
  'DataCloneError',
  'InvalidAccessError',
  'InvalidStateError',
  'NotFoundError',
  'NotReadableError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** @returns the fault, or the error itself when it doesn't come from the storage */
export function toStorageFault(error: unknown): unknown {
  if (error instanceof StorageFault) return error;
  const causes = listCauses(error);
  if (causes.some(({ name }) => name === 'QuotaExceededError')) {
    return new StorageFault('storage-full', error);
  }
  if (causes.some(({ name }) => STORAGE_ERRORS.has(name))) {
    return new StorageFault('storage-blocked', error);
  }
  return error;
}
