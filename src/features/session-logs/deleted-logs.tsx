import './logs.css';
import { useLive, useServices, useWords } from '../../app/index.ts';
import { Button, EmptyState, List, ListRow, Page } from '../../ui/index.ts';
import { useDeletion } from './delete-own.tsx';
import { nameTopics } from './labels.ts';
import { describeWhen } from './review-describe.ts';
import { useReviewNames } from './review-names.ts';

const LISTED_AT_MOST = 20_000;
const SHOWN_AT_MOST = 200;

/** `/logs/deleted`: one's own deleted logs, each of which comes back with a tap. */
export default function DeletedLogsScreen() {
  const words = useWords();
  const { membership } = useServices();
  const { restore } = useDeletion();
  const names = useReviewNames();
  const live = useLive(
    async (store) => {
      const all = await store.list('session-log', { includeDeleted: true, limit: LISTED_AT_MOST });
      return all.filter(({ deleted, author }) => deleted && author === membership.member.id);
    },
    [membership.member.id],
  );
  const deleted = live.state === 'ready' ? live.value.slice(0, SHOWN_AT_MOST) : [];
  return (
    <Page
      title={words.text('log-deleted-title')}
      subtitle={words.text('log-deleted-what')}
      back={{ href: '/logs', label: words.text('log-own-title') }}
    >
      {live.state === 'reading' && <p>{words.text('log-own-reading')}</p>}
      {live.state === 'failed' && <p role="alert">{words.text('log-failure-storage-blocked')}</p>}
      {live.state === 'ready' && deleted.length === 0 && (
        <EmptyState icon="trash" title={words.text('log-deleted-none')}>
          {words.text('log-deleted-none-next')}
        </EmptyState>
      )}
      {deleted.length > 0 && (
        <List label={words.text('log-deleted-title')}>
          {deleted.map((log) => {
            const { day, hour, place, topics } = log.data;
            const when = describeWhen(
              {
                day: typeof day === 'string' ? day : '',
                hour: typeof hour === 'number' ? hour : undefined,
              },
              words,
            );
            return (
              <ListRow
                key={log.id}
                icon="trash"
                title={nameTopics(topics ?? [], words.text)}
                detail={`${when}, ${names.place(typeof place === 'string' ? place : '')}`}
                actions={
                  <Button icon="undo" onClick={() => void restore(log)}>
                    {words.text('log-restore')}
                  </Button>
                }
              />
            );
          })}
        </List>
      )}
    </Page>
  );
}
