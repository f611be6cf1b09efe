import type { Migration } from '../migrate.ts';
import { firstTables } from './001-first-tables.ts';
import { devicesThatComeAndGo } from './002-devices-that-come-and-go.ts';

/** In ascending order. A released migration is never edited. */
export const migrations: readonly Migration[] = [firstTables, devicesThatComeAndGo];
