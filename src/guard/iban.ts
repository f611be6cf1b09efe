import type { Span } from './finding.ts';
import { scan, spanOfMatch, spanOfTail } from './scan.ts';

const FINNISH = /F\s?I(?:[\s.-]{0,3}\d){16}(?!\d)/giu;
const FOREIGN = /(?<![\p{L}\d])[A-Z]{2}[ -]?\d[ -]?\d(?:[ -]{0,2}[A-Z\d]){11,30}/giu;
const NAMED_ACCOUNT =
  /(?<!\p{L})(?:tili|konto|iban|account)\p{L}{0,9}[^\d\n]{0,10}?(\d(?:[\s.-]{0,3}\d){15}|\d{6}-\d{2,8})(?!\d)/giu;

/** ISO 13616: country and check digits moved last, letters as 10–35, the remainder by 97 must be 1. */
function isIban(code: string): boolean {
  let remainder = 0;
  for (const character of code.slice(4) + code.slice(0, 4)) {
    const unit = character.charCodeAt(0);
    const value = unit < 58 ? unit - 48 : (unit & 31) + 9;
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

function judgeForeign(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  if (/^RF/i.test(match[0])) return undefined;
  for (let length = match[0].length; length > 14; length -= 1) {
    const end = index + length;
    const candidate = match[0].slice(0, length);
    if (/[ -]$/.test(candidate) || /^[\p{L}\d]/u.test(input.slice(end, end + 2))) continue;
    const code = candidate.replace(/[ -]/g, '');
    const isBroken =
      code.length < 15 || /[ -][A-Z]{5}/i.test(candidate) || (code.match(/\d/g)?.length ?? 0) < 10;
    if (!isBroken && isIban(code)) return [index, end];
  }
  return undefined;
}

/** IBANs of any country; RF creditor references have the same check and are innocent. */
export function findIbans(text: string): Span[] {
  return [
    ...scan(FINNISH, text, (match) =>
      isIban(match[0].replace(/[^a-z\d]/gi, '')) ? spanOfMatch(match) : undefined,
    ),
    ...scan(FOREIGN, text, judgeForeign),
    ...scan(NAMED_ACCOUNT, text, (match) => {
      const account = match[1] ?? '';
      const isOldAccount = /^\d{6}-\d+$/.test(account);
      return isOldAccount || isIban(`FI${account.replace(/\D/g, '')}`)
        ? spanOfTail(match, account)
        : undefined;
    }),
  ];
}
