import type { Span } from './finding.ts';
import { FINNISH_MONTH, isQuantity } from './innocent-numbers.ts';
import { scan, spanOfMatch } from './scan.ts';

const CASE = '(?:n|[ls][lst][aäe]|hen)?';
const SURE = `(?:ka[td]u|tie|kuja|raitt?i|väylä|levardi|planadi|puistik?ko)(?:a|t?ä|${CASE})|(?:gata|väg|gränd|stig|allé|planad)(?:e?ns?)?`;
const CAPITALISED = `(?:polk?u|ran(?:ta|na)|kaar[ei]|rin(?:ne|tee)|piha|puisto|aukio|mä[ke][ie]|kallio|törmä|port[ti]i|laida)${CASE}|penger|laita|backen|torget|kajen|strand(?:en)?|bågen|brinken|k\\.`;
const NUMBER =
  '(?:[\\s,]{0,2}(?:nro|numero|nr|nummer|no)\\.?)?\\s{0,2}(\\d{1,3}(?:\\s?-\\s?\\d{1,3})?)(?!\\d|[.,:]\\d)(?:\\s?(?:[a-hj-l](?![\\p{L}\\d])|[a-h](?=\\d))(?:\\s?\\d{1,3}(?!\\d|[.,:]\\d))?|\\s(?:as|bost|lgh|apt)\\.?\\s?\\d{1,3}){0,2}';
const STREET = new RegExp(
  `(?<=\\p{L}{2})(?<!(?:valta|kanta|kehä|maan|moottori|seutu|rauta|yhdys|pika|kävely|hiihto|riks|motor|lands|om|järn|gång)-?)(?:(${SURE})|(${CAPITALISED}))(?!\\p{L})${NUMBER}`,
  'giu',
);
const ENGLISH =
  /(?<![\d.,:/-])\d{1,4}[a-z]?\s(?:\p{Lu}[\p{L}'-]{1,20}\s){1,3}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive)(?!\p{L})/gu;
const MONTH_OR_WEEK = new RegExp(`^(?:${FINNISH_MONTH}|viik)`, 'iu');
const NO_STREET =
  /^(?:opinto|asiakas|palvelu|oppimis|digi|koulutus|hoito|luonto|kunto|uima|verkko|tieto|liityntä|kierto|ladun|koti|vene|pelto|lähi|leikki)/iu;

function judge(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  const [whole, sure, capitalised = '', number = ''] = match;
  const end = index + whole.length;
  const head = /[\p{L}'-]{0,40}$/u.exec(input.slice(Math.max(0, index - 40), index))?.[0] ?? '';
  const start = index - head.length;
  if (NO_STREET.test(head) || isQuantity(input, end)) return undefined;
  if (sure === undefined && !/^\p{Lu}\p{Ll}/u.test(head)) return undefined;
  if (capitalised === 'k.' && (head.length < 4 || MONTH_OR_WEEK.test(head))) return undefined;
  const isOpeningHours = /ll[aä]$/iu.test(sure ?? capitalised) && /-/.test(number);
  return isOpeningHours ? undefined : [start, end];
}

/** A street with a house number, in the cases a sentence needs: "Kirkkokadulla 12 B 4", "Storgatan 5". */
export function findStreetAddresses(text: string): Span[] {
  return [...scan(STREET, text, judge), ...scan(ENGLISH, text, spanOfMatch)];
}
