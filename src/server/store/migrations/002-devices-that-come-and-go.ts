import type { Migration } from '../migrate.ts';

/** What devices have told of numbers that never arrived, and how a device comes to its end. */
export const devicesThatComeAndGo: Migration = {
  version: 2,
  async run(database) {
    const { schema } = database;
    // SQLite takes one column at a time.
    await schema
      .alterTable('sessions')
      .addColumn('sends_only', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema.alterTable('devices').addColumn('storage', 'text').execute();
    await schema
      .alterTable('devices')
      .addColumn('state', 'text', (column) => column.notNull().defaultTo('active'))
      .execute();
    await schema.alterTable('devices').addColumn('replaced_by', 'text').execute();
    await schema.createIndex('devices_by_replacement').on('devices').column('replaced_by').execute();
    await schema
      .alterTable('arrivals')
      .addColumn('told_n', 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema
      .alterTable('arrivals')
      .addColumn('lost', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
    await schema.alterTable('arrivals').addColumn('noticed_at', 'double precision').execute();
    await schema
      .alterTable('arrivals')
      .addColumn('settled', 'text', (column) => column.notNull().defaultTo('[]'))
      .execute();
  },
};
