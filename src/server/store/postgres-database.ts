import { Socket } from 'node:net';
import {
  type ColumnDefinitionNode,
  Kysely,
  type KyselyPlugin,
  OperationNodeTransformer,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type QueryId,
  RawNode,
} from 'kysely';
import { type Client, type ClientConfig, Pool, TypeOverrides } from 'pg';
import type { Tables } from './tables.ts';

const CONNECT_MS = 5_000;
const LOCK_MS = 10_000;
const STATEMENT_MS = 20_000;
/** Longer than any statement may take. */
const SILENCE_MS = 30_000;
const IDLE_CLOSED_MS = 20_000;
const KEEP_ALIVE_AFTER_MS = 10_000;

const INT8 = 20;
const NUMERIC = 1700;
/** Counters, counts and sums, none of which comes near 2^53. */
const numbers = new TypeOverrides();
numbers.setTypeParser(INT8, Number);
numbers.setTypeParser(NUMERIC, Number);

export interface ConnectionOptions {
  readonly url: string;
  /** Hears of connections that broke while nobody used them. */
  readonly onTrouble: (error: Error) => void;
  /** A connection that is waited on and says nothing for so long is dead; half a minute when left out. */
  readonly silenceMs?: number;
}

/** @param isPatient for a step of a migration, which may take as long as it takes */
export function openPool(
  { url, onTrouble, silenceMs = SILENCE_MS }: ConnectionOptions,
  size: { readonly connectionsAtMost: number; readonly isPatient?: boolean },
): Kysely<Tables> {
  const limits: ClientConfig = size.isPatient
    ? {}
    : {
        statement_timeout: STATEMENT_MS,
        lock_timeout: LOCK_MS,
        idle_in_transaction_session_timeout: STATEMENT_MS,
      };
  const pool = new Pool({
    ...makeClientConfig(url),
    ...limits,
    max: size.connectionsAtMost,
    idleTimeoutMillis: IDLE_CLOSED_MS,
  });
  pool.on('error', onTrouble);
  pool.on('connect', (client) => {
    // The pool listens only while a connection is idle; whoever uses it learns of the error by their query.
    client.on('error', () => undefined);
    if (!size.isPatient) endWhenSilent(client, silenceMs);
  });
  return new Kysely<Tables>({ dialect: new LastingDialect({ pool }), plugins: [textByLetter] });
}

export function makeClientConfig(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'tukivihko',
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    types: numbers,
  };
}

/** A network that swallows everything would otherwise be waited for a quarter of an hour. */
export function endWhenSilent(client: Client, silenceMs = SILENCE_MS): void {
  const { stream } = client.connection;
  if (!(stream instanceof Socket)) return;
  stream.setTimeout(silenceMs, () => {
    stream.destroy(Object.assign(new Error('The database has gone silent'), { code: 'ETIMEDOUT' }));
  });
}

class LastingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): PostgresDriver {
    return new LastingDriver(this.#config);
  }
}

/** Where the connection is lost the transaction is over, and the first error tells more than that of the rollback. */
class LastingDriver extends PostgresDriver {
  override async rollbackTransaction(
    connection: Parameters<PostgresDriver['rollbackTransaction']>[0],
  ): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => undefined);
  }
}

/**
 * Makes text columns that compare letter by letter, as SQLite's do: the order is the same on every database, and no
 * update of the system's languages spoils an index.
 */
class TextByLetter extends OperationNodeTransformer {
  protected override transformColumnDefinition(node: ColumnDefinitionNode, queryId?: QueryId) {
    const column = super.transformColumnDefinition(node, queryId);
    const { dataType } = column;
    if (!('dataType' in dataType) || dataType.dataType !== 'text') return column;
    return { ...column, dataType: RawNode.createWithSql('text collate "C"') };
  }
}

const transformer = new TextByLetter();
const textByLetter: KyselyPlugin = {
  transformQuery: ({ node, queryId }) => transformer.transformNode(node, queryId),
  transformResult: async ({ result }) => result,
};
