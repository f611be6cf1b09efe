import fc from 'fast-check';
import { FinnishSSN } from 'finnish-ssn';
import { isValidIBAN } from 'ibantools';
import { describe, expect, test } from 'vitest';
import { CORPUS } from './corpus/index.ts';
import { findPersonalData, isStopped, removeFinding } from './index.ts';

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
const SIGNS: Readonly<Record<string, string>> = { 18: '+', 19: '-YXWVU', 20: 'ABCDEF' };
const HYPHENS = ['-', '‐', '‑', '‒', '–', '—', '―', '−', ' - ', ' –', '- '];

interface Code {
  readonly date: string;
  readonly sign: string;
  readonly number: string;
  readonly check: string;
}

const identityCodes: fc.Arbitrary<Code> = fc
  .record({
    year: fc.integer({ min: 1850, max: 2026 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    number: fc.integer({ min: 900, max: 999 }),
    sign: fc.nat(5),
  })
  .map(({ year, month, day, number, sign }) => {
    const signs = SIGNS[Math.floor(year / 100)] ?? '';
    const date = [day, month, year % 100].map((part) => String(part).padStart(2, '0')).join('');
    const check = CHECK_CHARACTERS[Number(`${date}${number}`) % 31] ?? '';
    return { date, sign: signs[sign % signs.length] ?? '', number: String(number), check };
  });

interface Spelling {
  readonly gap: string;
  readonly isByPairs: boolean;
  readonly hyphen: string;
  readonly isLowerCase: boolean;
  readonly isFullWidth: boolean;
  readonly hasSign: boolean;
  readonly hasCheck: boolean;
}

const spellings: fc.Arbitrary<Spelling> = fc.record({
  gap: fc.constantFrom('', ' ', '\u00A0', '\u200B'),
  isByPairs: fc.boolean(),
  hyphen: fc.constantFrom(...HYPHENS),
  isLowerCase: fc.boolean(),
  isFullWidth: fc.boolean(),
  hasSign: fc.boolean(),
  hasCheck: fc.boolean(),
});

function spell(code: Code, spelling: Spelling): string {
  const { gap, isByPairs, hyphen, isLowerCase, isFullWidth, hasSign, hasCheck } = spelling;
  const date = (isByPairs ? (code.date.match(/../g) ?? []) : [...code.date]).join(gap);
  const isBareOfCheck = !hasCheck && hasSign && !/[A-Z]/.test(code.sign);
  const sign = hasSign ? (code.sign === '-' ? hyphen : code.sign) : '';
  const tail = isByPairs ? code.number : [...code.number].join(gap);
  const spelled = `${date}${gap}${sign}${gap}${tail}${isBareOfCheck ? '' : code.check}`;
  const cased = isLowerCase ? spelled.toLowerCase() : spelled;
  return isFullWidth
    ? cased.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : cased;
}

function addIbanCheck(country: string, account: string): string {
  const moved = `${account}${country}00`.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return `${country}${String(98n - (BigInt(moved) % 97n)).padStart(2, '0')}${account}`;
}

function addLuhn(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits + ((10 - (sum % 10)) % 10);
}

function digitsOf(length: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom(...'0123456789 .-+@()/:aAtTfFiI\n'), maxLength: 200 }),
  fc
    .array(fc.constantFrom(...CORPUS.filter(({ text }) => text.length < 200).map(({ text }) => text)), {
      maxLength: 4,
    })
    .map((texts) => texts.join(' ')),
);

describe('identity codes', () => {
  test('a valid code is stopped in any spelling', () => {
    fc.assert(
      fc.property(identityCodes, spellings, (code, spelling) => {
        const spelled = spell(code, spelling);
        expect(isStopped(`asiakas ${spelled}, kävi`), spelled).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a code with its century sign and check character is marked whole', () => {
    fc.assert(
      fc.property(identityCodes, spellings, (code, spelling) => {
        const spelled = spell(code, { ...spelling, hasSign: true, hasCheck: true });
        const text = `asiakas ${spelled}, kävi`;
        const marks = findPersonalData(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);
        expect(marks).toEqual([['identity-code', spelled]]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('what finnish-ssn accepts is found', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (age) => {
        const code = FinnishSSN.createWithAge(age);
        expect(FinnishSSN.validate(code)).toBe(true);
        expect(findPersonalData(code)).toEqual([
          { kind: 'identity-code', severity: 'stop', start: 0, end: 11 },
        ]);
      }),
    );
  });

  test('generated codes are valid to finnish-ssn, so that these laws speak of real ones', () => {
    fc.assert(
      fc.property(identityCodes, ({ date, sign, number, check }) => {
        expect(FinnishSSN.validate(`${date}${sign}${number}${check}`)).toBe(true);
      }),
    );
  });
});

describe('accounts and cards', () => {
  test('what ibantools accepts is found, in groups and in one piece, in either case', () => {
    const codes = fc.oneof(
      fc.record({ country: fc.constant('NO'), account: fc.constant('86011117947') }),
      fc.record({ country: fc.constantFrom('DE'), account: digitsOf(18) }),
      fc.record({ country: fc.constantFrom('GB'), account: digitsOf(14).map((digits) => `NWBK${digits}`) }),
      fc.record({ country: fc.constantFrom('LT'), account: digitsOf(16) }),
    );
    fc.assert(
      fc.property(codes, fc.boolean(), fc.boolean(), ({ country, account }, isGrouped, isLowerCase) => {
        const iban = addIbanCheck(country, account);
        fc.pre(isValidIBAN(iban));
        const grouped = isGrouped ? (iban.match(/.{1,4}/g) ?? []).join(' ') : iban;
        const text = `tili ${isLowerCase ? grouped.toLowerCase() : grouped}.`;
        const finding = findPersonalData(text).find(({ kind }) => kind === 'iban');
        expect(text.slice(finding?.start, finding?.end)).toBe(text.slice(5, -1));
      }),
    );
  });

  test('a Finnish account is found by its check digits alone', () => {
    fc.assert(
      fc.property(digitsOf(14), fc.integer({ min: 1, max: 9 }), fc.nat(13), (account, change, place) => {
        const iban = addIbanCheck('FI', account);
        expect(findPersonalData(iban)[0]).toEqual({ kind: 'iban', severity: 'stop', start: 0, end: 18 });
        const digit = (Number(account[place]) + change) % 10;
        const mistyped = `${iban.slice(0, 4 + place)}${digit}${iban.slice(5 + place)}`;
        expect(findPersonalData(mistyped).some(({ kind }) => kind === 'iban')).toBe(false);
      }),
    );
  });

  test('a card is found in any grouping', () => {
    const gaps = fc.array(fc.constantFrom('', '', '', ' ', '-', '\u00A0'), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(digitsOf(14), gaps, (digits, gap) => {
        const card = addLuhn(`4${digits}`);
        const spelled = [...card].map((digit, index) => digit + (gap[index] ?? '')).join('');
        expect(isStopped(`kortti ${spelled}`), spelled).toBe(true);
      }),
    );
  });
});

describe('any text', () => {
  test('findings lie inside the text, are not empty, stand in order and do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let previousEnd = 0;
        for (const { start, end } of findPersonalData(text)) {
          expect(start).toBeGreaterThanOrEqual(previousEnd);
          expect(end).toBeGreaterThan(start);
          previousEnd = end;
        }
        expect(previousEnd).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1_000 },
    );
  });

  test('removing finding after finding ends in a text with none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let rest = text;
        for (let finding = findPersonalData(rest)[0]; finding !== undefined; ) {
          const shorter = removeFinding(rest, finding);
          expect(shorter.length).toBeLessThan(rest.length);
          rest = shorter;
          finding = findPersonalData(rest)[0];
        }
        expect(isStopped(rest)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('removing leaves no double space where there was none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const single = text.replace(/\s+/g, ' ').trim();
        for (const finding of findPersonalData(single)) {
          expect(removeFinding(single, finding)).not.toMatch(/\s\s|^\s|\s$|\s[,.;:!?]$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
