import { describe, expect, test } from 'vitest';
import { readSettings, settingsToAddress } from './settings.ts';
import { describeStartFailure } from './start-failures.ts';

describe('settings', () => {
  test('have defaults for one’s own machine', () => {
    const settings = readSettings({ PORT: '', PUBLIC_URL: '' });
    expect(settings).toMatchObject({
      ok: true,
      value: { port: 8080, host: '127.0.0.1', publicUrl: null, region: 'r17', trustProxy: false },
    });
    if (settings.ok) expect(settingsToAddress(settings.value)).toBe('http://127.0.0.1:8080');
  });

  test.each([
    ['PORT', 'abc'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['PORT', '8080.5'],
    ['REGION', 'r99'],
    ['REGION', '305'],
    ['TRUST_PROXY', 'maybe'],
    ['PUBLIC_URL', 'tuki.example.fi'],
    ['PUBLIC_URL', 'http://tuki.example.fi'],
    ['PUBLIC_URL', 'https://tuki.example.fi/app'],
    ['PUBLIC_URL', 'https://user@tuki.example.fi'],
    ['PUBLIC_URL', 'ftp://tuki.example.fi'],
  ])('%s=%s is refused in a sentence that names both', (setting, value) => {
    const settings = readSettings({ [setting]: value });
    if (settings.ok) throw new Error('it was taken');
    const sentence = describeStartFailure(settings.failure);
    for (const text of [sentence.fi, sentence.en]) {
      expect(text).toContain(setting);
      expect(text).toContain(value);
      expect(text).not.toContain('\n');
    }
  });

  test.each([
    'mysql://tuki:salainen@db/tuki',
    'tuki:salainen@db/tuki',
    'postgres://tuki:salainen@db',
    'postgres://tuki:salainen@db/',
    'postgres://tuki:salainen%@db/tuki',
    'postgres://tuki:sala/salainen@db/tuki',
  ])('DATABASE_URL that won’t do is refused without telling the password in it: %s', (url) => {
    const settings = readSettings({ DATABASE_URL: url });
    if (settings.ok) throw new Error('it was taken');
    const { fi, en } = describeStartFailure(settings.failure);
    expect(en).toContain('DATABASE_URL');
    expect(fi + en).not.toContain('salainen');
  });

  test.each([
    'postgres://tuki:sala%2Fsana@db.example.fi:5433/tuki?sslmode=verify-full',
    'postgresql:///tuki?host=/run/postgresql',
  ])('DATABASE_URL=%s is a database', (databaseUrl) => {
    expect(readSettings({ DATABASE_URL: databaseUrl })).toMatchObject({ ok: true, value: { databaseUrl } });
    expect(readSettings({ DATABASE_URL: '' })).toMatchObject({ ok: true, value: { databaseUrl: null } });
  });

  test.each([
    ['https://tuki.example.fi/', 'https://tuki.example.fi'],
    ['https://tuki.example.fi:8443', 'https://tuki.example.fi:8443'],
    ['http://localhost:5173', 'http://localhost:5173'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ])('PUBLIC_URL=%s is read as %s', (text, publicUrl) => {
    expect(readSettings({ PUBLIC_URL: text })).toMatchObject({ ok: true, value: { publicUrl } });
  });
});
