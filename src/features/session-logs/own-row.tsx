import { useWords } from '../../app/index.ts';
import { ListRow } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';
import { describeDay } from './describe-time.ts';
import { nameTopics, valueKey } from './labels.ts';
import { TOPIC_ICONS } from './log-options.tsx';
import { type OwnEntry, sumCounts } from './own-entry.ts';
import { StateTag } from './state-tag.tsx';

interface OwnRowProps {
  readonly entry: OwnEntry;
  readonly placeName: string | undefined;
  readonly today: string;
  /** Names the day too, where no heading does. */
  readonly isDated?: boolean;
}

/** One log or tally, leading to where it is opened. */
export function OwnRow({ entry, placeName, today, isDated = false }: OwnRowProps) {
  const words = useWords();
  const isTally = entry.kind === 'tally';
  const firstTopic = entry.topics[0];
  const when = [
    ...(isDated ? [describeDay(entry.day, today, words)] : []),
    ...(entry.hour === undefined ? [] : [words.text('log-hour', { hour: String(entry.hour) })]),
  ].join(' ');
  const where = [when, placeName ?? ''].filter(Boolean).join(' · ');
  return (
    <ListRow
      href={isTally ? `/tally?id=${entry.id}` : `/logs/${entry.id}`}
      icon={isTally || firstTopic === undefined ? 'tally' : TOPIC_ICONS[firstTopic]}
      title={
        isTally
          ? words.text('log-tally-row', { count: sumCounts(entry.counts) })
          : nameTopics([...entry.topics], words.text)
      }
      detail={
        <>
          <span>{where}</span>
          <span>{isTally ? describeTally(entry, words) : describeLog(entry, words)}</span>
          {entry.note !== '' && <span>{entry.note}</span>}
        </>
      }
      trailing={<StateTag state={entry.state} />}
    />
  );
}

function describeLog({ duration, outcome, helped }: OwnEntry, words: Words): string {
  return [
    ...(helped > 1 ? [words.text('log-people', { count: helped })] : []),
    ...(duration === undefined ? [] : [words.text(valueKey('duration', duration))]),
    ...(outcome === undefined ? [] : [words.text(valueKey('outcome', outcome))]),
  ].join(' · ');
}

function describeTally({ topics, counts, isTurnedIntoLogs }: OwnEntry, words: Words): string {
  if (isTurnedIntoLogs) return words.text('log-tally-turned');
  return topics
    .map((topic) => `${words.text(valueKey('topics', topic))} ${words.number(counts[topic] ?? 0)}`)
    .join(' · ');
}
