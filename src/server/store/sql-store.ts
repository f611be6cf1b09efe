import { setTimeout } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { SqlReader } from './sql-reader.ts';
import { SqlTransaction } from './sql-transaction.ts';
import type { ScopeChange, ServerStore, StoreTransaction } from './store.ts';
import type { Tables } from './tables.ts';

type Listener = (scope: string, change: ScopeChange) => void;

const ATTEMPTS = 5;
const PAUSE_MS = 20;

/** What differs between the databases. */
export interface StoreDialect {
  readonly reading: Kysely<Tables>;
  readonly writing: Kysely<Tables>;
  /** Whether a row is locked by reading it "for update"; where one transaction writes at a time there is no need. */
  readonly locksRows: boolean;
  /** Tells the other nodes, as part of the transaction; left out where there are none. */
  announce?(transaction: Kysely<Tables>, changes: readonly ScopeChange[]): Promise<void>;
  /**
   * Whether nothing of a failed transaction has been stored for certain and it may succeed when it is done again.
   * @param isCommitting the error came from the commit itself
   */
  isRolledBack?(error: unknown, isCommitting: boolean): boolean;
  close(): Promise<void>;
}

export class SqlStore extends SqlReader implements ServerStore {
  readonly #dialect: StoreDialect;
  readonly #listeners = new Set<Listener>();

  constructor(dialect: StoreDialect) {
    super(dialect.reading);
    this.#dialect = dialect;
  }

  async transact<Value>(work: (transaction: StoreTransaction) => Promise<Value>): Promise<Value> {
    const { value, changes } = await this.#attempt(work, 1);
    for (const change of changes) this.notify(change);
    return value;
  }

  async #attempt<Value>(
    work: (transaction: StoreTransaction) => Promise<Value>,
    attempt: number,
  ): Promise<{ readonly value: Value; readonly changes: readonly ScopeChange[] }> {
    const { writing, locksRows, announce, isRolledBack } = this.#dialect;
    const beginning = writing.transaction();
    let isCommitting = false;
    try {
      return await (locksRows ? beginning.setIsolationLevel('read committed') : beginning).execute(
        async (database) => {
          const transaction = new SqlTransaction(database, { locksRows });
          const value = await work(transaction);
          const changes = await transaction.finish();
          await announce?.(database, changes);
          isCommitting = true;
          return { value, changes };
        },
      );
    } catch (error) {
      if (attempt === ATTEMPTS || !isRolledBack?.(error, isCommitting)) throw error;
    }
    await setTimeout(PAUSE_MS * 2 ** attempt * Math.random());
    return this.#attempt(work, attempt + 1);
  }

  /** Calls every listener, after a commit on this node or at another node's word. */
  notify(change: ScopeChange): void {
    for (const listener of this.#listeners) listener(change.scope, change);
  }

  onScopeChanged(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  async close(): Promise<void> {
    this.#listeners.clear();
    await this.#dialect.close();
  }
}
