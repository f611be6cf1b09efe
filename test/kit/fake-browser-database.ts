import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';

/** A browser's IndexedDB of its own in Node, as options for Dexie's tables. */
export function createFakeDatabases(): { indexedDB: IDBFactory; keyRange: typeof IDBKeyRange } {
  const indexedDB = new IDBFactory();
  // Live queries run only where the global dependencies name a database.
  Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
  return { indexedDB, keyRange: IDBKeyRange };
}
