import type { LogState } from './log-state.ts';
import type { OwnEntry } from './own-entry.ts';

export interface DayFigures {
  readonly logged: number;
  /** Those of which the server has everything. */
  readonly received: number;
  readonly approved: number;
  readonly returned: number;
}

const UNRECEIVED: readonly LogState[] = ['on-phone', 'sent', 'attention'];

/** The day's logs; tallies are not logs. */
export function countDay(
  entries: readonly Pick<OwnEntry, 'kind' | 'day' | 'state'>[],
  day: string,
): DayFigures {
  const states = entries
    .filter((entry) => entry.kind === 'session-log' && entry.day === day)
    .map(({ state }) => state);
  const countOf = (wanted: LogState) => states.filter((state) => state === wanted).length;
  return {
    logged: states.length,
    received: states.filter((state) => !UNRECEIVED.includes(state)).length,
    approved: countOf('approved'),
    returned: countOf('returned'),
  };
}
