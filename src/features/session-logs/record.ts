import * as v from 'valibot';
import { isDay } from '../../kernel/helsinki-time.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { KindDefinition } from '../../kernel/kind.ts';
import type { RecordData } from '../../kernel/record.ts';
import * as choices from './choices.ts';

const uuid = v.custom<string>(isUuid);
const day = v.pipe(v.string(), v.check(isDay));
const hour = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(23));
/** What a tutor answers. */
const answers = {
  day,
  hour: v.optional(hour),
  place: uuid,
  event: v.optional(uuid),
  form: v.picklist(choices.FORMS),
  people: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(choices.PEOPLE_AT_MOST)),
  ageBand: v.optional(v.picklist(choices.AGE_BANDS)),
  residency: v.optional(v.picklist(choices.RESIDENCIES)),
  language: v.optional(v.picklist(choices.LANGUAGES)),
  plainLanguage: v.optional(v.boolean()),
  device: v.optional(v.picklist(choices.DEVICES)),
  deviceOwner: v.optional(v.picklist(choices.DEVICE_OWNERS)),
  topics: v.pipe(
    v.array(v.picklist(choices.TOPICS)),
    v.minLength(1),
    v.maxLength(choices.TOPICS_AT_MOST),
    v.check((topics) => new Set(topics).size === topics.length),
  ),
  authMethod: v.optional(v.picklist(choices.AUTH_METHODS)),
  authObstacle: v.optional(v.picklist(choices.AUTH_OBSTACLES)),
  checklist: v.optional(
    v.strictObject({
      id: uuid,
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
      step: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/)),
    }),
  ),
  duration: v.picklist(choices.DURATIONS),
  outcome: v.picklist(choices.OUTCOMES),
  referredTo: v.optional(v.picklist(choices.REFERRALS)),
  doneBy: v.optional(v.picklist(choices.DOERS)),
  scamSuspected: v.optional(v.boolean()),
  note: v.optional(
    v.pipe(
      v.string(),
      v.check((text) => [...text].length <= choices.NOTE_CHARACTERS_AT_MOST),
    ),
  ),
  tally: v.optional(uuid),
};

/** The fields that a review can speak of. A key in anybody's own words would pass the guard by. */
const reviewedField = v.picklist(Object.keys(answers));

/** A review as a coordinator leaves it. `was` holds the picked values at the return, so that the correction shows as a difference; never the note. */
export const reviewSchema = v.strictObject({
  state: v.picklist(['approved', 'returned']),
  comments: v.optional(
    v.record(reviewedField, v.pipe(v.string(), v.maxLength(choices.COMMENT_CHARACTERS_AT_MOST))),
  ),
  was: v.optional(
    v.record(
      reviewedField,
      v.union([
        v.pipe(v.string(), v.maxLength(40), v.regex(/^[a-z0-9-]*$/)),
        v.number(),
        v.boolean(),
        v.array(v.picklist(choices.TOPICS)),
      ]),
    ),
  ),
});

export const sessionLogSchema = v.strictObject({
  ...answers,
  review: v.optional(reviewSchema),
});

/** A log of one visit, or of a group; the municipality is the record's scope. */
export type SessionLog = v.InferOutput<typeof sessionLogSchema>;
export type Review = v.InferOutput<typeof reviewSchema>;

const { entries } = sessionLogSchema;
const byAuthor = ['author'] as const;

export const sessionLogKind: KindDefinition = {
  kind: 'session-log',
  audience: 'own',
  merge: 'per-field',
  creators: ['member'],
  dayField: 'day',
  whereField: 'place',
  fields: {
    day: { schema: entries.day, required: true, writers: byAuthor },
    hour: { schema: entries.hour },
    place: { schema: entries.place, required: true },
    event: { schema: entries.event },
    form: { schema: entries.form, required: true },
    people: { schema: entries.people, required: true },
    ageBand: { schema: entries.ageBand },
    residency: { schema: entries.residency },
    language: { schema: entries.language },
    plainLanguage: { schema: entries.plainLanguage },
    device: { schema: entries.device },
    deviceOwner: { schema: entries.deviceOwner },
    topics: { schema: entries.topics, required: true },
    authMethod: { schema: entries.authMethod },
    authObstacle: { schema: entries.authObstacle },
    checklist: { schema: entries.checklist },
    duration: { schema: entries.duration, required: true },
    outcome: { schema: entries.outcome, required: true },
    referredTo: { schema: entries.referredTo },
    doneBy: { schema: entries.doneBy },
    scamSuspected: { schema: entries.scamSuspected },
    note: { schema: entries.note, freeText: { mayContain: [] }, keepDays: 90 },
    tally: { schema: entries.tally },
    review: { schema: entries.review, writers: ['coordinator'], freeText: { mayContain: [] } },
  },
  order: orderByDayAndHour,
};

/** "2026-11-22T09": the newest day and hour is the greatest. */
export function orderByDayAndHour(data: RecordData): string {
  const hourText = typeof data.hour === 'number' ? String(data.hour).padStart(2, '0') : '00';
  return `${typeof data.day === 'string' ? data.day : ''}T${hourText}`;
}
