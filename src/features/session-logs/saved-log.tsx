import { useLive, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Button, ButtonRow, Icon, Page, StickyActions } from '../../ui/index.ts';
import { nameTopics, valueKey } from './labels.ts';
import { readLogState } from './log-state.ts';
import { type LogValues, valuesToRaw } from './log-values.ts';
import { totalOwn } from './own-list.ts';
import { readOwn } from './read-own.ts';
import { StateTag } from './state-tag.tsx';

interface SavedLogProps {
  readonly record: string;
  readonly values: LogValues;
  /** What a thumb does next; left out after an edit. */
  onNext?: (() => void) | undefined;
  /** Takes the saving back; left out where nothing was written. */
  onUndo?: (() => void) | undefined;
}

/** Said only once the phone has stored it. */
export function SavedLog({ record, values, onNext, onUndo }: SavedLogProps) {
  const words = useWords();
  const { clock, membership } = useServices();
  const today = readHelsinkiTime(clock.nowMs()).day;
  const live = useLive((store) => store.find(record), [record]);
  const own = useLive(
    (store) => readOwn(store, membership.member.id, today, { fromDay: today }),
    [membership.member.id, today],
  );
  const log = live.state === 'ready' ? live.value : undefined;
  const ofToday =
    own.state === 'ready' ? totalOwn(own.value.entries.filter(({ day }) => day === today)) : undefined;
  const { topics, duration, outcome } = values;
  const parts = [
    nameTopics(valuesToRaw({ topics }).topics, words.text),
    ...(duration === undefined ? [] : [words.text(valueKey('duration', duration))]),
    ...(outcome === undefined ? [] : [words.text(valueKey('outcome', outcome))]),
  ];
  return (
    <Page title={words.text('log-saved-title')}>
      <div class="log-saved">
        <span class="log-saved-mark">
          <Icon name="check" size="3.5rem" />
        </span>
        <p class="log-saved-what">{parts.join(' · ')}</p>
        {log !== undefined && <StateTag state={readLogState(log, today)} />}
        {ofToday !== undefined && ofToday.helped > 0 && (
          <p class="ui-subtle">
            {words.text('log-today-so-far', { logs: ofToday.logs, helped: ofToday.helped })}
          </p>
        )}
      </div>
      <ButtonRow>
        {onUndo !== undefined && (
          <Button icon="undo" onClick={onUndo}>
            {words.text('log-undo')}
          </Button>
        )}
        {onNext !== undefined && (
          <Button icon="edit" href={`/logs/${record}`}>
            {words.text('log-edit')}
          </Button>
        )}
        {onNext !== undefined && (
          <Button icon="logs" href="/logs">
            {words.text('log-own-title')}
          </Button>
        )}
      </ButtonRow>
      <StickyActions>
        {onNext === undefined ? (
          <Button kind="primary" size="lg" block icon="logs" href="/logs">
            {words.text('log-own-title')}
          </Button>
        ) : (
          <Button kind="primary" size="lg" block icon="log" onClick={onNext}>
            {words.text('log-next')}
          </Button>
        )}
      </StickyActions>
    </Page>
  );
}
