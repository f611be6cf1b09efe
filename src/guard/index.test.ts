import { describe, expect, test } from 'vitest';
import { type FindingKind, findPersonalData, isStopped, removeFinding } from './index.ts';

function findFirst(text: string) {
  const finding = findPersonalData(text)[0];
  if (finding === undefined) throw new Error('nothing was found');
  return finding;
}

function findKinds(text: string): FindingKind[] {
  return findPersonalData(text).map((finding) => finding.kind);
}

function remove(text: string): string {
  return removeFinding(text, findFirst(text));
}

describe('finding', () => {
  test('an innocent note has no findings', () => {
    expect(findPersonalData('Salasana vaihdettu itse, klo 13-15, huone 204')).toEqual([]);
  });

  test('a name warns and everything else stops', () => {
    expect(findFirst('opastin Aino Korhosta').severity).toBe('warn');
    expect(isStopped('opastin Aino Korhosta')).toBe(false);
    for (const text of [
      '131052-308T',
      'FI2112345600000785',
      '4111111111111111',
      '0401234567',
      'a@example.fi',
    ]) {
      expect(isStopped(text)).toBe(true);
    }
    for (const text of ['PIN 4821', 'Kirkkokatu 12', 'synt. 1.2.1950']) expect(isStopped(text)).toBe(true);
  });

  test('indexes point into the text as it was given, invisible and double-width characters and all', () => {
    const code = '1\u200B3１０52\u00A0–308\u00ADt';
    const text = `😀 o\u0308 ${code} 😀`;
    const finding = findFirst(text);
    expect(finding.kind).toBe('identity-code');
    expect(text.slice(finding.start, finding.end)).toBe(code);
  });

  test('findings come in the order of the text and never overlap', () => {
    const text = 'Aino Korhonen 040 123 4567, 131052-308T, aino@example.fi, FI21 1234 5600 0007 85';
    expect(findKinds(text)).toEqual(['name', 'phone', 'identity-code', 'email', 'iban']);
  });

  test('the gravest kind wins where two would mark the same place', () => {
    expect(findKinds('PIN 131052-308T')).toEqual(['identity-code']);
    expect(findKinds('koodi 0401234567')).toEqual(['phone']);
    expect(findKinds('matti.virtanen@example.fi')).toEqual(['email']);
  });

  test('the same text always gives the same findings', () => {
    const text = 'puh 040 123 4567 ja PIN 4821';
    expect(findPersonalData(text)).toEqual(findPersonalData(text));
  });

  test('public numbers pass in every spelling', () => {
    for (const text of [
      '112',
      '116 006',
      '116117',
      '0295 000',
      '029-5000000',
      '0800 123 456',
      '0800123456',
    ]) {
      expect(isStopped(`soita ${text}`)).toBe(false);
    }
    for (const text of [
      '020 634 0200',
      '+358 20 634 0200',
      '+358 (0)295 000 000',
      '0600 12345',
      '010 123 4567',
    ]) {
      expect(isStopped(`soita ${text}`)).toBe(false);
    }
  });

  test('an account or card with one wrong digit is just a number', () => {
    expect(isStopped('FI21 1234 5600 0007 86')).toBe(false);
    expect(isStopped('4111 1111 1111 1112')).toBe(false);
  });

  test('nine digits without century sign and check character are just a number', () => {
    expect(isStopped('131052308')).toBe(false);
    expect(isStopped('131052 308')).toBe(false);
  });

  test('a date that no calendar has makes no identity code', () => {
    expect(isStopped('311352-308')).toBe(false);
    expect(isStopped('300252-308')).toBe(false);
  });

  test('a recent date is an event until somebody is said to be born on it', () => {
    expect(isStopped('3.4.2019 kurssi')).toBe(false);
    expect(isStopped('syntynyt 3.4.2019')).toBe(true);
    expect(isStopped('3.4.1959')).toBe(true);
  });
});

describe('what a tutor writes every day', () => {
  test('talk of codes without the code passes', () => {
    for (const text of [
      'PIN-koodi 4 numeroa',
      'PIN1 4–8 siffror',
      'salasana vaihdettu 2019',
      'virhekoodi 80070005',
    ]) {
      expect(findPersonalData(text)).toEqual([]);
    }
  });

  test('opening hours, event days, prices and versions pass', () => {
    for (const text of [
      'klo 0815-1600',
      '08-16 09-17',
      '08.01.2027',
      '1 234,56 €',
      'iOS 18.2',
      'versio 4.12.60',
    ]) {
      expect(findPersonalData(text)).toEqual([]);
    }
  });

  test('a label makes a number an order, and a mobile number stays one under any other word', () => {
    expect(isStopped('tilausnumero 0451234567')).toBe(false);
    expect(isStopped('päivitetty numero 0451234567')).toBe(true);
    expect(isStopped('asiakas 010106A901')).toBe(true);
  });
});

describe('removing', () => {
  test('leaves no double space and no hanging punctuation', () => {
    expect(remove('Hetu: 131052-308T, soitti pankkiin')).toBe('Hetu, soitti pankkiin');
    expect(remove('soitti 040 123 4567 illalla')).toBe('soitti illalla');
    expect(remove('asiakas (131052-308T) kävi')).toBe('asiakas kävi');
    expect(remove('kirjastolla, 040 123 4567, odotti')).toBe('kirjastolla, odotti');
    expect(remove('soita 040 123 4567.')).toBe('soita.');
    expect(remove('soita: 040 123 4567')).toBe('soita');
    expect(remove('osoite "matti@example.fi" vaihtui')).toBe('osoite vaihtui');
    expect(remove('131052-308T, OmaKanta')).toBe('OmaKanta');
    expect(remove('OmaKanta – 131052-308T')).toBe('OmaKanta');
    expect(remove('Kävi. 040 123 4567. Ratkesi.')).toBe('Kävi. Ratkesi.');
  });

  test('leaves lines apart and the rest of the text as it was', () => {
    expect(remove('ensin  näin\n040 123 4567\nsitten noin')).toBe('ensin  näin\nsitten noin');
  });

  test('leaves nothing of a text that is nothing else', () => {
    expect(remove('131052-308T')).toBe('');
    expect(remove('(040 123 4567).')).toBe('');
  });
});
