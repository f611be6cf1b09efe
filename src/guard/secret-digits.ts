import type { Span } from './finding.ts';
import { isLabelledReference, isLikeYear, isPublicNumber, isQuantity } from './innocent-numbers.ts';
import { scan, spanOfTail } from './scan.ts';

const PIN =
  '(?<!\\p{L})(?:pin|puk)(?:-?koo?d\\p{L}{0,5}|-?luku|-?lu[kv]u\\p{L}{0,3}|-?code|n?i(?:n|ä|llä|ksi|nä|nsä)?|s|en)?(?:(?::\\p{L}{1,3})|-?[12](?!\\d)|\\s[12](?=[\\s:=]{1,3}\\d{4}))?';
const WORD =
  '(?:tunnuslu[kv]u|avainlu[kv]u|salasan[ao]|(?:käyttäjä|asiointi|pankki)tunnu|lösenord|nyckeltal|användarnamn|password|passcode)\\p{L}{0,3}|salis|otp|user ?(?:id|name)';
/** A bare code is a secret, those that name an error, a place, a product or a course are not. */
const CODE =
  '(?<!(?:virhe|post(?:i|al)?|kunta|maa|väri|viiva|ale|nus|tuma|kurss?i?|tuote|status|qr|source|lähde|fel|lands|kommun|rikt|streck|färg|rabatt|käll|produkt|error|zip|area|country|dress|colou?r|promo|discount|bar)[ -]?)(?:koodi\\p{L}{0,3}|kod(?:en|er|erna|ens)?|codes?)';
const KEYWORD = `(?:${PIN}|(?:${WORD}|${CODE})(?:[ -]?[12](?=[\\s:=]+\\d{4}))?)(?![\\p{L}\\d])`;
const SECRET = '(\\d(?:\\s{0,2}\\d){3,7}|\\d{3}-\\d{3,4})(?!\\s?\\d|\\p{L}|[.,:/-]\\d)';
const AFTER_KEYWORD = new RegExp(`${KEYWORD}([^\\d\\n.!?;]{0,28}?)${SECRET}`, 'giu');
const BEFORE_KEYWORD = new RegExp(
  `(?<!\\d[\\s.,:/-]?|[.,:/])${SECRET}(\\s?(?:[(=,:-]|on|oli|är|var|blev|is|was|as|som)?\\s?)(?:(?:hänen|asiakkaan|uusi|hans|hennes|kundens|nya?|the|her|his|new)\\s)?${KEYWORD}`,
  'giu',
);
const MIXED = new RegExp(
  `${KEYWORD}(?:\\s?[:=]\\s?|\\s(?:on|oli|är|is|was)\\s|(?<=ksi)\\s)((?=[^\\s\\d]{0,24}\\d)(?=[^\\s\\p{L}]{0,24}\\p{L})[^\\s,;]{5,30})`,
  'giu',
);
const JOINED =
  /^[\s:=()"'-]{0,3}(?:(?:on|oli|onko|siis|nyt|uusi|är|var|blev|is|was|nro|numero|nummer|number|g)[\s:=()"'-]{1,3}){0,2}$/iu;
const OTHER_MATTER =
  /(?<!\p{L})(?:klo?|tila|rum|sal|room|shelf|at|in|since|until|from|puh|tel|phone|nro|sivu|sida|page|malli|hinta|(?:vuo|huone|år|postin|puhelinnu|soit|ring|call|maks|numeros?[to])\p{L}*)(?!\p{L})/iu;

function judgeAfter(match: RegExpExecArray): Span | undefined {
  const [, gap = '', secret = ''] = match;
  const digits = secret.replace(/\D/g, '');
  const span = spanOfTail(match, secret);
  if (isQuantity(match.input, span[1])) return undefined;
  if (JOINED.test(gap))
    return digits.length > 5 && isPublicNumber(digits) && secret !== digits ? undefined : span;
  const isOther = OTHER_MATTER.test(gap) || isLabelledReference(match.input, span[0]);
  return isOther || isLikeYear(digits) || (digits.length > 4 && isPublicNumber(digits)) ? undefined : span;
}

function judgeBefore(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  const [whole, secret = '', link = ''] = match;
  const isLinked = /[(=]|\p{L}/u.test(link);
  const isPin = /^(?:pin|puk)/i.test(whole.slice(secret.length + link.length));
  if (!isLinked && (!isPin || isLikeYear(secret))) return undefined;
  const isOther = OTHER_MATTER.test(input.slice(Math.max(0, index - 9), index));
  if (isOther || isLabelledReference(input, index)) return undefined;
  return [index, index + secret.length];
}

/** 4–8 digits that a word for a PIN, a code or a password makes a secret, and passwords given outright. */
export function findSecretDigits(text: string): Span[] {
  return [
    ...scan(AFTER_KEYWORD, text, judgeAfter),
    ...scan(BEFORE_KEYWORD, text, judgeBefore),
    ...scan(MIXED, text, (match) => spanOfTail(match, match[1] ?? '')),
  ];
}
