import { useWords } from '../../app/index.ts';
import { ChoiceGroup, type IconName, Page, Section, Stack } from '../../ui/index.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../../words/index.ts';
import { meParts } from '../feature-screens.ts';
import { InstallHelp } from '../install.tsx';
import { type ColorScheme, useShellPreferences } from '../preferences.ts';
import { About } from './about.tsx';
import { OwnName } from './own-name.tsx';
import { SignOut } from './sign-out.tsx';
import { ThisPhone } from './this-phone.tsx';

const COLOR_SCHEMES: readonly { value: ColorScheme; icon: IconName }[] = [
  { value: 'auto', icon: 'phone' },
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
];

/** The member's own page: who one is, how the app looks, how this phone is doing, and the way out. */
export default function MeScreen() {
  const words = useWords();
  const { language, setLanguage, colorScheme, setColorScheme } = useShellPreferences();
  return (
    <Page title={words.text('me-title')}>
      <Stack gap="lg">
        <OwnName />
        <Section title={words.text('me-look')}>
          <ChoiceGroup
            name="me-language"
            legend={words.text('me-language')}
            compact
            options={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
            value={language}
            onChange={(value) => value !== undefined && setLanguage(value)}
          />
          <ChoiceGroup
            name="me-colors"
            legend={words.text('me-colors')}
            compact
            options={COLOR_SCHEMES.map(({ value, icon }) => ({
              value,
              icon,
              label: words.text(`me-colors-${value}`),
            }))}
            value={colorScheme}
            onChange={(value) => value !== undefined && setColorScheme(value)}
          />
        </Section>
        {meParts.map((Part, index) => (
          <Part key={String(index)} />
        ))}
        <ThisPhone />
        <Section title={words.text('install-title')}>
          <InstallHelp />
        </Section>
        <SignOut />
        <About />
      </Stack>
    </Page>
  );
}
