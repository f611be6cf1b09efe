import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeLogFields, PushingDevice } from '../../../test/kit/pushing-device.ts';
import { pageKind } from '../../../test/kit/sample-kinds.ts';
import { type ServerUnderTest, startServerUnderTest } from '../../../test/kit/server-under-test.ts';
import type { Change } from '../../kernel/change.ts';
import type { FieldValue } from '../../kernel/record.ts';
import { acceptPush } from '../push.ts';

let server: ServerUnderTest;
let tutor: PushingDevice;
let coordinator: PushingDevice;
const place = randomUUID();

beforeAll(async () => {
  server = await startServerUnderTest();
});
beforeEach(async () => {
  tutor = new PushingDevice(await server.join('Aino', { role: 'tutor', scope: '305' }));
  coordinator = new PushingDevice(await server.join('Eero', { role: 'coordinator', scope: '305' }));
});
afterAll(() => server.close());

function logChange(set: Readonly<Record<string, FieldValue>> = {}, parts: Partial<Change> = {}): Change {
  const fields = { ...makeLogFields(place), ...set };
  return tutor.change({ kind: 'session-log', record: randomUUID(), set: fields, ...parts });
}

describe('what is refused', () => {
  const rejected = (code: string, ...fields: readonly string[]) =>
    fields.length > 0 ? { verdict: 'rejected', code, fields } : { verdict: 'rejected', code };

  test.each<[string, Readonly<Record<string, FieldValue>>, object]>([
    ['an unknown field', { nickname: 'x' }, rejected('invalid', 'nickname')],
    ['a wrong value', { people: '1' }, rejected('invalid', 'people')],
    ['a day that is none', { day: '2026-02-30' }, rejected('invalid', 'day')],
    ['a note of ten thousand characters', { note: 'ä'.repeat(10_000) }, rejected('invalid', 'note')],
    ['a cleared required field', { place: null, topics: [] }, rejected('invalid', 'place', 'topics')],
    ['a field of the coordinator', { review: { state: 'approved' } }, rejected('forbidden', 'review')],
    ['personal data', { note: 'hetu on 131052-308T' }, rejected('personal-data', 'note')],
    ['a name that only a prototype has', { constructor: 'x' }, rejected('invalid')],
  ])('%s', async (_name, set, expected) => {
    const change = logChange(set);
    expect(await tutor.pushOne(change)).toEqual(expected);
    expect(await server.context.store.readRecord(change.record)).toBeUndefined();
    expect(await server.context.store.readHistory(change.record, 10)).toEqual([]);
  });

  test.each<[string, Partial<Change>, object]>([
    ['an unknown kind', { kind: 'diary' }, rejected('unknown-kind')],
    ['a scope that is none', { scope: '9' }, rejected('invalid', 'scope')],
    ['a municipality of another region', { scope: '091' }, rejected('invalid', 'scope')],
    ['a municipality without a right', { scope: '564' }, rejected('forbidden', 'scope')],
    [
      'a record without what it needs',
      { set: { day: '2026-11-20' } },
      rejected('invalid', 'place', 'form', 'people', 'topics', 'duration', 'outcome'),
    ],
    ['a change of more than 64 KiB', { set: { note: 'x'.repeat(65_536) } }, rejected('too-large')],
    ['the deletion of what never arrived', { set: {}, delete: true }, rejected('gone')],
  ])('%s', async (_name, parts, expected) => {
    expect(await tutor.pushOne(logChange({}, parts))).toEqual(expected);
  });

  test('an envelope with an unknown key, or that is none at all', async () => {
    const envelopes = [{ ...logChange(), colour: 'red' }, null, 7, 'x', [], {}, { id: randomUUID() }];
    const { verdicts } = await tutor.push(...envelopes);
    expect(verdicts.map(({ code }) => code)).toEqual(envelopes.map(() => 'invalid'));
    expect(verdicts[0]?.id).toBe((envelopes[0] as Change).id);
  });

  test('a change under names that only a prototype has, however deep', async () => {
    const hidden = JSON.parse('{"state":"returned","comments":{"__proto__":"kirjoitettu nimi"}}');
    const made = logChange();
    await tutor.push(made);
    const review = coordinator.change({ kind: 'session-log', record: made.record, set: { review: hidden } });
    expect(await coordinator.pushOne(review)).toEqual(rejected('invalid'));
  });

  test('nesting deeper than the stack costs only its change', async () => {
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    const good = logChange();
    const bad = JSON.stringify({ ...logChange(), set: { note: 0 } }).replace('"note":0', `"note":${deep}`);
    const body = JSON.stringify(tutor.body([0, good])).replace('[0,', `[${bad},`);
    const answer = await tutor.request(body);
    const { verdicts } = JSON.parse(await answer.text());
    expect(verdicts.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['rejected', 'accepted']);
  });

  test('another kind or scope than the record has', async () => {
    const made = logChange();
    await tutor.push(made);
    const asTally = tutor.change({ kind: 'tally', record: made.record, set: { hour: 9 } });
    expect(await tutor.pushOne(asTally)).toEqual(rejected('invalid', 'kind'));
    const elsewhere = {
      ...tutor.change({ kind: 'session-log', record: made.record, set: { hour: 9 } }),
      scope: 'r17',
    };
    expect(await tutor.pushOne(elsewhere)).toEqual(rejected('invalid', 'scope'));
  });

  test('nobody else learns of a record, not even its kind', async () => {
    const made = logChange();
    await tutor.push(made);
    const stranger = new PushingDevice(await server.join('Vieras', { role: 'tutor', scope: '305' }));
    for (const kind of ['session-log', 'tally']) {
      const probe = stranger.change({ kind, record: made.record, set: { hour: 9 } });
      expect(await stranger.pushOne(probe)).toEqual(rejected('forbidden', 'scope'));
    }
  });

  test('a change that crashes its handling costs only itself', async () => {
    const crash = v.custom<string>((value) => {
      if (value === 'crash') throw new Error('kanarianlintu');
      return true;
    });
    const kinds = new Map([['page', { ...pageKind, fields: { title: { schema: crash } } }]]);
    const context = { ...server.context, kinds };
    const changes = ['a', 'crash', 'b'].map((title) =>
      tutor.change({ kind: 'page', record: randomUUID(), set: { title } }),
    );
    const { member, device } = tutor.browser;
    const reader = { member, grants: [{ role: 'tutor', scope: '305' }] } as const;
    const answer = await acceptPush(context, reader, device, tutor.body(changes));
    const verdicts = answer.ok ? answer.value.verdicts.map(({ code, verdict }) => code ?? verdict) : [];
    expect(verdicts).toEqual(['accepted', 'invalid', 'accepted']);
  });

  test('no word of what was refused is in the log', async () => {
    await tutor.push(logChange({ note: 'kanarianlintu 131052-308T' }), logChange({ kanarianlintu: 'x' }));
    expect(server.logged.join('\n')).not.toMatch(/kanarianlintu|131052/);
  });
});
