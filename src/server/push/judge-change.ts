import { canRead, findForbiddenFields, type Reader } from '../../kernel/access.ts';
import type { Change } from '../../kernel/change.ts';
import type { KindDefinition } from '../../kernel/kind.ts';
import { findMissingFields } from '../../kernel/validate.ts';
import type { StoredRecord } from '../store/store.ts';
import { findPersonalFields, type Rejection } from './examine-change.ts';

/** @returns why the change can't be applied to the record as it stands, if so */
export function judgeChange(
  reader: Reader,
  definition: KindDefinition,
  change: Change,
  current: StoredRecord | undefined,
): Rejection | undefined {
  // One who may not read the record learns nothing of it, not even its kind.
  if (current !== undefined && !canRead(reader, current.record, current.audience)) {
    return { code: 'forbidden', fields: ['scope'] };
  }
  const differing = (['kind', 'scope'] as const).filter(
    (name) => current !== undefined && current.record[name] !== change[name],
  );
  if (differing.length > 0) return { code: 'invalid', fields: differing };
  const forbidden = findForbiddenFields(reader, definition, current?.record, change);
  if (forbidden.length > 0) return { code: 'forbidden', fields: forbidden };
  const personal = findPersonalFields(definition, change);
  if (personal.length > 0) return { code: 'personal-data', fields: personal };
  if (current === undefined) {
    if (change.delete === true && Object.keys(change.set).length === 0) return { code: 'gone' };
    const missing = findMissingFields(definition, change.set).map(({ field }) => field);
    return missing.length > 0 ? { code: 'invalid', fields: missing } : undefined;
  }
  return current.record.deleted && change.delete === undefined ? { code: 'gone' } : undefined;
}
