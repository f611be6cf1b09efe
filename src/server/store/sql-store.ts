import type { Kysely } from 'kysely';
import { SqlReader } from './sql-reader.ts';
import { SqlTransaction } from './sql-transaction.ts';
import type { ScopeChange, ServerStore, StoreTransaction } from './store.ts';
import type { Tables } from './tables.ts';

type Listener = (scope: string, change: ScopeChange) => void;

/** What differs between the databases. */
export interface StoreDialect {
  readonly reading: Kysely<Tables>;
  readonly writing: Kysely<Tables>;
  /** Whether a row is locked by reading it "for update"; where one transaction writes at a time there is no need. */
  readonly locksRows: boolean;
  /** Tells the other nodes, as part of the transaction; left out where there are none. */
  announce?(transaction: Kysely<Tables>, changes: readonly ScopeChange[]): Promise<void>;
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
    const { writing, locksRows, announce } = this.#dialect;
    const { value, changes } = await writing.transaction().execute(async (database) => {
      const transaction = new SqlTransaction(database, { locksRows });
      const value = await work(transaction);
      const changes = await transaction.finish();
      await announce?.(database, changes);
      return { value, changes };
    });
    for (const change of changes) this.notify(change);
    return value;
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
