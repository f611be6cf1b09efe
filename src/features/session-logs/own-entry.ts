import type { FieldValue, RecordData } from '../../kernel/record.ts';
import { TOPICS, type Topic } from './choices.ts';
import { type DeliveredRecord, type LogState, readLogState } from './log-state.ts';

/** One row of My logs, small enough for thousands to be kept and searched. */
export interface OwnEntry {
  readonly id: string;
  readonly kind: 'session-log' | 'tally';
  readonly scope: string;
  /** "2026-11-22" */
  readonly day: string;
  readonly hour: number | undefined;
  readonly place: string;
  /** Of a tally, those under which somebody came, the busiest first. */
  readonly topics: readonly Topic[];
  readonly duration: string | undefined;
  readonly outcome: string | undefined;
  readonly note: string;
  readonly state: LogState;
  /** Logs that it stands for in figures: 1, of a tally none. */
  readonly logs: number;
  /** People helped; of a tally its visits, none once they stand as logs. */
  readonly helped: number;
  readonly counts: TopicCounts;
  readonly isTurnedIntoLogs: boolean;
}

export type TopicCounts = Readonly<Partial<Record<Topic, number>>>;

/** @param today the local date */
export function logToEntry(record: DeliveredRecord, today: string): OwnEntry {
  const { data } = record;
  return {
    ...readBasics(record, today),
    kind: 'session-log',
    topics: readTopics(data.topics),
    logs: 1,
    helped: typeof data.people === 'number' ? data.people : 1,
    counts: {},
    isTurnedIntoLogs: false,
  };
}

export function tallyToEntry(record: DeliveredRecord, today: string): OwnEntry {
  const counts = readCounts(record.data);
  const isTurnedIntoLogs = record.data.turnedIntoLogs === true;
  return {
    ...readBasics(record, today),
    kind: 'tally',
    topics: TOPICS.filter((topic) => (counts[topic] ?? 0) > 0).sort(
      (a, b) => (counts[b] ?? 0) - (counts[a] ?? 0),
    ),
    logs: 0,
    helped: isTurnedIntoLogs ? 0 : sumCounts(counts),
    counts,
    isTurnedIntoLogs,
  };
}

/** A tally's visits by topic, without zeros. */
export function readCounts(data: RecordData): TopicCounts {
  const { counts } = data;
  if (typeof counts !== 'object' || counts === null || Array.isArray(counts)) return {};
  const byTopic = counts as Readonly<Record<string, FieldValue>>;
  return Object.fromEntries(
    TOPICS.flatMap((topic) => {
      const count = byTopic[topic];
      return typeof count === 'number' && count > 0 ? [[topic, count]] : [];
    }),
  );
}

export function sumCounts(counts: TopicCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

function readBasics(record: DeliveredRecord, today: string) {
  const { id, scope, data } = record;
  return {
    id,
    scope,
    day: readText(data.day) ?? '',
    hour: typeof data.hour === 'number' ? data.hour : undefined,
    place: readText(data.place) ?? '',
    duration: readText(data.duration),
    outcome: readText(data.outcome),
    note: readText(data.note) ?? '',
    state: readLogState(record, today),
  };
}

function readText(value: FieldValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readTopics(value: FieldValue | undefined): readonly Topic[] {
  return Array.isArray(value) ? TOPICS.filter((topic) => value.includes(topic)) : [];
}
