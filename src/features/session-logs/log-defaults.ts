import type { LocalTime } from '../../kernel/helsinki-time.ts';
import type { LogField, LogValues } from './log-values.ts';

/** The log saved last on this phone, and what it was about. */
export interface LastLog {
  readonly scope: string;
  /** The day on which it was written, "2026-11-22". */
  readonly day: string;
  readonly values: LogValues;
}

export interface Remembered {
  readonly last: LastLog | undefined;
  readonly defaultScope: string | undefined;
  readonly defaultPlace: string | undefined;
}

export interface StartedLog {
  /** '' while the member, who has several municipalities, must choose. */
  readonly scope: string;
  readonly values: LogValues;
}

/** What stays the same from visitor to visitor; what is the visitor's own is asked anew. */
const CARRIED_OVER = ['language', 'device', 'deviceOwner', 'duration'] as const;
/** Belongs to one visit alone. */
const NEVER_COPIED: readonly LogField[] = ['day', 'hour', 'note', 'checklist', 'tally'];

/**
 * A new log with what is known without asking: now, the place where one is today or usually, and the last log's
 * habits.
 * @param scopes the municipalities in which the member may log
 */
export function startLog(remembered: Remembered, now: LocalTime, scopes: readonly string[]): StartedLog {
  const { last } = remembered;
  const scope = chooseScope(remembered, now, scopes);
  const place = choosePlace(remembered, now, scope);
  const form = last?.values.form;
  const values: LogValues = {
    day: now.day,
    hour: now.hour,
    place,
    event: isOfToday(last, now, scope) ? last.values.event : undefined,
    form: form === undefined || form === 'group' ? 'face-to-face' : form,
    people: 1,
    ...pick(last?.values ?? {}, CARRIED_OVER),
  };
  return { scope, values };
}

/** All of the last log but its note and its time. */
export function copyLast(last: LastLog, now: LocalTime): StartedLog {
  const copied = Object.entries(last.values).filter(([field]) => !NEVER_COPIED.includes(field as LogField));
  const values: LogValues = {
    ...(Object.fromEntries(copied) as LogValues),
    day: now.day,
    hour: now.hour,
    ...(last.day === now.day ? {} : { event: undefined }),
  };
  return { scope: last.scope, values };
}

/** What is kept of a saved log for the next one. */
export function keepForNext(values: LogValues): LogValues {
  const kept = Object.entries(values).filter(([field]) => !NEVER_COPIED.includes(field as LogField));
  return Object.fromEntries(kept) as LogValues;
}

function chooseScope({ last, defaultScope }: Remembered, now: LocalTime, scopes: readonly string[]): string {
  const wished = last?.day === now.day ? [last.scope, defaultScope] : [defaultScope, last?.scope];
  const only = scopes.length === 1 ? scopes[0] : undefined;
  return wished.find((scope) => scope !== undefined && scopes.includes(scope)) ?? only ?? '';
}

function choosePlace(
  { last, defaultScope, defaultPlace }: Remembered,
  now: LocalTime,
  scope: string,
): string | undefined {
  const lastPlace = last?.scope === scope ? last.values.place : undefined;
  if (isOfToday(last, now, scope)) return lastPlace;
  // Whoever has one municipality is never asked for it, and so has no default scope.
  const isDefaultScope = defaultScope === undefined || scope === defaultScope;
  return (isDefaultScope ? defaultPlace : undefined) ?? lastPlace;
}

function isOfToday(last: LastLog | undefined, now: LocalTime, scope: string): last is LastLog {
  return last !== undefined && last.day === now.day && last.scope === scope;
}

function pick(values: LogValues, fields: readonly LogField[]): LogValues {
  return Object.fromEntries(
    fields.flatMap((field) => (values[field] === undefined ? [] : [[field, values[field]]])),
  ) as LogValues;
}
