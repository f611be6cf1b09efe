import { expect, test } from 'vitest';
import { drawModules } from './qr-path.ts';

test('each run of dark modules is one rectangle at its row', () => {
  const rows = [
    [true, true, false, true],
    [false, false, false, false],
    [false, true, true, true],
  ];
  expect(drawModules(rows)).toBe('M0 0h2v1h-2zM3 0h1v1h-1zM1 2h3v1h-3z');
});
