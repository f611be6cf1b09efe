import type { Kysely } from 'kysely';
import { listMunicipalities } from '../../kernel/scope-names.ts';
import type { Tables } from './tables.ts';

/** More than any scope gives between two backups, and nothing to a counter that goes to 2^53. */
export const NUMBERS_LEFT_OUT = 1_000_000;

/** What was given out until now of the time line that ends; `undefined` when that can't be read any more. */
export type GivenNumbers = ReadonlyMap<string, number> | undefined;

/**
 * Begins a new time line in a database that went back to an earlier state. With the new id every phone reads
 * everything again; and no number of the lost time line is given twice, so that an edit based on one meets a higher
 * number and the other value is kept beside it, instead of taken for one that the editor saw.
 * @param line.given without them the seconds of the clock are left out as well: the same backup may be
 * restored twice, and scopes count less than one change a second
 */
export async function beginTimeLine(
  database: Kysely<Tables>,
  line: {
    readonly installation: string;
    readonly region: string;
    readonly given: GivenNumbers;
    readonly nowMs: number;
  },
): Promise<void> {
  const { installation, region, given, nowMs } = line;
  const stored = await database.selectFrom('scopes').selectAll().execute();
  const counters = new Map(stored.map(({ scope, seq }) => [scope, seq]));
  const leftOut = given === undefined ? NUMBERS_LEFT_OUT + Math.ceil(nowMs / 1_000) : NUMBERS_LEFT_OUT;
  const municipalities = listMunicipalities(region).map(({ code }) => code);
  const scopes = new Set([region, ...municipalities, ...counters.keys(), ...(given?.keys() ?? [])]);
  for (const scope of scopes) {
    const seq = Math.max(counters.get(scope) ?? 0, given?.get(scope) ?? 0) + leftOut;
    await database
      .insertInto('scopes')
      .values({ scope, seq })
      .onConflict((conflict) => conflict.column('scope').doUpdateSet({ seq }))
      .execute();
  }
  await database
    .updateTable('installation')
    .set(({ eb }) => ({ id: installation, people_version: eb('people_version', '+', 1) }))
    .execute();
}
