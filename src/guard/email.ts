import type { Span } from './finding.ts';
import { scan } from './scan.ts';

const LABEL = '[\\p{L}\\d-]{1,63}';
const DOT =
  '(?:\\.(?:\\s(?=(?:com|fi|net|org|se|eu)(?!\\p{L})))?|\\s\\.\\s?|\\s?[([]\\s?(?:dot|piste|punkt)\\s?[)\\]]\\s?|\\s(?:dot|piste|punkt)\\s)';
const AT_AND_DOMAIN = new RegExp(
  `(\\s{0,2}(?:@|[([{<]\\s?(?:at|ät|a|ät-merkki|miukumauku|snabel-?a)\\s?[)\\]}>]|\\s(?:at|ät|miukumauku|snabel-?a)\\s)\\s{0,2})(${LABEL}(?:${DOT}${LABEL}){0,4})`,
  'giu',
);
const LOCAL_PART = /(?:[\p{L}\d]{1,30}\s(?:piste|punkt|dot)\s){0,2}[\p{L}\d._%+'-]{1,64}$/iu;
const TOP_LEVEL = new RegExp(`${DOT}\\p{L}{2,24}$`, 'iu');
const MAILBOX_PROVIDER =
  /^(?:g?mail|hotmail|outlook|live|msn|icloud|me|yahoo|proton\p{L}*|luukku|suomi24|kolumbus|elisanet|saunalahti|pp|netti|welho|telia|aol|student)(?!\p{L})/iu;
const PLAIN_WORD =
  /^(?:in|on|out|up|is|was|are|it|them|(?:look|log|sign|account|pass|page|e?-?mail|inbox|stay|work|arriv|end|with|päät|lopp|osoit|tunnus|merk|slut|adress)\p{L}*)$/iu;

function judge(match: RegExpExecArray): Span | undefined {
  const { input, index } = match;
  const [, at = '', domain = ''] = match;
  const before = input.slice(Math.max(0, index - 100), index);
  const local = LOCAL_PART.exec(before)?.[0] ?? '';
  if (local === '') return undefined;
  const span: Span = [index - local.length, index + match[0].length];
  const isSpokenAt = /^\s+(?:at\s|@$|\(a\))/i.test(at);
  if (TOP_LEVEL.test(domain)) {
    const isAddress =
      !isSpokenAt || /[\d._]|\s/.test(local) || (MAILBOX_PROVIDER.test(domain) && !PLAIN_WORD.test(local));
    return isAddress ? span : undefined;
  }
  const name = /^\p{L}{3,}/u.exec(domain);
  return at === '@' && name !== null && /\p{L}.*[\p{L}\d]/u.test(local) ? span : undefined;
}

/** Email addresses, also as written to dodge machines: "matti (at) …", "matti at gmail piste com". */
export function findEmails(text: string): Span[] {
  return scan(AT_AND_DOMAIN, text, judge);
}
