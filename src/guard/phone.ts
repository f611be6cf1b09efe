import type { Span } from './finding.ts';
import { isLabelledNumber, isPublicNumber } from './innocent-numbers.ts';
import { beginningsByGroup, scan, spanOfTail } from './scan.ts';

const CANDIDATE = /(?<![\d+]|\d[-.,:/])\(?(?:\+\s?\d|0|(?=358)\d)(?:[\s()./-]{0,3}\d){6,15}(?!\d)/g;
const NAMED =
  /(?<!\p{L})(?:puh|tel|gsm|mobi|kännyk|soit|ring|call|phone|whats)\p{L}{0,12}[\s.:]{1,3}(?:(?:on|oli|är|is|nro|num\p{L}{2,8}|no)[\s.:]{1,2}){0,2}(\d(?:[ -]{0,3}\d){6,11})(?![\d.:,]*\d)/giu;
const FINNISH_MOBILE = /^0(?:457\d{5,7}|(?:4\d|50)\d{5,7})$/;
const SWEDISH_MOBILE = /^07(?:0[1-9]|[269]\d)\d{6}$/;
const LANDLINE = /^0(?:[235689]|1[3-9])[1-9]\d{4,7}$/;
const BUSINESS_ID = /^\d{7}-\d$/;

const DATE_OR_HOURS = /^(?:\d\d?,\d\d?,(?:19|20)\d\d|[012]\d[0-5]\d,[012]\d[0-5]\d$)/;
const INTERNATIONAL = /^\(?(?:\+|00\s?[1-9]|358\s?-?(?:4|50))/;

/** `groups` as they were spaced. Dates and opening hours are pairs; a number has a longer group or none at all. */
function isGroupedLikePhone(groups: readonly string[], separators: string): boolean {
  if (DATE_OR_HOURS.test(groups.join())) return false;
  if (/[./]/.test(separators) && !groups.every((group) => group.length > 2)) return false;
  if (groups.every((group) => group.length === 2)) return groups.length === 5 && !separators.includes('-');
  return groups.some((group) => group.length > 2) || groups.every((group) => group.length === 1);
}

function isNational(digits: string, written: string): boolean {
  if (digits.length < 8 || isPublicNumber(digits)) return false;
  const isKnown = FINNISH_MOBILE.test(digits) || SWEDISH_MOBILE.test(digits) || LANDLINE.test(digits);
  return isKnown && isGroupedLikePhone(written.match(/\d+/g) ?? [], written.replace(/\d/g, ''));
}

function isInternational(digits: string): boolean {
  const national = digits.replace(/^3580?/, '0');
  const isForeign = national === digits;
  return (
    national.length > 7 && national.length < (isForeign ? 14 : 12) && (isForeign || !isPublicNumber(national))
  );
}

function judge(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  const [whole] = match;
  const isWithCountry = INTERNATIONAL.test(whole);
  for (const { length, digits } of beginningsByGroup(whole, 7)) {
    const written = whole.slice(0, length);
    if (BUSINESS_ID.test(written)) return undefined;
    const isPhone = isWithCountry ? isInternational(digits.replace(/^00/, '')) : isNational(digits, written);
    if (!isPhone) continue;
    if (!isWithCountry && isLabelledNumber(input, index)) return undefined;
    const isOpened = written.startsWith('(') && !written.includes(')');
    return [index + Number(isOpened), index + length];
  }
  return undefined;
}

/** Phone numbers that may be somebody's own; service, company and emergency numbers pass. */
export function findPhones(text: string): Span[] {
  return [
    ...scan(CANDIDATE, text, judge),
    ...scan(NAMED, text, (match) => {
      const number = match[1] ?? '';
      return isPublicNumber(number) ? undefined : spanOfTail(match, number);
    }),
  ];
}
