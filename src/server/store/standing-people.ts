import type { DatabaseSync } from 'node:sqlite';
import type { Insertable, Kysely } from 'kysely';
import { readVersion } from './sqlite-check.ts';
import type { Tables } from './tables.ts';

/** Who may come in, and with what. What they wrote is elsewhere. */
const PEOPLE_TABLES = ['members', 'sessions', 'invites', 'devices'] as const;

type PeopleTable = (typeof PEOPLE_TABLES)[number];
export type People = { readonly [Name in PeopleTable]: readonly Insertable<Tables[Name]>[] };

/** @returns `undefined` when another release wrote the database: its columns are not ours */
export function readPeople(database: DatabaseSync, version: number): People | undefined {
  if (readVersion(database) !== version) return undefined;
  const read = (table: PeopleTable) => database.prepare(`SELECT * FROM ${table}`).all();
  const [members, sessions, invites, devices] = PEOPLE_TABLES.map(read);
  return { members, sessions, invites, devices } as unknown as People;
}

/**
 * Puts these people in the place of the database's own, so that nobody who was removed, signed out or marked lost comes
 * back with a backup, and nobody who has joined since is locked out. A device's numbers are not among it.
 * @returns false when not one of them is known here: another installation's people are left out
 */
export async function putPeople(database: Kysely<Tables>, people: People): Promise<boolean> {
  const known = await database.selectFrom('members').select('id').execute();
  const ids = new Set(known.map(({ id }) => id));
  if (!people.members.some(({ id }) => ids.has(id))) return false;
  for (const table of PEOPLE_TABLES.toReversed()) await database.deleteFrom(table).execute();
  for (const row of people.members) await database.insertInto('members').values(row).execute();
  for (const row of people.sessions) await database.insertInto('sessions').values(row).execute();
  for (const row of people.invites) await database.insertInto('invites').values(row).execute();
  for (const row of people.devices) await database.insertInto('devices').values(row).execute();
  return true;
}
