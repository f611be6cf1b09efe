import { useLive, useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Section } from '../../ui/index.ts';
import { countDay } from './day-figures.ts';
import { readOwn } from './read-own.ts';

/** How the day has gone: what was logged for today, and how far each has come. */
export default function SyncDay() {
  const words = useWords();
  const { clock, membership } = useServices();
  const today = readHelsinkiTime(clock.nowMs()).day;
  const member = membership.member.id;
  const own = useLive((store) => readOwn(store, member, today, { fromDay: today }), [member, today]);
  if (own.state !== 'ready') return null;
  const figures = countDay(own.value.entries, today);
  return (
    <Section title={words.text('log-day-title')}>
      {figures.logged === 0 ? (
        <p>{words.text('log-today-none')}</p>
      ) : (
        <>
          <p>
            <strong>{words.text('log-day-figures', { ...figures })}</strong>
          </p>
          {figures.received === figures.logged && <p>{words.text('log-day-all')}</p>}
        </>
      )}
    </Section>
  );
}
