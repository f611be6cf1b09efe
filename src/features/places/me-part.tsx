import { useWords } from '../../app/index.ts';
import { Section } from '../../ui/index.ts';
import { DefaultPlace } from './default-place.tsx';

export default function DefaultPlacePart() {
  const words = useWords();
  return (
    <Section title={words.text('place-default-title')} hint={words.text('place-default-what')}>
      <DefaultPlace />
      <a href="/places">{words.text('place-default-list')}</a>
    </Section>
  );
}
