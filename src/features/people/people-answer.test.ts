import { expect, test } from 'vitest';
import { filterPeople, listPeople, type PeopleAnswer, readPeopleAnswer } from './people-answer.ts';

function deviceOf(
  member: string,
  seenAtMs: number,
  pending = 0,
  parked = 0,
): PeopleAnswer['devices'][number] {
  return { member, joinedAtMs: 1, seenAtMs, app: '0.1.0', pending, parked, clockOffsetMs: 0 };
}

const answer: PeopleAnswer = {
  people: [
    { id: 'm1', name: 'Ville Åberg', grants: [{ role: 'tutor', scope: '305' }] },
    { id: 'm2', name: 'Aino Niemi', grants: [{ role: 'tutor', scope: '564' }] },
  ],
  devices: [deviceOf('m1', 100, 2), deviceOf('m1', 300, 1, 1), deviceOf('m9', 500, 9)],
  invites: [],
};

test('what waits on all devices of a person is counted together, and the latest contact stands', () => {
  const ville = listPeople(answer).find(({ id }) => id === 'm1');
  expect(ville).toMatchObject({ seenAtMs: 300, pending: 3, parked: 1 });
  expect(ville?.devices.map(({ seenAtMs }) => seenAtMs)).toEqual([300, 100]);
});

test('a person who has never been in contact says so', () => {
  expect(listPeople(answer).find(({ id }) => id === 'm2')?.seenAtMs).toBeNull();
});

test('people stand by name and are found by parts of it and by municipality', () => {
  const people = listPeople(answer);
  expect(people.map(({ id }) => id)).toEqual(['m2', 'm1']);
  expect(filterPeople(people, { search: 'åb VIL', scope: undefined }).map(({ id }) => id)).toEqual(['m1']);
  expect(filterPeople(people, { search: '', scope: '564' }).map(({ id }) => id)).toEqual(['m2']);
});

test('an answer of another shape is not taken for people', () => {
  expect(readPeopleAnswer(answer)).toEqual(answer);
  expect(readPeopleAnswer({ ...answer, people: [{ id: 'm1' }] })).toBeUndefined();
  expect(readPeopleAnswer(null)).toBeUndefined();
});

test('what a newer server adds does no harm', () => {
  expect(readPeopleAnswer({ ...answer, more: 1 })).toEqual(answer);
});
