import { useWords } from '../../app/index.ts';
import { Section } from '../../ui/index.ts';
import { DefaultPlace } from './default-place.tsx';

/** Asked once after joining: where the member usually helps. */
export default function WelcomePlace() {
  const words = useWords();
  return (
    <Section title={words.text('place-welcome-title')} hint={words.text('place-default-what')}>
      <DefaultPlace />
    </Section>
  );
}
