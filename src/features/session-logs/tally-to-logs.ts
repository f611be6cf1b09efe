import type { Edit } from '../../kernel/change.ts';
import type { RecordData } from '../../kernel/record.ts';
import { TOPICS } from './choices.ts';
import { type LogValues, valuesToData } from './log-values.ts';
import { sumCounts, type TopicCounts } from './own-entry.ts';

/** More logs than this at once would leave a phone standing still. */
export const LOGS_FROM_TALLY_AT_MOST = 300;

export interface CountedTally {
  readonly id: string;
  readonly scope: string;
  readonly data: RecordData;
  readonly counts: TopicCounts;
}

/** What the logs of a tally have in common. */
export type CommonValues = Pick<LogValues, 'duration' | 'outcome' | 'referredTo' | 'doneBy'>;

export function canBecomeLogs(counts: TopicCounts): boolean {
  const visits = sumCounts(counts);
  return visits > 0 && visits <= LOGS_FROM_TALLY_AT_MOST;
}

/**
 * One log a visit, and the tally marked so that nothing counts twice: to be committed together. The logs have no
 * hour, because a tally knows only when it began.
 * @param nextId makes a record's id
 */
export function tallyToEdits(
  tally: CountedTally,
  common: CommonValues,
  nextId: () => string,
): readonly Edit[] {
  const { scope, data } = tally;
  const logs = TOPICS.flatMap((topic) =>
    Array.from({ length: tally.counts[topic] ?? 0 }, (): Edit => {
      const { hour: _hour, counts: _counts, turnedIntoLogs: _turned, ...kept } = data;
      const visit = valuesToData({ ...common, topics: [topic], tally: tally.id });
      return {
        kind: 'session-log',
        record: nextId(),
        scope,
        set: { ...kept, ...visit, form: kept.form === 'group' ? 'face-to-face' : (kept.form ?? null) },
      };
    }),
  );
  return [...logs, markTally(tally, true)];
}

/** Takes the logs of a tally back: the tally counts again. */
export function undoTallyToEdits(tally: CountedTally, made: readonly Edit[]): readonly Edit[] {
  const deletions = made
    .filter(({ kind }) => kind === 'session-log')
    .map(({ kind, record, scope }): Edit => ({ kind, record, scope, set: {}, delete: true }));
  return [...deletions, markTally(tally, false)];
}

function markTally({ id, scope }: CountedTally, turnedIntoLogs: boolean): Edit {
  return { kind: 'tally', record: id, scope, set: { turnedIntoLogs: turnedIntoLogs ? true : null } };
}
