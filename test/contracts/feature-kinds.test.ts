import { safeParse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/features/registry.ts';
import { FINDING_KINDS } from '../../src/guard/finding.ts';
import type { RecordData } from '../../src/kernel/record.ts';
import { findFieldIssues, findMissingFields, listFreeTexts } from '../../src/kernel/validate.ts';
import { listNames, listSamples, plantName, plantText } from './schema-samples.ts';

/** What nobody should be able to write into a field that is not declared as free text. */
const OWN_WORDS = ['Autoin naapurin Maijaa pankin kanssa', 'Maija', 'Åsa Ö.', 'puh. 040 123 4567'];

/**
 * Every name of a field, and of what is inside one. Before a name is added: could what stands there tell who was helped?
 * The day and the hour, never the minute; bands, never an age; a place, never an address of a person.
 */
const ALLOWED_NAMES: Readonly<Record<string, readonly string[]>> = {
  place: ['name', 'state', 'type'],
  'session-log': [
    'ageBand',
    'authMethod',
    'authObstacle',
    'checklist',
    'comments',
    'day',
    'device',
    'deviceOwner',
    'doneBy',
    'duration',
    'event',
    'form',
    'hour',
    'id',
    'language',
    'note',
    'outcome',
    'people',
    'place',
    'plainLanguage',
    'referredTo',
    'residency',
    'review',
    'scamSuspected',
    'state',
    'step',
    'tally',
    'topics',
    'version',
    'was',
  ],
  tally: ['counts', 'day', 'event', 'form', 'hour', 'place', 'turnedIntoLogs'],
};

describe.each([...kinds.values()])('the kind $kind', (definition) => {
  const fields = Object.entries(definition.fields);
  const whole: RecordData = Object.fromEntries(
    fields.map(([name, { schema }]) => [name, listSamples(schema)[0]]),
  ) as RecordData;

  test('is named in lower-case words, by one definition', () => {
    expect(definition.kind).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(kinds.get(definition.kind)).toBe(definition);
  });

  test('holds only names that are known to tell nothing of the person helped', () => {
    const names = new Set(fields.flatMap(([name, { schema }]) => [name, ...listNames(schema)]));
    expect([...names].sort()).toEqual(ALLOWED_NAMES[definition.kind]);
  });

  test.each(fields)(
    '%s takes own words only where it is declared as free text',
    (_field, { schema, freeText }) => {
      const planted = listSamples(schema).flatMap((value) =>
        OWN_WORDS.flatMap((text) => plantText(value, text)),
      );
      const taken = planted.filter((value) => safeParse(schema, value).success);
      expect(taken.length > 0).toBe(freeText !== undefined);
    },
  );

  test.each(fields)(
    '%s shows the guard every word that can be written into it',
    (field, { schema, freeText }) => {
      const unseen = OWN_WORDS.flatMap((text) =>
        listSamples(schema)
          .flatMap((value) => plantText(value, text))
          .filter((value) => freeText !== undefined && safeParse(schema, value).success)
          .filter(
            (value) =>
              !listFreeTexts(definition, { [field]: value } as RecordData).some((seen) => seen.text === text),
          ),
      );
      expect(unseen).toEqual([]);
    },
  );

  test.each(fields)('%s takes no name that somebody made up', (_field, { schema }) => {
    const planted = listSamples(schema).flatMap((value) =>
      OWN_WORDS.flatMap((name) => plantName(value, name)),
    );
    expect(planted.filter((value) => safeParse(schema, value).success)).toEqual([]);
  });

  test.each(fields)('%s refuses what is nothing of its own', (_field, { schema }) => {
    const strange = [Number.NaN, 1e308, -1, { a: { b: 1 } }, [[]], [null], '9'.repeat(1_000)];
    expect(strange.filter((value) => safeParse(schema, value).success)).toEqual([]);
  });

  test.each(fields)('%s is cleared by null unless it is required', (field, { required }) => {
    const issues = findFieldIssues(definition, { [field]: null });
    expect(issues).toEqual(required ? [{ field, reason: 'missing' }] : []);
  });

  test('is whole with its required fields and not without one of them', () => {
    expect(findFieldIssues(definition, whole)).toEqual([]);
    expect(findMissingFields(definition, whole)).toEqual([]);
    for (const [field] of fields.filter(([, { required }]) => required)) {
      const { [field]: _left, ...rest } = whole;
      expect(findMissingFields(definition, rest)).toEqual([{ field, reason: 'missing' }]);
    }
  });

  test('refuses a field that it does not declare, one of every object too', () => {
    for (const field of ['nickname', 'toString', '__proto__', 'constructor', '']) {
      const set = JSON.parse(`{"${field}":"x"}`);
      expect(findFieldIssues(definition, set)).toEqual([{ field, reason: 'unknown-field' }]);
    }
  });

  test('is ordered by a text of at most 64 characters, whatever it holds', () => {
    const longTexts = [5_000, 300, 140, 80, 65].map((length) => 'x'.repeat(length));
    const longest = Object.fromEntries(
      fields.flatMap(([name, { schema }]) => {
        const text = longTexts.find((long) => safeParse(schema, long).success);
        return text === undefined ? [] : [[name, text] as const];
      }),
    );
    const wrong = Object.fromEntries(fields.map(([name]) => [name, { a: 1 }]));
    for (const data of [whole, {}, wrong, { ...whole, ...longest }])
      expect(definition.order(data).length).toBeLessThanOrEqual(64);
  });

  test('can be made, and clears by a day that every record of it has', () => {
    expect(definition.creators.length).toBeGreaterThan(0);
    const clearing = fields.filter(([, { keepDays }]) => keepDays !== undefined);
    if (clearing.length > 0) {
      expect(definition.fields[definition.dayField ?? '']?.required).toBe(true);
      expect(clearing.filter(([, { required }]) => required)).toEqual([]);
    }
    if (definition.dayField !== undefined) {
      expect(definition.order({ [definition.dayField]: '2026-11-22' })).toContain('2026-11-22');
      const { schema } = definition.fields[definition.dayField] ?? {};
      expect(schema && safeParse(schema, '2026-02-29').success).toBe(false);
    }
  });

  test('says where by a field that takes the id of a record', () => {
    const { whereField } = definition;
    const schema = whereField === undefined ? undefined : definition.fields[whereField]?.schema;
    expect(schema === undefined).toBe(whereField === undefined);
    const ids = ['0192d4e5-0000-7000-8000-000000000001', '6f9619ff-8b86-7011-b42d-00c04fc964ff'];
    expect(ids.filter((id) => schema !== undefined && !safeParse(schema, id).success)).toEqual([]);
  });

  test('lets free text hold only what the guard has a name for', () => {
    const named = fields.flatMap(([, { freeText }]) => freeText?.mayContain ?? []);
    expect(named.filter((kind) => !(FINDING_KINDS as readonly string[]).includes(kind))).toEqual([]);
  });
});
