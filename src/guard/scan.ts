import type { Span } from './finding.ts';

/**
 * Tries a pattern at every place and keeps what `judge` accepts. After a refusal the search goes on from the next
 * character, so every pattern must match a bounded number of characters: that keeps the whole search linear.
 */
export function scan(
  pattern: RegExp,
  text: string,
  judge: (match: RegExpExecArray) => Span | undefined,
): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const span = judge(match);
    if (span !== undefined) spans.push(span);
    pattern.lastIndex = Math.max(span?.[1] ?? 0, match.index + 1);
  }
  return spans;
}

export function spanOfMatch(match: RegExpExecArray): Span {
  return [match.index, match.index + match[0].length];
}

/** The span of a match's last part, which must be the end of the match. */
export function spanOfTail(match: RegExpExecArray, tail: string): Span {
  const [, end] = spanOfMatch(match);
  return [end - tail.length, end];
}

interface Beginning {
  readonly length: number;
  readonly digits: string;
}

/** Beginnings of a run that end with a whole group of digits and hold at least `leastDigits`, the longest first. */
export function beginningsByGroup(run: string, leastDigits: number): Beginning[] {
  const beginnings: Beginning[] = [];
  let digits = '';
  for (let length = 1; length <= run.length; length += 1) {
    const character = run.charAt(length - 1);
    if (!isDigit(character)) continue;
    digits += character;
    if (digits.length >= leastDigits && !isDigit(run.charAt(length))) beginnings.unshift({ length, digits });
  }
  return beginnings;
}

function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}
