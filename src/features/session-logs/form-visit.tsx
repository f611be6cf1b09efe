import { useWords } from '../../app/index.ts';
import { ChoiceGroup, MultiChoiceGroup } from '../../ui/index.ts';
import {
  AUTH_METHODS,
  AUTH_OBSTACLES,
  DOERS,
  DURATIONS,
  OUTCOMES,
  REFERRALS,
  TOPICS,
  TOPICS_AT_MOST,
} from './choices.ts';
import type { FormPartProps } from './form-field.tsx';
import { fieldKey } from './labels.ts';
import { makeOptions, nameTopicBriefly, TOPIC_ICONS } from './log-options.tsx';
import { asksAuthentication, asksReferral } from './log-values.ts';

/** The questions that every visit answers, in the order in which a visit goes. */
export function FormVisit({ values, change, field }: FormPartProps) {
  const words = useWords();
  const optional = words.text('log-optional');
  const clearLabel = words.text('log-clear-choice');
  const topics = makeOptions(words, 'topics', TOPICS, TOPIC_ICONS);
  return (
    <>
      <div class="log-topics">
        <MultiChoiceGroup
          {...field('topics', words.text('log-hint-topics'))}
          legend={words.text('log-ask-topics')}
          required
          columns={2}
          options={topics.map((option) => ({ ...option, label: nameTopicBriefly(words, option.value) }))}
          values={values.topics ?? []}
          max={TOPICS_AT_MOST}
          maxReachedText={words.text('log-topics-full')}
          onChange={(chosen) => change({ topics: [...chosen] })}
        />
      </div>
      {asksAuthentication(values) && (
        <>
          <ChoiceGroup
            {...field('authMethod')}
            legend={words.text(fieldKey('authMethod'))}
            labelNote={optional}
            compact
            clearLabel={clearLabel}
            options={makeOptions(words, 'authMethod', AUTH_METHODS)}
            value={values.authMethod}
            onChange={(authMethod) => change({ authMethod })}
          />
          <ChoiceGroup
            {...field('authObstacle')}
            legend={words.text(fieldKey('authObstacle'))}
            labelNote={optional}
            compact
            clearLabel={clearLabel}
            options={makeOptions(words, 'authObstacle', AUTH_OBSTACLES)}
            value={values.authObstacle}
            onChange={(authObstacle) => change({ authObstacle })}
          />
        </>
      )}
      <ChoiceGroup
        {...field('duration')}
        legend={words.text('log-ask-duration')}
        required
        options={makeOptions(words, 'duration', DURATIONS)}
        value={values.duration}
        onChange={(duration) => change({ duration })}
      />
      <ChoiceGroup
        {...field('outcome')}
        legend={words.text('log-ask-outcome')}
        required
        columns={2}
        options={makeOptions(words, 'outcome', OUTCOMES)}
        value={values.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {asksReferral(values) && (
        <ChoiceGroup
          {...field('referredTo')}
          legend={words.text(fieldKey('referredTo'))}
          labelNote={optional}
          compact
          clearLabel={clearLabel}
          options={makeOptions(words, 'referredTo', REFERRALS)}
          value={values.referredTo}
          onChange={(referredTo) => change({ referredTo })}
        />
      )}
      <div class="log-doers">
        <ChoiceGroup
          {...field('doneBy')}
          legend={words.text('log-ask-doneBy')}
          labelNote={optional}
          columns={2}
          clearLabel={clearLabel}
          options={DOERS.map((doer) => ({
            value: doer,
            label: words.text(`log-value-doneBy-${doer}`),
            hint: words.text(`log-hint-doneBy-${doer}`),
          }))}
          value={values.doneBy}
          onChange={(doneBy) => change({ doneBy })}
        />
      </div>
    </>
  );
}
