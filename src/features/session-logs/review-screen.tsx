import './review.css';
import { useMemo } from 'preact/hooks';
import { useReader, useWords } from '../../app/index.ts';
import { Button, EmptyState, Page } from '../../ui/index.ts';
import { listReviewedScopes } from './review-access.ts';
import { ReviewDesk } from './review-desk.tsx';

/** The synced logs of one's own municipalities, for those whom a municipality was granted by name. */
export default function ReviewScreen() {
  const { grants } = useReader();
  const scopeList = listReviewedScopes(grants).join(' ');
  const scopes = useMemo(() => scopeList.split(' ').filter(Boolean), [scopeList]);
  return scopes.length === 0 ? <NoLogsHere /> : <ReviewDesk scopes={scopes} />;
}

/** A regional coordinator or an administrator: why there are no logs to see, and what to do. */
function NoLogsHere() {
  const words = useWords();
  const { grants } = useReader();
  const isTutorOnly = grants.every(({ role }) => role === 'tutor');
  return (
    <Page title={words.text('review-title')}>
      <EmptyState
        icon="lock"
        title={words.text('review-closed-title')}
        action={
          isTutorOnly ? (
            <Button href="/logs">{words.text('review-closed-own-logs')}</Button>
          ) : (
            <Button href="/desk">{words.text('review-closed-desk')}</Button>
          )
        }
      >
        <p>{words.text('review-closed-why')}</p>
        <p>{words.text(isTutorOnly ? 'review-closed-tutor' : 'review-closed-next')}</p>
      </EmptyState>
    </Page>
  );
}
