import type { ComponentType } from 'preact';
import { lazy } from 'preact-iso';
import { useServices, useWords } from '../../app/index.ts';
import { Button, Page, Stack } from '../../ui/index.ts';

/** What features ask or suggest of a newcomer: the default export of their `welcome.tsx`, in the order of their names. */
const modules = import.meta.glob<{ default: ComponentType }>('../../features/*/welcome.tsx');
const parts = Object.values(modules).map((load) => lazy(load));

/** Shown once, right after joining. Nothing here must be answered. */
export default function WelcomeScreen() {
  const words = useWords();
  const { membership } = useServices();
  return (
    <Page
      title={words.text('welcome-title', { name: membership.member.name })}
      subtitle={words.text('welcome-what')}
    >
      <Stack gap="lg">
        {parts.map((Part, index) => (
          <Part key={String(index)} />
        ))}
        <div>
          <Button kind="primary" size="lg" block icon="arrow-right" href="/">
            {words.text('welcome-begin')}
          </Button>
          <p class="ui-subtle">{words.text('welcome-later')}</p>
        </div>
      </Stack>
    </Page>
  );
}
