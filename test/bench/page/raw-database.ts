/** The reference: IndexedDB as it is, one row a record, each step one strict transaction. */

export interface RawOptions {
  readonly name: string;
  /** Whether lists of records in order can be read from an index, as the app's screens need. */
  readonly hasOrder: boolean;
}

export async function openRaw({ name, hasOrder }: RawOptions): Promise<IDBDatabase> {
  await settle(indexedDB.deleteDatabase(name));
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const records = request.result.createObjectStore('records', { keyPath: 'id' });
    if (hasOrder) records.createIndex('order', ['kind', 'data.day']);
    const changes = request.result.createObjectStore('changes', { keyPath: 'n' });
    if (hasOrder) changes.createIndex('order', ['kind', 'set.day']);
    request.result.createObjectStore('meta');
  };
  return settle(request);
}

export function settle<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Puts the rows in one transaction. @returns when it is on the disk */
export function putStrict(
  database: IDBDatabase,
  rows: Readonly<Record<string, readonly unknown[]>>,
  meta: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const names = [...Object.keys(rows), ...(Object.keys(meta).length > 0 ? ['meta'] : [])];
  const transaction = database.transaction(names, 'readwrite', { durability: 'strict' });
  for (const [name, all] of Object.entries(rows)) {
    const store = transaction.objectStore(name);
    for (const row of all) store.put(row);
  }
  for (const [key, value] of Object.entries(meta)) transaction.objectStore('meta').put(value, key);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}
