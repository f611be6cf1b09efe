/**
 * A text as the detectors read it: ASCII digits, plain spaces, `-` for every dash, composed letters, and no
 * invisible characters. `origins[i]` is the place of unit `i` in the text it was made from, one more at the end.
 */
export interface PlainText {
  readonly text: string;
  readonly origins: readonly number[];
}

const DIGIT_WORD =
  /(?<![\p{L}\d-])(?:(noll|nolla|zero)|(yks|yksi|ett|one)|(kaks|kaksi|två|two)|(kolme|tre|three)|(neljä|fyra|four)|(viis|viisi|fem|five)|(kuus|kuusi|sex|six)|(sei[ts]{1,2}emän|sju|seven)|(kah?d?eksan|åtta|eight)|(yhd?eksän|nio|nine))(?![\p{L}\d-])/giu;
const INVISIBLE = /^[\p{Cf}\p{M}]$/u;
const DASH = /^[\p{Pd}\u2212\u2043]$/u;
const DECIMAL_DIGIT = /^\p{Nd}$/u;

/** Every script's ten digits stand in a row, zero first [Unicode 4.6]. */
function digitValue(codePoint: number): number {
  let zero = codePoint;
  while (codePoint - zero < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return codePoint - zero;
}

function plainCharacter(character: string): string {
  const folded = character.normalize('NFKC');
  if (DASH.test(folded)) return '-';
  if (folded.length > 1 && !DECIMAL_DIGIT.test(folded)) return character;
  return DECIMAL_DIGIT.test(folded) ? String(digitValue(folded.codePointAt(0) ?? 0)) : folded;
}

export function textToPlain(text: string): PlainText {
  const units: string[] = [];
  const origins: number[] = [];
  let index = 0;
  for (const character of text) {
    if (character < '\u0080') {
      units.push(character);
      origins.push(index);
    } else if (INVISIBLE.test(character)) {
      const composed = ((units.at(-1) ?? '') + character).normalize('NFC');
      if (composed.length === 1 && units.length > 0) units[units.length - 1] = composed;
    } else {
      const plain = plainCharacter(character);
      for (let unit = 0; unit < plain.length; unit += 1) {
        units.push(plain.charAt(unit));
        origins.push(index + unit);
      }
    }
    index += character.length;
  }
  origins.push(index);
  return { text: units.join(''), origins };
}

/** Spells out digits dictated as words ("nolla neljä nolla") as digits, in Finnish, Swedish and English. */
export function spokenToDigits({ text, origins }: PlainText): PlainText {
  let spelled = '';
  const spelledOrigins: number[] = [];
  let copied = 0;
  function copyUntil(end: number): void {
    spelled += text.slice(copied, end);
    for (let index = copied; index < end; index += 1) spelledOrigins.push(origins[index] ?? 0);
  }
  for (const match of text.matchAll(DIGIT_WORD)) {
    copyUntil(match.index);
    spelled += String(match.findIndex((group, index) => index > 0 && group !== undefined) - 1);
    spelledOrigins.push(origins[match.index] ?? 0);
    copied = match.index + match[0].length;
  }
  copyUntil(text.length);
  spelledOrigins.push(origins[text.length] ?? 0);
  return { text: spelled, origins: spelledOrigins };
}
