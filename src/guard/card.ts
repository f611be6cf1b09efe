import type { Span } from './finding.ts';
import { isLabelledReference } from './innocent-numbers.ts';
import { beginningsByGroup, scan } from './scan.ts';

const DIGITS = /(?<!\d)[2-6](?:[\s.-]{0,3}\d){12,18}(?!\d)/g;
/** Lengths in use: Visa 13, 16, 19; Mastercard and JCB 16; Amex 15; Diners 14; Maestro, Discover, UnionPay 16–19. */
const BRAND =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7]|35)\d{14}|3[47]\d{13}|3[068]\d{12}|(?:6|5[06-8])\d{15,18})$/;
/** Begins as a card does, in one piece; thirteen digits from 6 on are Finnish groceries [GS1]. */
const UNUSUAL = /^(?!6\d{12}$)(?:[3-6]|2[2-7])/;

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = Number(digits[digits.length - 1 - index]) * (1 + (index % 2));
    sum += value > 9 ? value - 9 : value;
  }
  return sum % 10 === 0;
}

function judge(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  let unusual: Span | undefined;
  for (const { length, digits } of beginningsByGroup(match[0], 13)) {
    const isBranded = BRAND.test(digits);
    const isUnusual = length === digits.length && UNUSUAL.test(digits);
    if (!(isBranded || isUnusual) || !passesLuhn(digits)) continue;
    if (isBranded) return [index, index + length];
    unusual ??= [index, index + length];
  }
  return unusual !== undefined && isLabelledReference(input, index) ? undefined : unusual;
}

/** Payment card numbers: 13–19 digits by Luhn that begin as cards do, so that books and parcels pass. */
export function findCards(text: string): Span[] {
  return scan(DIGITS, text, judge);
}
