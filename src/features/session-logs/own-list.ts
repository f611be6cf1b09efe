import { addDays } from '../../kernel/helsinki-time.ts';
import type { Topic } from './choices.ts';
import { type LogState, needsAuthor } from './log-state.ts';
import type { OwnEntry } from './own-entry.ts';

export const OWN_PERIODS = ['today', 'week', 'month', 'year', 'all'] as const;
/** The last 1, 7, 30 or 365 days, or everything. */
type OwnPeriod = (typeof OWN_PERIODS)[number];
const DAYS: Readonly<Record<Exclude<OwnPeriod, 'all'>, number>> = { today: 1, week: 7, month: 30, year: 365 };

/** '' where nothing is asked for. */
export interface OwnFilters {
  readonly period: OwnPeriod;
  /** `waiting`: not yet received by the server. */
  readonly state: OwnState | '';
  readonly topic: Topic | '';
  /** Looked for in topics, places and notes. */
  readonly text: string;
}

export const OWN_STATES = ['waiting', 'received', 'approved', 'returned', 'corrected', 'attention'] as const;
type OwnState = (typeof OWN_STATES)[number];

export const NO_OWN_FILTERS: OwnFilters = { period: 'month', state: '', topic: '', text: '' };

/** @returns the first day of the period, or '' for all */
function periodToFirstDay(period: OwnPeriod, today: string): string {
  return period === 'all' ? '' : addDays(today, 1 - DAYS[period]);
}

/**
 * @param today the local date; what is dated later belongs to every period
 * @param searchText all that can be searched of an entry, in lower case
 */
export function filterOwn(
  entries: readonly OwnEntry[],
  filters: OwnFilters,
  today: string,
  searchText: (entry: OwnEntry) => string,
): readonly OwnEntry[] {
  const firstDay = periodToFirstDay(filters.period, today);
  const wanted = filters.text.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    if (entry.day < firstDay) return false;
    if (filters.state !== '' && stateToFilter(entry.state) !== filters.state) return false;
    if (filters.topic !== '' && !entry.topics.includes(filters.topic)) return false;
    if (wanted.length === 0) return true;
    const text = searchText(entry);
    return wanted.every((word) => text.includes(word));
  });
}

function stateToFilter(state: LogState): OwnState {
  return state === 'on-phone' || state === 'sent' ? 'waiting' : state;
}

export interface OwnTotals {
  readonly logs: number;
  /** People helped, those of tallies included. */
  readonly helped: number;
  /** Of the helped, those counted by a tally. */
  readonly tallied: number;
}

/** A tally that stands as logs counts nothing: its logs do. */
export function totalOwn(entries: readonly OwnEntry[]): OwnTotals {
  let logs = 0;
  let helped = 0;
  let tallied = 0;
  for (const entry of entries) {
    logs += entry.logs;
    helped += entry.helped;
    if (entry.kind === 'tally') tallied += entry.helped;
  }
  return { logs, helped, tallied };
}

export interface DayGroup {
  readonly day: string;
  readonly entries: readonly OwnEntry[];
}

/** The newest day first; within a day the latest hour first, as the entries stand. */
export function groupByDay(entries: readonly OwnEntry[]): readonly DayGroup[] {
  const days = new Map<string, OwnEntry[]>();
  for (const entry of entries) {
    const group = days.get(entry.day);
    if (group === undefined) days.set(entry.day, [entry]);
    else group.push(entry);
  }
  return [...days].map(([day, group]) => ({ day, entries: group }));
}

/** Logs and tallies in one list, the newest day and hour first. */
export function mergeByTime(logs: readonly OwnEntry[], tallies: readonly OwnEntry[]): readonly OwnEntry[] {
  return [...logs, ...tallies].sort(compareNewestFirst);
}

function compareNewestFirst(a: OwnEntry, b: OwnEntry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  const hours = (b.hour ?? -1) - (a.hour ?? -1);
  if (hours !== 0) return hours;
  return a.id < b.id ? 1 : a.id > b.id ? -1 : 0;
}

/** @returns what waits for its author, whatever is filtered, the newest first */
export function pickNeedy(entries: readonly OwnEntry[]): readonly OwnEntry[] {
  return entries.filter(({ state }) => needsAuthor(state));
}
