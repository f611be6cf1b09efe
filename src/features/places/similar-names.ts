/**
 * Names that may mean the same place, however people write it: another case ending, a part left out, a slip of
 * the finger. A hint for a person, never a refusal.
 */
export function findSimilarNames<Named extends { readonly name: string }>(
  name: string,
  others: readonly Named[],
): readonly Named[] {
  const words = nameToWords(name);
  if (words.length === 0) return [];
  return others
    .map((other) => ({ other, otherWords: nameToWords(other.name) }))
    .filter(({ otherWords }) => areSimilar(words, otherWords))
    .sort((a, b) => countUnlike(words, a.otherWords) - countUnlike(words, b.otherWords))
    .map(({ other }) => other);
}

function areSimilar(one: readonly string[], other: readonly string[]): boolean {
  if (one.join('') === other.join('')) return true;
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one];
  return fewer.length > 0 && fewer.every((word) => more.some((candidate) => meanTheSame(word, candidate)));
}

function countUnlike(one: readonly string[], other: readonly string[]): number {
  const shared = one.filter((word) => other.includes(word)).length;
  return one.length + other.length - 2 * shared;
}

function nameToWords(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const SHORTEST_STEM = 4;
const SHORTEST_INEXACT = 5;
const LONGEST_ENDING = 3;

function meanTheSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  if (shorter.length < SHORTEST_STEM) return false;
  // "Ruka", "Rukan", "Rukalla".
  if (longer.startsWith(shorter) && longer.length - shorter.length <= LONGEST_ENDING) return true;
  if (shorter.length < SHORTEST_INEXACT) return false;
  // "pääkirjasto" is a "kirjasto".
  return longer.endsWith(shorter) || isOneSlipApart(shorter, longer);
}

/** One letter missing, one wrong, or two beside each other swapped. */
function isOneSlipApart(shorter: string, longer: string): boolean {
  if (longer.length - shorter.length > 1) return false;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start++;
  let end = 0;
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end++;
  const a = shorter.slice(start, shorter.length - end);
  const b = longer.slice(start, longer.length - end);
  if (a.length <= 1 && b.length <= 1) return true;
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}
