import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** One step from a version of the database to the next; runs in a transaction together with its version. */
export interface Migration {
  readonly version: number;
  run(database: Transaction<Tables>, parts: { newId(): string }): Promise<void>;
}

/**
 * Brings the database up to date; one that a newer release has touched is left as it is and told apart by `isNewer`.
 * Whatever ends it between two steps or in one, the next start goes on from there.
 * @param parts.lock keeps other processes from migrating until the end of the transaction, where the database doesn't
 * do so by itself
 */
export async function migrate(
  database: Kysely<Tables>,
  migrations: readonly Migration[],
  parts: { newId(): string; lock?(transaction: Transaction<Tables>): Promise<void> },
): Promise<{ readonly isNewer: boolean }> {
  const newest = migrations.at(-1)?.version ?? 0;
  await database.transaction().execute(async (transaction) => {
    await parts.lock?.(transaction);
    await transaction.schema
      .createTable('schema_version')
      .ifNotExists()
      .addColumn('version', 'bigint', (column) => column.notNull())
      .execute();
  });
  let version = await readVersion(database);
  for (const migration of migrations) {
    if (migration.version <= version) continue;
    version = await database.transaction().execute(async (transaction) => {
      await parts.lock?.(transaction);
      // Another process may have taken the step while this one waited for the lock.
      const standing = await readVersion(transaction);
      if (standing >= migration.version) return standing;
      await migration.run(transaction, parts);
      await transaction.deleteFrom('schema_version').execute();
      await transaction.insertInto('schema_version').values({ version: migration.version }).execute();
      return migration.version;
    });
  }
  return { isNewer: version > newest };
}

async function readVersion(database: Kysely<Tables>): Promise<number> {
  const row = await database.selectFrom('schema_version').select('version').executeTakeFirst();
  return row?.version ?? 0;
}
