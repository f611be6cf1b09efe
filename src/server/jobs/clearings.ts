import { addDays, isDay } from '../../kernel/helsinki-time.ts';
import type { KindDefinition } from '../../kernel/kind.ts';
import type { RecordData, RecordState } from '../../kernel/record.ts';
import type { Clearing } from '../store/store.ts';

/**
 * When the fields with `keepDays` are to be cleared that the record holds or that a change brought into its history.
 * A day in the future, from a phone whose clock is ahead, keeps nothing longer: then today counts.
 */
export function listClearings(
  definition: KindDefinition,
  record: RecordState,
  set: RecordData,
  today: string,
): readonly Clearing[] {
  return Object.entries(definition.fields).flatMap(([field, { keepDays }]) => {
    if (keepDays === undefined) return [];
    const isHeld = [record.data[field], record.kept?.[field]?.value, set[field]].some(
      (value) => value !== undefined && value !== null,
    );
    if (!isHeld) return [];
    const from = findFirstDay(definition, record, today);
    return [{ record: record.id, field, clearOn: addDays(from, keepDays) }];
  });
}

function findFirstDay({ dayField }: KindDefinition, { data }: RecordState, today: string): string {
  const own = dayField === undefined ? undefined : data[dayField];
  return typeof own === 'string' && isDay(own) && own < today ? own : today;
}
