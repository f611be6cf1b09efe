import './logs.css';
import { useLive, useLiveValue, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Button, ButtonRow, Stack } from '../../ui/index.ts';
import { readHabits } from './log-habits.ts';
import { findOpenTally } from './open-tally.ts';
import { sumCounts } from './own-entry.ts';
import { totalOwn } from './own-list.ts';
import { readOwn } from './read-own.ts';

/** What a tutor opens the app for, and how the day has gone. */
export default function TodayLog() {
  const words = useWords();
  const { clock, membership } = useServices();
  const today = readHelsinkiTime(clock.nowMs()).day;
  const member = membership.member.id;
  const own = useLive((store) => readOwn(store, member, today, { fromDay: today }), [member, today]);
  const hasLast = useLiveValue(async (store) => (await readHabits(store)).last !== undefined, [], false);
  const tallied = useLiveValue((store) => countOpen(store, today), [today], 0);
  const totals =
    own.state === 'ready' ? totalOwn(own.value.entries.filter(({ day }) => day === today)) : undefined;
  return (
    <Stack gap="sm">
      <Button kind="primary" size="lg" block icon="log" href="/logs/new">
        {words.text('log-new-title')}
      </Button>
      <ButtonRow>
        <Button icon="tally" href="/tally">
          {tallied > 0
            ? words.text('log-tally-under-way', { count: tallied })
            : words.text('log-tally-title')}
        </Button>
        {hasLast && (
          <Button icon="copy" href="/logs/new?copy=last">
            {words.text('log-same-as-last')}
          </Button>
        )}
      </ButtonRow>
      {totals !== undefined && (
        <p class="log-totals">
          {totals.helped === 0
            ? words.text('log-today-none')
            : words.text('log-today-so-far', { logs: totals.logs, helped: totals.helped })}
          {totals.tallied > 0 && ` ${words.text('log-own-tallied', { count: totals.tallied })}`}
        </p>
      )}
    </Stack>
  );

  async function countOpen(store: Parameters<typeof findOpenTally>[0], day: string): Promise<number> {
    return sumCounts((await findOpenTally(store, day))?.stored?.counts ?? {});
  }
}
