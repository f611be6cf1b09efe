import { TOPICS, type Topic } from './choices.ts';
import type { ReviewRow } from './review-row.ts';

/** The three figures above the table, whatever is filtered. */
export interface DeskCounts {
  readonly toReview: number;
  readonly returned: number;
  /** Of the logs dated in today's month. */
  readonly approvedThisMonth: number;
}

export function countDesk(rows: readonly ReviewRow[], today: string): DeskCounts {
  const month = today.slice(0, 7);
  let toReview = 0;
  let returned = 0;
  let approvedThisMonth = 0;
  for (const { state, day } of rows) {
    if (state === 'new' || state === 'corrected') toReview++;
    else if (state === 'returned') returned++;
    else if (state === 'approved' && day.startsWith(month)) approvedThisMonth++;
  }
  return { toReview, returned, approvedThisMonth };
}

export interface Figures {
  readonly visits: number;
  readonly people: number;
  /** The most common first, at most three, none that is 0. */
  readonly topTopics: readonly { readonly topic: Topic; readonly visits: number }[];
}

/**
 * A log is one visit, however many took part; each tap of a tally is a visit of one. A tally that stands as logs
 * counts nothing: its logs do.
 * @param topic when set, of a tally only the visits under it
 */
export function measureFigures(rows: readonly ReviewRow[], topic: Topic | ''): Figures {
  const byTopic = new Map<Topic, number>();
  let visits = 0;
  let people = 0;
  for (const row of rows) {
    if (row.kind === 'session-log') {
      visits++;
      people += row.people;
      for (const each of row.topics) byTopic.set(each, (byTopic.get(each) ?? 0) + 1);
      continue;
    }
    for (const each of TOPICS) {
      const count = row.counts?.[each] ?? 0;
      if (count === 0 || (topic !== '' && each !== topic)) continue;
      visits += count;
      people += count;
      byTopic.set(each, (byTopic.get(each) ?? 0) + count);
    }
  }
  const topTopics = TOPICS.map((each) => ({ topic: each, visits: byTopic.get(each) ?? 0 }))
    .filter((each) => each.visits > 0)
    .sort((a, b) => b.visits - a.visits)
    .slice(0, 3);
  return { visits, people, topTopics };
}
