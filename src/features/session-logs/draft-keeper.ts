import type { FieldValue } from '../../kernel/record.ts';
import type { Store } from '../../store/index.ts';

type DraftStore = Pick<Store, 'saveDraft' | 'readDraft' | 'dropDraft'>;

/** Saves one draft again and again, never two writes at once, so that an older one can't land last. */
export interface DraftKeeper {
  /** Returns at once; of several waiting values only the latest is written. */
  save(value: FieldValue): void;
  drop(): Promise<void>;
  /** The draft after everything asked so far; what the storage refused is still remembered here. */
  read(): Promise<FieldValue | undefined>;
  /** Told after each write whether it succeeded. @returns how to stop listening */
  onWritten(listener: (isKept: boolean) => void): () => void;
}

const DROPPED = Symbol('dropped');

export function createDraftKeeper(store: DraftStore, key: string): DraftKeeper {
  const listeners = new Set<(isKept: boolean) => void>();
  let wanted: FieldValue | typeof DROPPED | undefined;
  let refused: FieldValue | undefined;
  let running: Promise<void> | undefined;

  async function writeWanted(): Promise<void> {
    while (wanted !== undefined) {
      const next = wanted;
      wanted = undefined;
      const isKept = await write(next);
      refused = isKept || next === DROPPED ? undefined : next;
      for (const listener of listeners) listener(isKept);
    }
    running = undefined;
  }

  async function write(next: FieldValue | typeof DROPPED): Promise<boolean> {
    try {
      await (next === DROPPED ? store.dropDraft(key) : store.saveDraft(key, next));
      return true;
    } catch {
      return false;
    }
  }

  async function settle(): Promise<void> {
    if (wanted !== undefined) running ??= writeWanted();
    await running;
  }

  return {
    save(value) {
      wanted = value;
      void settle();
    },
    drop() {
      wanted = DROPPED;
      return settle();
    },
    async read() {
      await settle();
      return refused ?? (await store.readDraft(key))?.value;
    },
    onWritten(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const keepers = new WeakMap<DraftStore, Map<string, DraftKeeper>>();

/** One keeper a draft and open store: a form left and opened again goes on with the same queue. */
export function findDraftKeeper(store: DraftStore, key: string): DraftKeeper {
  const ofStore = keepers.get(store) ?? new Map<string, DraftKeeper>();
  keepers.set(store, ofStore);
  const keeper = ofStore.get(key) ?? createDraftKeeper(store, key);
  ofStore.set(key, keeper);
  return keeper;
}
