import type { Span } from './finding.ts';
import { isCalendarDay, isLabelledReference } from './innocent-numbers.ts';
import { scan, spanOfMatch, spanOfTail } from './scan.ts';

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const PAIR = '\\d\\s{0,2}\\d';
const BETWEEN = '[\\s./,-]{0,3}';
const SHAPE = new RegExp(
  `(?<!\\d)(${PAIR}${BETWEEN}${PAIR}${BETWEEN}(?:(?:18|19|20)\\s?)?${PAIR})` +
    '([\\s.,]{0,3}(?:[-+_/]|-?[YXWVUABCDEF]-?|(?:väli)?viiva|miinus|(?:binde)?streck|minus|dash|hyphen|plus)?[\\s.,]{0,3})' +
    '(\\d\\s{0,2}\\d\\s{0,2}\\d)(?:([\\s-]{0,3})([\\p{L}\\d]))?(?![\\p{L}\\d])',
  'giu',
);
const NAMED =
  /(?<!\p{L})(?:hetu|sotu|henkilötunnu|personbeteckning|personnummer|identity (?:code|number)|ssn)\p{L}{0,6}[^\d\n]{0,18}?(\d(?:[\s-]{0,3}\d){5,9}(?:\s?[A-Y](?!\p{L}))?|[-+A]?\d{3}[A-FHJ-NPR-Y](?!\p{L}))(?![.\d])/giu;

/** Groups as people write them: digit by digit, or by pairs; anything else only looks like a date. */
function isGroupedByPairs(date: string): boolean {
  const groups = date.split(/\D+/);
  return groups.every((group) => group.length === 1) || groups.every((group) => group.length % 2 === 0);
}

function isAlone(text: string, [start, end]: Span): boolean {
  return (
    !/\d[\s.-]{0,2}$/.test(text.slice(Math.max(0, start - 3), start)) &&
    !/^[\s.-]{0,2}\d/.test(text.slice(end, end + 3))
  );
}

function judgeShape(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  const [whole, date = '', between = '', number = '', gap = '', check = ''] = match;
  const dateDigits = date.replace(/\D/g, '');
  const day = dateDigits.slice(0, 2);
  const month = dateDigits.slice(2, 4);
  const individual = number.replace(/\D/g, '');
  if (!isCalendarDay(Number(day), Number(month)) || Number(individual) < 2) return undefined;
  const expected = CHECK_CHARACTERS[Number(day + month + dateDigits.slice(-2) + individual) % 31];
  const sign = between.replace(/[\s.,]/g, '');
  const full = spanOfMatch(match);
  if (check.toUpperCase() === expected) {
    if (sign !== '' && sign !== '/') return full;
    if (!isGroupedByPairs(date)) return undefined;
    if (/\D/.test(check)) return full;
    const isPhoneLike = /^0(?:4|50)/.test(dateDigits) && !/\s/.test(whole);
    const isBroken = /\s/.test(number) && !/^\d\s/.test(date);
    return isPhoneLike || isBroken || isLabelledReference(input, index) || !isAlone(input, full)
      ? undefined
      : full;
  }
  const end = full[1] - (gap === '' ? 0 : gap.length + check.length);
  const isMarked = /^[-+_]|\p{L}{2}/u.test(sign) ? !/[./,]/.test(date) : /^\d+[A-Z]\d+/i.test(whole);
  const isPlausible = isMarked && isGroupedByPairs(date) && !/^\d\s\d\d|^\d\d\s\d/.test(number);
  return isPlausible && !isLabelledReference(input, index) ? [index, end] : undefined;
}

/**
 * Finnish personal identity codes [DVV: DDMMYY, century sign, NNN, check character by mod 31]. With a right check
 * character any spelling counts; without one, or with a wrong one, the century sign must stand in its place.
 */
export function findIdentityCodes(text: string): Span[] {
  return [
    ...scan(SHAPE, text, judgeShape),
    ...scan(NAMED, text, (match) => spanOfTail(match, match[1] ?? '')),
  ];
}
