import * as v from 'valibot';
import { isDay } from '../../kernel/helsinki-time.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { KindDefinition } from '../../kernel/kind.ts';
import { FORMS, TOPICS } from './choices.ts';
import { orderByDayAndHour } from './record.ts';

const uuid = v.custom<string>(isUuid);

export const tallySchema = v.strictObject({
  day: v.pipe(v.string(), v.check(isDay)),
  hour: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23))),
  place: uuid,
  event: v.optional(uuid),
  form: v.picklist(FORMS),
  /** Visits by topic. */
  counts: v.record(v.picklist(TOPICS), v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9_999))),
  /** Set once its visits stand as session logs: from then on the logs count, not the tally. */
  turnedIntoLogs: v.optional(v.boolean()),
});

/** A busy desk's counter: one tap a visit under a topic. */
export type Tally = v.InferOutput<typeof tallySchema>;

const { entries } = tallySchema;

export const tallyKind: KindDefinition = {
  kind: 'tally',
  audience: 'own',
  merge: 'per-field',
  creators: ['member'],
  dayField: 'day',
  whereField: 'place',
  fields: {
    day: { schema: entries.day, required: true },
    hour: { schema: entries.hour },
    place: { schema: entries.place, required: true },
    event: { schema: entries.event },
    form: { schema: entries.form, required: true },
    counts: { schema: entries.counts, required: true },
    turnedIntoLogs: { schema: entries.turnedIntoLogs },
  },
  order: orderByDayAndHour,
};
