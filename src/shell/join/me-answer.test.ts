import { expect, test } from 'vitest';
import { answerToMe } from './me-answer.ts';

const me = {
  member: { id: 'm1', name: 'Aino' },
  grants: [{ role: 'tutor', scope: '305' }],
  region: 'r17',
  scopes: [{ code: '305', nameFi: 'Kuusamo', nameSv: 'Kuusamo', nameEn: 'Kuusamo' }],
};

test('a whole answer is read as it is', () => {
  expect(answerToMe(me)).toEqual(me);
});

test('an answer that lacks anything is not taken for a membership', () => {
  const broken: unknown[] = [
    null,
    '<html>',
    {},
    { ...me, member: null },
    { ...me, grants: undefined },
    { ...me, grants: [{ role: 'king', scope: '305' }] },
    { ...me, region: 17 },
    { ...me, scopes: [{ code: '305' }] },
  ];
  expect(broken.map(answerToMe).filter((answer) => answer !== undefined)).toEqual([]);
});
