import type { FieldIssue } from '../kernel/kind.ts';

/**
 * `storage-full`: the phone has no room. `storage-lost`: what was stored is gone. `storage-blocked`: the
 * storage doesn't answer, is not allowed, or belongs to a newer version that another tab runs.
 */
export type StorageFaultType = 'storage-full' | 'storage-lost' | 'storage-blocked';

/** The only thing with which a read or a sync step of the store rejects. */
export class StorageFault extends Error {
  readonly type: StorageFaultType;

  constructor(type: StorageFaultType, cause?: unknown) {
    super(type, { cause });
    this.name = 'StorageFault';
    this.type = type;
  }
}

/** Why nothing was saved. The form stays as it is. */
export type CommitFailure =
  | { readonly type: StorageFaultType }
  | {
      readonly type: 'record-invalid';
      readonly field?: string;
      readonly reason: FieldIssue['reason'] | 'unknown-kind' | 'other-scope' | 'read-only' | 'too-large';
    };

/** @throws what is not a fault of the storage: that is a bug */
export function errorToCommitFailure(error: unknown): CommitFailure {
  if (error instanceof StorageFault) return { type: error.type };
  throw error;
}
