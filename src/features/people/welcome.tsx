import { useReader, useWords } from '../../app/index.ts';
import { LinkRow, List, Section } from '../../ui/index.ts';
import { isCoordinator } from './rights.ts';

/** What a new coordinator does first. */
export default function WelcomeCoordinator() {
  const words = useWords();
  const reader = useReader();
  if (!isCoordinator(reader)) return null;
  return (
    <Section title={words.text('people-welcome-title')}>
      <List>
        <LinkRow
          href="/desk/people/invite"
          icon="users"
          title={words.text('people-welcome-invite')}
          detail={words.text('people-welcome-invite-what')}
        />
        <LinkRow
          href="/desk/places"
          icon="map-pin"
          title={words.text('people-welcome-places')}
          detail={words.text('people-welcome-places-what')}
        />
      </List>
    </Section>
  );
}
