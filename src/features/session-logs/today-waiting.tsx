import './logs.css';
import { useLiveValue, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import type { Store } from '../../store/index.ts';
import { List, ListRow, Section } from '../../ui/index.ts';
import { describeTime } from './describe-time.ts';
import { nameTopics } from './labels.ts';
import { draftKeyToPath, storedToDraft } from './log-draft.ts';
import type { OwnEntry } from './own-entry.ts';
import { pickNeedy } from './own-list.ts';
import { OwnRow } from './own-row.tsx';
import { type OwnReach, readOwn } from './read-own.ts';

/** The start screen looks through so many; My logs looks through everything. */
const LOOKED_THROUGH: OwnReach = { newestRows: 300 };

interface OpenDraft {
  readonly path: string;
  readonly savedAtMs: number;
  readonly topics: string;
}

/** What the member left unfinished and what came back: nothing when there is neither. */
export default function TodayWaiting() {
  const words = useWords();
  const { clock, membership } = useServices();
  const today = readHelsinkiTime(clock.nowMs()).day;
  const member = membership.member.id;
  const needy = useLiveValue<readonly Needy[]>(
    (store) => readNeedy(store, member, today),
    [member, today],
    NOTHING_NEEDY,
  );
  const drafts = useLiveValue<readonly OpenDraft[]>(
    async (store) =>
      (await store.listDrafts()).flatMap(({ key, value, savedAtMs }) => {
        const path = draftKeyToPath(key);
        const draft = storedToDraft(value);
        if (path === undefined || draft === undefined) return [];
        return [{ path, savedAtMs, topics: nameTopics(draft.set.topics, words.text) }];
      }),
    [words],
    NO_DRAFTS,
  );
  if (needy.length === 0 && drafts.length === 0) return null;
  return (
    <Section title={words.text('log-needy-title')}>
      <List>
        {drafts.map(({ path, savedAtMs, topics }) => {
          const { day, hour } = readHelsinkiTime(savedAtMs);
          return (
            <ListRow
              key={path}
              href={path}
              icon="edit"
              title={words.text(path === '/logs/new' ? 'log-draft-row' : 'log-draft-edit-row')}
              detail={[describeTime(day, hour, today, words), topics].filter(Boolean).join(' · ')}
            />
          );
        })}
        {needy.map(({ entry, placeName }) => (
          <OwnRow key={entry.id} entry={entry} placeName={placeName} today={today} isDated />
        ))}
      </List>
    </Section>
  );
}

interface Needy {
  readonly entry: OwnEntry;
  readonly placeName: string | undefined;
}

const NOTHING_NEEDY: readonly Needy[] = [];
const NO_DRAFTS: readonly OpenDraft[] = [];

async function readNeedy(store: Store, member: string, today: string): Promise<readonly Needy[]> {
  const { entries } = await readOwn(store, member, today, LOOKED_THROUGH);
  return Promise.all(
    pickNeedy(entries).map(async (entry) => {
      const name = (await store.find(entry.place))?.data.name;
      return { entry, placeName: typeof name === 'string' ? name : undefined };
    }),
  );
}
