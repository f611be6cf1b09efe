import { useServices, useWords } from '../../app/index.ts';
import type { Edit } from '../../kernel/change.ts';
import { Button, ButtonRow, Icon, Page, StickyActions } from '../../ui/index.ts';
import { sumCounts } from './own-entry.ts';
import { type CountedTally, undoTallyToEdits } from './tally-to-logs.ts';

interface TallyTurnedProps {
  readonly made: readonly Edit[];
  readonly tally: CountedTally;
  onUndone(): void;
}

/** Said once the logs of a tally are stored. */
export function TallyTurned({ made, tally, onUndone }: TallyTurnedProps) {
  const words = useWords();
  const { store, toasts } = useServices();

  async function undo(): Promise<void> {
    const undone = await store.commit(undoTallyToEdits(tally, made));
    if (undone.ok) onUndone();
    else toasts.show({ text: words.text(`log-failure-${undone.failure.type}`), tone: 'danger' });
  }

  return (
    <Page title={words.text('log-saved-title')}>
      <div class="log-saved">
        <span class="log-saved-mark">
          <Icon name="check" size="3.5rem" />
        </span>
        <p class="log-saved-what">{words.text('log-tally-made', { count: sumCounts(tally.counts) })}</p>
      </div>
      <ButtonRow>
        <Button icon="undo" onClick={() => void undo()}>
          {words.text('log-undo')}
        </Button>
        <Button icon="tally" href="/tally">
          {words.text('log-tally-new')}
        </Button>
      </ButtonRow>
      <StickyActions>
        <Button kind="primary" size="lg" block icon="logs" href="/logs">
          {words.text('log-own-title')}
        </Button>
      </StickyActions>
    </Page>
  );
}
