import type { Ids } from '../../kernel/ids.ts';
import { fail, type Result, succeed } from '../../kernel/result.ts';
import { copyTables, findRows, type TablePrint } from './copy-tables.ts';
import { errorToPostgresTrouble } from './postgres-errors.ts';
import { errorToSqliteCode } from './sqlite-errors.ts';
import { type DatabasePlace, haveWhole, placeToAddress, type WholeFailure } from './whole-database.ts';

/**
 * `not-empty`: the target holds something. `differs`: what was read back there is not what was written. `same`: it is the
 * source. `broken-off`: a disk was full, or a connection ended.
 */
export type MoveFailure =
  | WholeFailure
  | {
      readonly type: 'not-empty' | 'differs' | 'same' | 'broken-off';
      readonly address: string;
      readonly table: string;
    };

type Moved = Result<readonly TablePrint[], MoveFailure>;

/**
 * Carries everything over, under the same installation id: to the phones it is the same server. The source stays as
 * it is; the target gets all or nothing.
 */
export async function moveInstallation(from: DatabasePlace, to: DatabasePlace, ids: Ids): Promise<Moved> {
  const address = placeToAddress(to);
  const refuse = (type: 'not-empty' | 'differs' | 'same' | 'broken-off', table = ''): Moved =>
    fail({ type, address, table });
  if (placeToAddress(from) === address) return refuse('same');
  try {
    const moved = await haveWhole<Moved>(from, 'source', ids, async (source) => {
      const filled = await haveWhole<Moved>(to, 'target', ids, async (target) => {
        const table = await findRows(target);
        if (table !== undefined) return { value: refuse('not-empty', table), keep: false };
        const { prints, differing } = await copyTables(source, target);
        return differing === undefined
          ? { value: succeed(prints), keep: true }
          : { value: refuse('differs', differing), keep: false };
      });
      return { value: filled.ok ? filled.value : filled, keep: false };
    });
    return moved.ok ? moved.value : moved;
  } catch (error) {
    const isFromDatabase = errorToSqliteCode(error) ?? errorToPostgresTrouble(error);
    if (isFromDatabase === undefined) throw error;
    return refuse('broken-off');
  }
}
