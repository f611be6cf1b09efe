import type { Span } from './finding.ts';
import { FINNISH_MONTH, isCalendarDay, isLabelledReference } from './innocent-numbers.ts';
import { scan, spanOfMatch } from './scan.ts';

const MONTH = `(?:(?:${FINNISH_MONTH})k(?:uu\\p{L}{0,4}|\\.)?|(?:jan|feb|mar|apr|maj|may|jun|jul|aug|sep|oct|okt|nov|dec)\\p{L}{0,6}\\.?)`;
const NUMERIC =
  /(?<!\d|\d[.,:])(\d{1,2})\s?([./-]|\s(?=[\d]))\s?(\d{1,2})\s?([./-]|\s(?=[\d]))\s?(\d{4}|\d\d)(?!\d|[.,:]\d|\/\d)/g;
const YEAR_FIRST = /(?<!\d|\d[.,:])((?:19|20)\d\d)([./-])(\d{1,2})\2(\d{1,2})(?!\d)/g;
const WORDED = new RegExp(
  `(?<!\\d)(?:\\d{1,2}(?:st|nd|rd|th)?[.:]?e?\\s?(?:of\\s)?${MONTH}|${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?),?\\s((?:19|20)\\d\\d)(?!\\d)`,
  'giu',
);
const COMPACT =
  /(?<!\p{L})(?:syntynyt|syntymä\p{L}{0,6}|synt|född|födel\p{L}{0,8}|born|dob|birth ?da(?:te|y))[\s.:]{1,3}(?:(?:on|oli|är|is|was)\s)?((?:\d{2}){3,4})(?![\d.,:])/giu;
const BIRTH_BEFORE =
  /(?<!\p{L})(?:(?:syntyn|syntyi|syntymä(?!päivät)|synt|född|födel|born|birth|dob)[^\d\n!?]{0,18}|[sf]\.\s?)$/iu;
const BIRTH_AFTER = /^[\s,)]{0,2}(?:syntyn|synt|född|born)/iu;
const LAST_BIRTH_YEAR = 2012;

/** Notes are about today's help: a plain date is a birth date only if its year is too old to be one of ours. */
function isBirth(text: string, [start, end]: Span, year: number): boolean {
  if (year >= 1900 && year <= LAST_BIRTH_YEAR) return true;
  const isPast = year < 100 || (year > LAST_BIRTH_YEAR && year < 2100);
  const isNamed =
    BIRTH_BEFORE.test(text.slice(Math.max(0, start - 34), start)) ||
    BIRTH_AFTER.test(text.slice(end, end + 12));
  return isPast && isNamed;
}

function judgeNumeric(match: RegExpExecArray): Span | undefined {
  const [, first = '', separator = '', second = '', lastSeparator = '', yearText = ''] = match;
  const [day, month, year] = [Number(first), Number(second), Number(yearText)];
  const span = spanOfMatch(match);
  if (separator !== lastSeparator || !(isCalendarDay(day, month) || isCalendarDay(month, day)))
    return undefined;
  if (isBirth(match.input, span, year)) return span;
  const isOldShortYear =
    yearText.length === 2 && year > 29 && /[./]/.test(separator) && isCalendarDay(day, month);
  const isElse =
    isLabelledReference(match.input, span[0]) ||
    /(?:[vV]|kl\.?|klo)\s?$/.test(match.input.slice(Math.max(0, span[0] - 5), span[0]));
  return isOldShortYear && !isElse ? span : undefined;
}

function judgeYear(match: RegExpExecArray): Span | undefined {
  const span = spanOfMatch(match);
  return isBirth(match.input, span, Number(match[1])) ? span : undefined;
}

/** Dates of birth: any full date beside a word for being born, and full dates of 1900–2012 anywhere. */
export function findBirthDates(text: string): Span[] {
  return [
    ...scan(NUMERIC, text, judgeNumeric),
    ...scan(YEAR_FIRST, text, (match) =>
      isCalendarDay(Number(match[4]), Number(match[3])) ? judgeYear(match) : undefined,
    ),
    ...scan(WORDED, text, judgeYear),
    ...scan(COMPACT, text, spanOfMatch),
  ];
}
