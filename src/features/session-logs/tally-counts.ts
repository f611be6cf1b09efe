import { TOPICS, type Topic } from './choices.ts';
import type { TopicCounts } from './own-entry.ts';

/** The most that a tally's record takes for a topic. */
export const VISITS_AT_MOST = 9_999;

export function addVisit(counts: TopicCounts, topic: Topic): TopicCounts {
  return setVisits(counts, topic, (counts[topic] ?? 0) + 1);
}

export function removeVisit(counts: TopicCounts, topic: Topic): TopicCounts {
  return setVisits(counts, topic, (counts[topic] ?? 0) - 1);
}

export function setVisits(counts: TopicCounts, topic: Topic, visits: number): TopicCounts {
  const inRange = Math.min(VISITS_AT_MOST, Math.max(0, visits));
  const entries = TOPICS.flatMap((each) => {
    const count = each === topic ? inRange : (counts[each] ?? 0);
    return count > 0 ? [[each, count] as const] : [];
  });
  return Object.fromEntries(entries);
}
