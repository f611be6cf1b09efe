import { useWords } from '../../app/index.ts';
import { StatusTag } from '../../ui/index.ts';
import { STATE_LOOKS } from './log-options.tsx';
import type { LogState } from './log-state.ts';

/** Where a log stands, in words. */
export function StateTag({ state }: { state: LogState }) {
  const words = useWords();
  const { tone, icon } = STATE_LOOKS[state];
  return (
    <StatusTag tone={tone} icon={icon}>
      {words.text(`log-state-${state}`)}
    </StatusTag>
  );
}
