import type { RecordData } from '../../kernel/record.ts';
import type { CommitFailure, Store } from '../../store/index.ts';

/** The open tally's record, written at each tap: one write at a time, always the latest numbers. */
export interface TallyKeeper {
  /** Returns at once; the fields given before the next write go with it. */
  write(set: RecordData): void;
  /** Resolves when everything given so far is stored or has been refused. */
  settle(): Promise<void>;
}

/**
 * @param tally where it is stored
 * @param onWritten told after each write: what is stored now, or why nothing was
 */
export function createTallyKeeper(
  store: Pick<Store, 'commit'>,
  tally: { readonly record: string; readonly scope: string },
  onWritten: (outcome: { readonly stored: RecordData } | { readonly failure: CommitFailure }) => void,
): TallyKeeper {
  let unstored: RecordData = {};
  let isAsked = false;
  let running: Promise<void> | undefined;

  async function writeUnstored(): Promise<void> {
    while (isAsked) {
      isAsked = false;
      const set = unstored;
      unstored = {};
      const committed = await store.commit([{ kind: 'tally', ...tally, set }]);
      // What was refused goes along with the next tap.
      if (!committed.ok) unstored = { ...set, ...unstored };
      onWritten(committed.ok ? { stored: set } : { failure: committed.failure });
    }
    running = undefined;
  }

  return {
    write(set) {
      unstored = { ...unstored, ...set };
      isAsked = true;
      running ??= writeUnstored();
    },
    async settle() {
      await running;
    },
  };
}
