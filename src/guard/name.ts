import type { Span } from './finding.ts';
import { FIRST_NAMES, NOT_NAMES, SURNAME_ENDINGS, VERBAL_NOUNS } from './name-lists.ts';
import { scan, spanOfMatch } from './scan.ts';

const WORD = "\\p{L}[\\p{L}'’-]{1,24}";
const PAIR = new RegExp(
  `(?<![\\p{L}\\d.@/_-])(${WORD}|\\p{Lu}\\.)(,?[ \\t]{1,2})(?=(${WORD}|\\p{Lu}\\.?(?!\\p{L}))(?![\\d@]|\\.\\p{L})( ${WORD})?)`,
  'gu',
);
const TITLED =
  /(?<!\p{L})(?:[Rr]ouva|[Hh]erra|[Ff]ru|[Ff]röken|Mrs?|Ms|Miss)\.?\s\p{Lu}\p{Ll}[\p{L}'-]{1,24}/gu;
const WORD_TOO = /^(?:anna|toivo|onni|veli|satu|sulo|vieno|lempi|helmi|lea|pia|sari|mari|per|bo|gun|sten)$/;
const CAPITALISED = /^\p{Lu}/u;
const PLAIN_NAME = /^\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?$/u;
const IN_MID_SENTENCE = /(?<!\p{L})\p{Ll}[\p{Ll}\d]{0,20},? $/u;

function isFirstName(word: string): boolean {
  return FIRST_NAMES.has(word.toLowerCase().split('-')[0] ?? '');
}

function isFamilyName(word: string): boolean {
  return SURNAME_ENDINGS.test(word) && !VERBAL_NOUNS.test(word);
}

function isNoName(word: string): boolean {
  return VERBAL_NOUNS.test(word) || (NOT_NAMES.test(word) && !SURNAME_ENDINGS.test(word));
}

function isName(before: string, first: string, link: string, second: string, third: string): boolean {
  if (isNoName(first) || isNoName(second)) return false;
  if (!CAPITALISED.test(first + second)) {
    const isKnown = isFirstName(first) && !WORD_TOO.test(first) && !link.startsWith(',');
    return isKnown && (isFamilyName(second) || /(?:nen|s)(?:ta|tä)$/.test(second));
  }
  if (!CAPITALISED.test(first) || !CAPITALISED.test(second)) return false;
  if (link.startsWith(',')) return isFamilyName(first) && isFirstName(second);
  if (isFirstName(first) || (isFamilyName(second) && PLAIN_NAME.test(second))) return true;
  if (!PLAIN_NAME.test(first) || !PLAIN_NAME.test(second)) return false;
  return (
    (isFamilyName(first) && isFirstName(second)) || (IN_MID_SENTENCE.test(before) && !CAPITALISED.test(third))
  );
}

/**
 * Pairs of words that look like a first and a last name: by common first names, by endings of surnames, or by two
 * capitals in the middle of a sentence where neither word is a known service, make or place.
 */
export function findNames(text: string): Span[] {
  return [
    ...scan(PAIR, text, (match) => {
      const [, first = '', link = '', second = '', third = ''] = match;
      const before = text.slice(Math.max(0, match.index - 24), match.index);
      if (!isName(before, first, link, second, third.trim())) return undefined;
      const end = match.index + first.length + link.length + second.length;
      const hasMiddleName = isFirstName(second) && CAPITALISED.test(third.trim());
      return [match.index, end + (hasMiddleName ? third.length : 0)];
    }),
    ...scan(TITLED, text, spanOfMatch),
  ];
}
