import type { Migration } from '../migrate.ts';

/** Everything that the first release stores. */
export const firstTables: Migration = {
  version: 1,
  async run(database, { newId }) {
    const { schema } = database;
    await schema
      .createTable('installation')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('people_version', 'bigint', (column) => column.notNull())
      .execute();
    await database.insertInto('installation').values({ id: newId(), people_version: 1 }).execute();

    await schema
      .createTable('scopes')
      .addColumn('scope', 'text', (column) => column.primaryKey())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .execute();

    await schema
      .createTable('records')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('lane', 'text', (column) => column.notNull())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('field_devices', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('records_by_seq').unique().on('records').columns(['scope', 'seq']).execute();
    await schema.createIndex('records_by_lane').on('records').columns(['lane', 'seq']).execute();

    await schema
      .createTable('clearings')
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('field', 'text', (column) => column.notNull())
      .addColumn('clear_on', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('clearings_key', ['record', 'field'])
      .execute();
    await schema.createIndex('clearings_by_day').on('clearings').columns(['clear_on', 'record']).execute();

    await schema
      .createTable('history')
      .addColumn('change', 'text', (column) => column.primaryKey())
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('scope', 'text', (column) => column.notNull())
      .addColumn('seq', 'bigint', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('at', 'double precision', (column) => column.notNull())
      .addColumn('received_at', 'double precision', (column) => column.notNull())
      .addColumn('fields', 'text', (column) => column.notNull())
      .addColumn('deletes', 'integer')
      .addColumn('applied', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('history_by_record')
      .on('history')
      .columns(['record', 'seq', 'received_at'])
      .execute();

    await schema
      .createTable('receipts')
      .addColumn('change', 'text', (column) => column.primaryKey())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('n', 'bigint', (column) => column.notNull())
      .addColumn('content_hash', 'text', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .execute();

    await schema
      .createTable('members')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('grants', 'text', (column) => column.notNull())
      .addColumn('created_at', 'double precision', (column) => column.notNull())
      .execute();

    await schema
      .createTable('sessions')
      .addColumn('token_hash', 'text', (column) => column.primaryKey())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('created_at', 'double precision', (column) => column.notNull())
      .addColumn('seen_at', 'double precision', (column) => column.notNull())
      .addForeignKeyConstraint('sessions_member', ['member'], 'members', ['id'], (constraint) =>
        constraint.onDelete('cascade').deferrable().initiallyDeferred(),
      )
      .execute();
    await schema.createIndex('sessions_by_device').on('sessions').column('device').execute();
    await schema.createIndex('sessions_by_member').on('sessions').column('member').execute();

    await schema
      .createTable('invites')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('secret_hash', 'text', (column) => column.notNull())
      .addColumn('code_hash', 'text', (column) => column.notNull())
      .addColumn('grants', 'text', (column) => column.notNull())
      .addColumn('name', 'text')
      .addColumn('member', 'text')
      .addColumn('invited_by', 'text')
      .addColumn('created_at', 'double precision', (column) => column.notNull())
      .addColumn('expires_at', 'double precision', (column) => column.notNull())
      .addColumn('used_at', 'double precision')
      .execute();
    await schema.createIndex('invites_by_secret').on('invites').column('secret_hash').execute();
    await schema.createIndex('invites_by_code').on('invites').column('code_hash').execute();

    await schema
      .createTable('devices')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('member', 'text', (column) => column.notNull())
      .addColumn('joined_at', 'double precision', (column) => column.notNull())
      .addColumn('seen_at', 'double precision', (column) => column.notNull())
      .addColumn('app', 'text', (column) => column.notNull())
      .addColumn('pending', 'bigint', (column) => column.notNull())
      .addColumn('parked', 'bigint', (column) => column.notNull())
      .addColumn('clock_offset', 'double precision', (column) => column.notNull())
      .addColumn('epoch', 'text')
      .addForeignKeyConstraint('devices_member', ['member'], 'members', ['id'], (constraint) =>
        constraint.onDelete('cascade').deferrable().initiallyDeferred(),
      )
      .execute();
    await schema.createIndex('devices_by_member').on('devices').column('member').execute();

    await schema
      .createTable('arrivals')
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('epoch', 'text', (column) => column.notNull())
      .addColumn('up_to', 'bigint', (column) => column.notNull())
      .addColumn('beyond', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('arrivals_key', ['device', 'epoch'])
      .execute();
  },
};
