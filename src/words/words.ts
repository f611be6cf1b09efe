import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import type { Language } from './languages.ts';

export type WordArguments = Readonly<Record<string, FluentVariable>>;

/** The app's words in one language. */
export interface Words {
  readonly language: Language;
  /** @returns the message; the key itself where it is missing, so that a gap is seen and named */
  text(key: string, args?: WordArguments): string;
  has(key: string): boolean;
  /** "su 22.11.2026" from "2026-11-22". */
  day(day: string): string;
  /** "sunnuntai 22. marraskuuta" from "2026-11-22": no year, for days near today. */
  longDay(day: string): string;
  /** "22.11.2026 klo 9.05" in Finnish time, from milliseconds since 1970. */
  moment(epochMs: number): string;
  number(value: number): string;
}

const LOCALES: Readonly<Record<Language, string>> = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };

/** @param sources Fluent files of this language, one a feature [Fluent syntax 1.0] */
export function createWords(language: Language, sources: readonly string[]): Words {
  const locale = LOCALES[language];
  const bundle = new FluentBundle(locale, { useIsolating: false });
  for (const source of sources) bundle.addResource(new FluentResource(source));

  const dayFormat = new Intl.DateTimeFormat(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const longDayFormat = new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  const momentFormat = new Intl.DateTimeFormat(locale, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Helsinki',
  });
  const numberFormat = new Intl.NumberFormat(locale);

  return {
    language,
    text(key, args) {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern === null || pattern === undefined) return key;
      return bundle.formatPattern(pattern, args ?? null, []);
    },
    has: (key) => bundle.hasMessage(key),
    day: (day) => formatDay(dayFormat, day),
    longDay: (day) => formatDay(longDayFormat, day),
    moment: (epochMs) => momentFormat.format(epochMs),
    number: (value) => numberFormat.format(value),
  };
}

function formatDay(format: Intl.DateTimeFormat, day: string): string {
  const noonMs = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noonMs) ? day : format.format(noonMs);
}
