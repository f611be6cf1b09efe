import { useWords } from '../../app/index.ts';
import { List, ListRow, Section, useStore } from '../../ui/index.ts';
import type { OtherQueue } from '../parts.ts';
import { useShellActions } from '../preferences.ts';

/** What others who use this phone have left to send: who, how much, and what it takes. */
export function OtherQueues() {
  const words = useWords();
  const { otherQueues } = useShellActions().parts;
  const queues = useStore(otherQueues, (state) => state).filter(
    ({ pending, parked }) => pending + parked > 0,
  );
  if (queues.length === 0) return null;
  return (
    <Section title={words.text('sync-others')} hint={words.text('sync-others-hint')}>
      <List>
        {queues.map((queue) => (
          <ListRow
            key={queue.memberId}
            icon="user"
            title={queue.name}
            detail={
              <>
                {queue.pending > 0 && words.text('sync-others-pending', { count: queue.pending })}{' '}
                {queue.parked > 0 && words.text('sync-others-parked', { count: queue.parked })}
                <br />
                {words.text(`sync-others-${nameNeed(queue)}`, { name: queue.name })}
              </>
            }
          />
        ))}
      </List>
    </Section>
  );
}

function nameNeed({ pending, problem }: OtherQueue): string {
  if (problem === 'signed-out') return 'need-sign-in';
  if (pending === 0) return 'need-person';
  return problem === null ? 'need-nothing' : 'need-network';
}
