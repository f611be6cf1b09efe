import { expect, test } from 'vitest';
import { groupWhileTyping, readInviteInput, readLinkSecret } from './invite-input.ts';

const SECRET = 'aB3_-xyzKLMNOPqrstuv12';

test('a code is read in any case, with spaces and every kind of dash', () => {
  for (const text of [
    'ABCD2345',
    'abcd2345',
    ' abcd 2345 ',
    'ABCD-2345',
    'a b c d–2 3 4 5',
    'ABCD\u00a02345',
  ]) {
    expect(readInviteInput(text)).toEqual({ form: 'code', code: 'ABCD2345' });
  }
});

test('a pasted link gives its secret, also from the middle of a message', () => {
  const link = `https://tuki.example.fi/join#${SECRET}`;
  expect(SECRET).toHaveLength(22);
  for (const text of [link, ` ${link}\n`, `Tule mukaan: ${link} Terveisin Aino`, `<${link}>`, SECRET]) {
    expect(readInviteInput(text)).toEqual({ form: 'link', secret: SECRET });
  }
});

test('a link that lost its end gives no secret', () => {
  expect(readLinkSecret(`https://tuki.example.fi/join#${SECRET.slice(0, 21)}`)).toBeUndefined();
  expect(readLinkSecret(`https://tuki.example.fi/join#${SECRET}x`)).toBeUndefined();
  expect(readLinkSecret('#main')).toBeUndefined();
});

test('what is no code says why', () => {
  const reasonOf = (text: string) => {
    const input = readInviteInput(text);
    return input.form === 'none' ? input.reason : input.form;
  };
  expect(reasonOf(' - ')).toBe('empty');
  expect(reasonOf('ABC 234')).toBe('too-short');
  expect(reasonOf('ABCD 23456')).toBe('too-long');
  expect(reasonOf('ABCO 2345')).toBe('wrong-character');
  expect(reasonOf('ABCD 1345')).toBe('wrong-character');
  expect(reasonOf('ÄBCD 2345')).toBe('wrong-character');
});

test('a code groups itself while it is typed at its end', () => {
  let shown = '';
  for (const character of 'abcd2345') shown = groupWhileTyping(shown, shown + character);
  expect(shown).toBe('ABCD 2345');
});

test('a pasted code groups itself at once', () => {
  expect(groupWhileTyping('', 'abcd-2345')).toBe('ABCD 2345');
});

test('deleting and editing in the middle are left alone', () => {
  expect(groupWhileTyping('ABCD 2', 'ABCD ')).toBe('ABCD ');
  expect(groupWhileTyping('ABCD 2345', 'ABxCD 2345')).toBe('ABxCD 2345');
});

test('a pasted link is never changed', () => {
  const link = `https://tuki.example.fi/join#${SECRET}`;
  expect(groupWhileTyping('', link)).toBe(link);
});
