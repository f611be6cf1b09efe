import type { Migration } from '../migrate.ts';
import { firstTables } from './001-first-tables.ts';

/** In ascending order. A released migration is never edited. */
export const migrations: readonly Migration[] = [firstTables];
