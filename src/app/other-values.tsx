import './records.css';
import { Button, Notice } from '../ui/index.ts';
import { useWords } from './services.tsx';

export interface OtherValue {
  readonly field: string;
  /** "Nimi: Pääkirjasto" */
  readonly text: string;
  use(): void;
}

/** Values that somebody else wrote at the same time and that did not stand: each comes back with a tap. */
export function OtherValues({ values }: { values: readonly OtherValue[] }) {
  const words = useWords();
  if (values.length === 0) return null;
  return (
    <Notice tone="info" title={words.text('other-values-title')}>
      {values.map(({ field, text, use }) => (
        <div key={field} class="other-value">
          <span>{text}</span>
          <Button onClick={use}>{words.text('other-values-use')}</Button>
        </div>
      ))}
    </Notice>
  );
}
