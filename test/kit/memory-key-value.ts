import type { KeyValue } from '../../src/store/index.ts';

/** A localStorage of its own. */
export interface MemoryKeyValue extends KeyValue {
  clear(): void;
}

export function createMemoryKeyValue(): MemoryKeyValue {
  const values = new Map<string, string>();
  return {
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}
