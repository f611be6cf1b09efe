/** Who is told of committed writes: everyone whose last reading touched the tables, in every tab. */
import { TABLE_NAMES, type TableName } from './tables.ts';

/** Carries the names of written tables to the other tabs that have the same database open. */
export interface ChangeChannel {
  post(message: readonly TableName[]): void;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

export type SetTimer = (delayMs: number, onTime: () => void) => () => void;

/** A burst of writes gives one reading in this time, and the saving in between is not slowed down. */
export const REREAD_GAP_MS = 50;

export interface Watched<Value> {
  /** @param onRead must be told of every table that is read */
  read(onRead: (name: TableName) => void): Promise<Value>;
  onValue(value: Value): void;
  onFailure(error: unknown): void;
}

export interface TableWatch {
  /** @returns the function that ends it: nothing is called afterwards */
  add<Value>(watched: Watched<Value>): () => void;
  /** A reading that nobody's watch has made; any that is going on now may depend on it. */
  noteRead(name: TableName): void;
  noteCommitted(names: ReadonlySet<TableName>): void;
  close(): void;
}

export function createTableWatch(channel: ChangeChannel | null, setTimer: SetTimer): TableWatch {
  const watchers = new Set<Watcher<unknown>>();
  let isClosed = false;
  const wake = (names: readonly TableName[]) => {
    for (const watcher of watchers) watcher.wake(names);
  };
  const untold = new Set<TableName>();
  // Other tabs can hear a moment later: whoever waits for a save doesn't wait for them.
  const tellOthers = () => {
    if (untold.size > 0) channel?.post([...untold]);
    untold.clear();
  };
  channel?.onMessage((message) => wake(readTableNames(message)));
  return {
    add<Value>(watched: Watched<Value>) {
      const watcher = new Watcher(watched, setTimer);
      watchers.add(watcher);
      watcher.start();
      return () => {
        watchers.delete(watcher);
        watcher.stop();
      };
    },
    noteRead(name) {
      for (const watcher of watchers) watcher.noteRead(name);
    },
    noteCommitted(names) {
      if (isClosed || names.size === 0) return;
      wake([...names]);
      if (untold.size === 0) setTimer(0, tellOthers);
      for (const name of names) untold.add(name);
    },
    close() {
      isClosed = true;
      tellOthers();
      for (const watcher of watchers) watcher.stop();
      watchers.clear();
      channel?.close();
    },
  };
}

/** One reading at a time, a rest after each; what is written meanwhile is read after the rest. */
class Watcher<Value> {
  readonly #watched: Watched<Value>;
  readonly #setTimer: SetTimer;
  /** Of the last reading; all of them after a failed one, which may have been cut short. */
  #seen: Set<TableName> = new Set();
  #isReading = false;
  #isStale = false;
  #isStopped = false;
  #cancelTimer: (() => void) | null = null;

  constructor(watched: Watched<Value>, setTimer: SetTimer) {
    this.#watched = watched;
    this.#setTimer = setTimer;
  }

  start(): void {
    void this.#read();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer?.();
  }

  noteRead(name: TableName): void {
    if (this.#isReading) this.#seen.add(name);
  }

  wake(names: readonly TableName[]): void {
    if (this.#isStopped || !names.some((name) => this.#seen.has(name))) return;
    this.#isStale = true;
    if (!this.#isReading && this.#cancelTimer === null) this.#readAfter(0);
  }

  #readAfter(delayMs: number): void {
    this.#cancelTimer = this.#setTimer(delayMs, () => {
      this.#cancelTimer = null;
      if (this.#isStale) void this.#read();
    });
  }

  async #read(): Promise<void> {
    const seen = new Set<TableName>();
    this.#seen = seen;
    this.#isStale = false;
    this.#isReading = true;
    let tell: () => void;
    try {
      const value = await this.#watched.read((name) => seen.add(name));
      tell = () => this.#watched.onValue(value);
    } catch (error) {
      this.#seen = new Set(TABLE_NAMES);
      tell = () => this.#watched.onFailure(error);
    }
    this.#isReading = false;
    if (this.#isStopped) return;
    this.#readAfter(REREAD_GAP_MS);
    tell();
  }
}

/** A tab with another version of the app may name tables that this one doesn't have. */
function readTableNames(message: unknown): readonly TableName[] {
  return Array.isArray(message) ? TABLE_NAMES.filter((name) => message.includes(name)) : [];
}

/** @returns null where the browser has none (Safari before 15.4): then a tab hears only of its own writes */
export function openBrowserChannel(name: string): ChangeChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    onMessage(listener) {
      channel.onmessage = ({ data }) => listener(data);
    },
    close: () => channel.close(),
  };
}
