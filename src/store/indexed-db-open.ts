/** The connection to a member's database: opened when it is needed, again when it was lost. */
import { wrap } from 'idb';
import { StorageFault } from './failures.ts';
import { TABLE_NAMES, TABLE_SCHEMAS } from './tables.ts';

/**
 * 2: `left` is kept in meta. The tables are the same, but an app of before must not write here any more:
 * what leaves the queue under its hand would look lost.
 */
export const SCHEMA_VERSION = 2;

export interface ConnectionOptions {
  readonly name: string;
  readonly indexedDB?: IDBFactory;
  /** Called when another tab holds an older version open, or has opened a newer one. */
  onBlocked?(reason: 'other-tab-older' | 'other-tab-newer'): void;
  /** Where `pagehide` and `pageshow` are heard: the window, unless a test brings its own. */
  readonly page?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
}

export interface Connection {
  /** How many times the page has been left so far: for good, or to be kept for the back button. */
  readonly leavings: number;
  /** The open database or the one being opened. Rejects for good once a newer version has taken its place. */
  connect(): Promise<IDBDatabase>;
  /** Lets a connection go, the present one when none is named; what runs on it comes to its end. */
  letGo(connected?: Promise<IDBDatabase>): void;
  destroy(): Promise<void>;
}

export function createConnection({
  name,
  onBlocked,
  page = findPage(),
  ...options
}: ConnectionOptions): Connection {
  let present: Promise<IDBDatabase> | null = null;
  let isReplaced = false;
  let leavings = 0;
  let back = Promise.resolve();

  // WebKit keeps a left page for the back button together with its open transactions, and while it does so no
  // other page gets to the database (seen in 2.50).
  page.addEventListener('pagehide', () => {
    leavings++;
    back = new Promise((resolve) => {
      page.addEventListener('pageshow', () => resolve(), { once: true });
    });
    letGo();
  });

  function noteReplaced(): void {
    isReplaced = true;
    onBlocked?.('other-tab-newer');
  }

  async function open(onGone: () => void): Promise<IDBDatabase> {
    await back;
    if (isReplaced) throw new StorageFault('storage-blocked');
    const request = findFactory(options.indexedDB).open(name, SCHEMA_VERSION);
    request.onupgradeneeded = () => makeTables(request);
    request.onblocked = () => onBlocked?.('other-tab-older');
    await wrap(request).catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'VersionError') noteReplaced();
      throw error;
    });
    const database = request.result;
    database.onclose = onGone;
    database.onversionchange = ({ newVersion }) => {
      if (newVersion !== null) noteReplaced();
      onGone();
      database.close();
    };
    return database;
  }

  function letGo(connected = present): void {
    if (present === connected) present = null;
    connected?.then(
      (database) => database.close(),
      () => undefined,
    );
  }

  return {
    get leavings() {
      return leavings;
    },
    connect() {
      if (present !== null) return present;
      const opening = open(() => letGo(opening));
      opening.catch(() => letGo(opening));
      present = opening;
      return opening;
    },
    letGo,
    async destroy() {
      letGo();
      const request = findFactory(options.indexedDB).deleteDatabase(name);
      request.onblocked = () => onBlocked?.('other-tab-older');
      await wrap(request);
    },
  };
}

/** @returns the window; where there is none, nobody leaves */
export function findPage(): NonNullable<ConnectionOptions['page']> {
  return 'onpagehide' in globalThis ? globalThis : new EventTarget();
}

/** @throws StorageFault where the browser has no database or doesn't let the page at it */
export function findFactory(given: IDBFactory | undefined): IDBFactory {
  const factory = given ?? globalThis.indexedDB;
  if (factory === undefined) throw new StorageFault('storage-blocked');
  return factory;
}

/**
 * Makes what the schema names and the database lacks: all of it in an empty one, the rest in one of an
 * earlier version. The browser does the whole upgrade or nothing of it.
 */
function makeTables({ result: database, transaction }: IDBOpenDBRequest): void {
  for (const table of TABLE_NAMES) {
    const [primaryKey = '', ...indexes] = TABLE_SCHEMAS[table];
    const known = database.objectStoreNames.contains(table) ? transaction?.objectStore(table) : undefined;
    const store = known ?? database.createObjectStore(table, { keyPath: readKeyPath(primaryKey) });
    for (const index of indexes) {
      if (store.indexNames.contains(index)) continue;
      store.createIndex(index, readKeyPath(index), { multiEntry: index.startsWith('*') });
    }
  }
}

/** @param key as in `TABLE_SCHEMAS` */
function readKeyPath(key: string): string | string[] {
  return key.startsWith('[') ? key.slice(1, -1).split('+') : key.replace('*', '');
}
