import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { ChoiceGroup, NumberStepper } from '../../ui/index.ts';
import { DOERS, DURATIONS, OUTCOMES, REFERRALS, TOPICS } from './choices.ts';
import { fieldId } from './form-field.tsx';
import { fieldKey, valueKey } from './labels.ts';
import { makeOptions } from './log-options.tsx';
import { asksReferral } from './log-values.ts';
import type { TopicCounts } from './own-entry.ts';
import { setVisits, VISITS_AT_MOST } from './tally-counts.ts';
import type { CommonValues } from './tally-to-logs.ts';

interface TallyCountFieldsProps {
  readonly counts: TopicCounts;
  onChange(counts: TopicCounts): void;
}

/** The numbers, to be corrected when a tap went wrong. */
export function TallyCountFields({ counts, onChange }: TallyCountFieldsProps) {
  const words = useWords();
  // A topic taken down to nothing stays in sight while it is corrected.
  const [counted] = useState(() => TOPICS.filter((topic) => counts[topic] !== undefined));
  return (
    <div class="log-tally-counts">
      {counted.map((topic) => {
        const name = words.text(valueKey('topics', topic));
        const visits = counts[topic] ?? 0;
        return (
          <NumberStepper
            key={topic}
            label={name}
            value={visits}
            max={VISITS_AT_MOST}
            decreaseLabel={words.text('log-tally-fewer', { topic: name })}
            increaseLabel={words.text('log-tally-more', { topic: name })}
            onChange={(next) => onChange(setVisits(counts, topic, next))}
          />
        );
      })}
    </div>
  );
}

interface TallyCommonFieldsProps {
  readonly values: CommonValues;
  onChange(patch: CommonValues): void;
}

/** What all the logs of a tally are given. */
export function TallyCommonFields({ values, onChange }: TallyCommonFieldsProps) {
  const words = useWords();
  return (
    <div class="log-fields">
      <ChoiceGroup
        name={fieldId('duration')}
        legend={words.text('log-ask-duration')}
        compact
        options={makeOptions(words, 'duration', DURATIONS)}
        value={values.duration}
        onChange={(duration) => onChange({ duration })}
      />
      <ChoiceGroup
        name={fieldId('outcome')}
        legend={words.text('log-ask-outcome')}
        compact
        options={makeOptions(words, 'outcome', OUTCOMES)}
        value={values.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      {asksReferral(values) && (
        <ChoiceGroup
          name={fieldId('referredTo')}
          legend={words.text(fieldKey('referredTo'))}
          compact
          clearLabel={words.text('log-clear-choice')}
          options={makeOptions(words, 'referredTo', REFERRALS)}
          value={values.referredTo}
          onChange={(referredTo) => onChange({ referredTo })}
        />
      )}
      <ChoiceGroup
        name={fieldId('doneBy')}
        legend={words.text('log-ask-doneBy')}
        compact
        clearLabel={words.text('log-clear-choice')}
        options={makeOptions(words, 'doneBy', DOERS)}
        value={values.doneBy}
        onChange={(doneBy) => onChange({ doneBy })}
      />
    </div>
  );
}
