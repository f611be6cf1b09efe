import { useServices, useWords } from '../../app/index.ts';
import { readHelsinkiTime } from '../../kernel/helsinki-time.ts';
import { Icon } from '../../ui/index.ts';
import { nameTopics, valueKey } from './labels.ts';
import { copyLast, type LastLog } from './log-defaults.ts';
import { valuesToRaw } from './log-values.ts';
import type { FormContent } from './use-log-form.tsx';

interface SameAsLastProps {
  readonly last: LastLog;
  onCopy(content: FormContent): void;
}

/** One tap copies the last log, and says beforehand what that is. */
export function SameAsLast({ last, onCopy }: SameAsLastProps) {
  const words = useWords();
  const { clock } = useServices();
  const { topics, duration, outcome } = last.values;
  const parts = [
    nameTopics(valuesToRaw({ topics }).topics, words.text),
    ...(duration === undefined ? [] : [words.text(valueKey('duration', duration))]),
    ...(outcome === undefined ? [] : [words.text(valueKey('outcome', outcome))]),
  ];
  return (
    <button
      type="button"
      class="log-same"
      onClick={() => onCopy(copyLast(last, readHelsinkiTime(clock.nowMs())))}
    >
      <Icon name="copy" size="1.5rem" />
      <span class="log-summary">
        {words.text('log-same-as-last')}
        <span class="log-summary-detail">{parts.join(' · ')}</span>
      </span>
    </button>
  );
}
