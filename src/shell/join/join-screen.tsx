import { ChoiceGroup, Disclosure, Notice, Stack } from '../../ui/index.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, type Words } from '../../words/index.ts';
import { AppleSteps } from '../install.tsx';
import { installState, isAppleMobile } from '../install-prompt.ts';
import { StartPage } from '../start/start-page.tsx';
import { JoinForm, type JoinFormProps } from './join-form.tsx';

export interface JoinScreenProps extends JoinFormProps {
  readonly words: Words;
  readonly language: Language;
  onLanguage(language: Language): void;
}

/** The first page on a phone where nobody has joined: what this is, the invite, the name. */
export function JoinScreen({ words, language, onLanguage, ...form }: JoinScreenProps) {
  return (
    <StartPage title={words.text('join-title')} subtitle={words.text('join-what')}>
      <ChoiceGroup
        name="join-language"
        legend={words.text('join-language')}
        hideLegend
        compact
        options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        value={language}
        onChange={(value) => value !== undefined && onLanguage(value)}
      />
      <AppleAdvice words={words} />
      <JoinForm {...form} />
      <Stack gap="sm">
        <Disclosure summary={words.text('join-no-invite')}>
          <p>{words.text('join-no-invite-what')}</p>
          <p>{words.text('join-no-invite-again')}</p>
        </Disclosure>
        <Disclosure summary={words.text('join-other-device')}>
          <ol>
            <li>{words.text('join-other-device-open')}</li>
            <li>{words.text('join-other-device-link')}</li>
            <li>{words.text('join-other-device-type')}</li>
          </ol>
          <p>{words.text('join-other-device-lost')}</p>
        </Disclosure>
      </Stack>
      <p class="ui-subtle">{words.text('join-privacy')}</p>
    </StartPage>
  );
}

/** Joining in Safari would spend the invite where the installed app can't see it. */
function AppleAdvice({ words }: { words: Words }) {
  if (!isAppleMobile() || installState.getState().isInstalled) return null;
  return (
    <Notice tone="info" icon="phone" title={words.text('join-apple-title')}>
      <AppleSteps />
      <p>{words.text('join-apple-then')}</p>
    </Notice>
  );
}
