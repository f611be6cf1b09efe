import { useWords } from '../../app/index.ts';
import { Disclosure, Section, Stack } from '../../ui/index.ts';

/** Version, privacy and accessibility in plain words. */
export function About() {
  const words = useWords();
  return (
    <Section title={words.text('me-about')}>
      <Stack gap="sm">
        <Disclosure summary={words.text('me-privacy')}>
          <p>{words.text('me-privacy-resident')}</p>
          <p>{words.text('me-privacy-log')}</p>
          <p>{words.text('me-privacy-note')}</p>
          <p>{words.text('me-privacy-you')}</p>
          <p>{words.text('me-privacy-phone')}</p>
        </Disclosure>
        <Disclosure summary={words.text('me-accessibility')}>
          <p>{words.text('me-accessibility-goal')}</p>
          <p>{words.text('me-accessibility-gaps')}</p>
          <p>{words.text('me-accessibility-feedback')}</p>
          <p>{words.text('me-accessibility-authority')}</p>
        </Disclosure>
      </Stack>
      <p class="ui-subtle">{words.text('me-version', { version: __APP_VERSION__ })}</p>
    </Section>
  );
}
