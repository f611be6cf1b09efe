import { useServices, useWords } from '../app/index.ts';
import { readHelsinkiTime } from '../kernel/helsinki-time.ts';
import { Page, Stack } from '../ui/index.ts';
import { todayParts } from './feature-screens.ts';

/** What a tutor opens the app for: the features' parts, the most needed first. */
export function TodayScreen() {
  const words = useWords();
  const { clock } = useServices();
  const { day } = readHelsinkiTime(clock.nowMs());
  return (
    <Page title={words.text('nav-today')} subtitle={words.longDay(day)}>
      <Stack>
        {todayParts.map((Part, index) => (
          <Part key={String(index)} />
        ))}
      </Stack>
    </Page>
  );
}
