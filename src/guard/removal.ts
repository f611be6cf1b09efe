import type { Finding } from './finding.ts';

const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['<', '>'],
  ['"', '"'],
  ["'", "'"],
  ['”', '”'],
  ['“', '”'],
  ['»', '»'],
]);

/**
 * Takes a finding out and closes the hole: brackets or quotes left empty go with it, and so does punctuation that
 * would be doubled or left hanging. The rest of the text stays as it was.
 */
export function removeFinding(text: string, finding: Finding): string {
  let before = text.slice(0, finding.start);
  let after = text.slice(Math.max(finding.start, finding.end));
  let closing = CLOSING.get(before.trimEnd().slice(-1));
  while (closing !== undefined && after.trimStart().startsWith(closing)) {
    before = before.trimEnd().slice(0, -1);
    after = after.trimStart().slice(1);
    closing = CLOSING.get(before.trimEnd().slice(-1));
  }
  const joint = /\n/.test(`${/\s*$/.exec(before)?.[0]}${/^\s*/.exec(after)?.[0]}`) ? '\n' : ' ';
  after = after.trimStart();
  before = before.trimEnd();
  const isEnd = after === '' || /^[,.;:!?)\]}]/.test(after);
  while (/[:=#/–—-]$/.test(before) || (isEnd && /[,;([{]$/.test(before)))
    before = before.slice(0, -1).trimEnd();
  if (before === '' || /[.!?\n]$/.test(before)) after = after.replace(/^[,.;:!?)\]}\s]{1,9}/, '');
  if (before === '' || after === '') return before + after;
  return /^[,.;:!?)\]}]/.test(after) ? before + after : `${before}${joint}${after}`;
}
