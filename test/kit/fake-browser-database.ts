import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb';
import type { ChangeChannel } from '../../src/store/table-watch.ts';

// What turns requests into promises knows them by the browser's classes.
Object.assign(globalThis, {
  IDBCursor,
  IDBDatabase,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
});

export interface FakeDatabases {
  readonly indexedDB: IDBFactory;
  readonly keyRange: typeof IDBKeyRange;
  openChannel(name: string): ChangeChannel;
}

/** A browser's databases of its own in Node, and the channels between its tabs, as options for tables. */
export function createFakeDatabases(): FakeDatabases {
  return { indexedDB: new IDBFactory(), keyRange: IDBKeyRange, openChannel: createFakeChannels() };
}

/** As `BroadcastChannel`: copies, later, to everyone of the same name but the sender. */
function createFakeChannels(): (name: string) => ChangeChannel {
  const open = new Set<{ readonly name: string; hear(message: unknown): void }>();
  return (name) => {
    const self = { name, hear: (_message: unknown) => {} };
    open.add(self);
    return {
      post(message) {
        const others = [...open].filter((other) => other !== self && other.name === name);
        const copy = structuredClone(message);
        setImmediate(() => {
          for (const other of others) if (open.has(other)) other.hear(copy);
        });
      },
      onMessage(listener) {
        self.hear = listener;
      },
      close: () => void open.delete(self),
    };
  };
}
