import { type GenericSchema, safeParse } from 'valibot';

/** Texts that pass the checks that text in this project has: a day, an id, a word in small letters, a field's name. */
const TEXTS = [
  '2026-11-22',
  '0198f1de-7e8a-7000-8000-000000000001',
  'step-1',
  'abc',
  '305',
  'r17',
  '10:00',
  '',
];
const NUMBERS = [1, 0, 5, 10, 2026, 0.5];

interface Described extends GenericSchema {
  readonly options?: readonly unknown[];
  readonly entries?: Readonly<Record<string, Described>>;
  readonly item?: Described;
  readonly items?: readonly Described[];
  readonly key?: Described;
  readonly value?: Described;
  readonly wrapped?: Described;
  readonly literal?: unknown;
}

/**
 * Values that the schema admits, so many that each of its branches stands in one of them.
 * @throws for a type of schema that is not known here: teach it, or the fields of that type go unproved
 */
export function listSamples(schema: GenericSchema): readonly unknown[] {
  const samples = listCandidates(schema as Described).filter((value) => safeParse(schema, value).success);
  if (samples.length === 0) throw new Error(`no sample found for a schema of type ${schema.type}`);
  return samples;
}

function listCandidates(schema: Described): readonly unknown[] {
  switch (schema.type) {
    case 'string':
    case 'custom':
      return TEXTS;
    case 'number':
      return NUMBERS;
    case 'boolean':
      return [true, false];
    case 'literal':
      return [schema.literal];
    case 'picklist':
    case 'enum':
      return schema.options ?? [];
    case 'optional':
    case 'nullable':
    case 'exact_optional':
      return schema.wrapped === undefined ? [] : listSamples(schema.wrapped);
    case 'union':
    case 'variant':
      return (schema.options as readonly Described[]).flatMap((option) => listSamples(option).slice(0, 2));
    case 'array':
      return listArrays(schema);
    case 'tuple':
    case 'strict_tuple':
      return [(schema.items ?? []).map((item) => listSamples(item)[0])];
    case 'record':
      return listRecords(schema);
    case 'object':
    case 'strict_object':
      return listObjects(schema);
    default:
      throw new Error(`a schema of type ${schema.type} is not known here`);
  }
}

function listArrays({ item }: Described): readonly unknown[] {
  const items = item === undefined ? [] : listSamples(item);
  return [...items.map((value) => [value]), items.slice(0, 2), []];
}

function listRecords({ key, value }: Described): readonly unknown[] {
  if (key === undefined || value === undefined) return [];
  const name = String(listSamples(key).find((sample) => sample !== ''));
  return listSamples(value).map((sample) => ({ [name]: sample }));
}

/** Whole objects in which each entry takes each of its samples once. */
function listObjects({ entries = {} }: Described): readonly unknown[] {
  const samples = Object.entries(entries).map(([name, entry]) => [name, listSamples(entry)] as const);
  const most = Math.max(1, ...samples.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, index) =>
    Object.fromEntries(samples.map(([name, values]) => [name, values[index % values.length]])),
  );
}

/** @returns every name that an object inside the schema may have */
export function listNames(schema: GenericSchema): readonly string[] {
  const { entries = {}, wrapped, item, items = [], value, options = [] } = schema as Described;
  const inner = [wrapped, item, value, ...items, ...options].filter(
    (part): part is Described => typeof part === 'object' && part !== null && 'type' in part,
  );
  return [
    ...Object.entries(entries).flatMap(([name, entry]) => [name, ...listNames(entry)]),
    ...inner.flatMap(listNames),
  ];
}

/** @returns the value once for each place in it, with `text` put there; inside objects as a name too */
export function plantText(value: unknown, text: string): readonly unknown[] {
  if (Array.isArray(value)) {
    const inside = value.flatMap((item, index) =>
      plantText(item, text).map((planted) => value.with(index, planted)),
    );
    return [text, ...inside, [...value, text]];
  }
  if (typeof value !== 'object' || value === null) return [text];
  const inside = Object.entries(value).flatMap(([name, item]) =>
    plantText(item, text).map((planted) => ({ ...value, [name]: planted })),
  );
  return [text, ...inside];
}

/** @returns the value once for each object in it, with `name` as one name more */
export function plantName(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => plantName(item, name).map((planted) => value.with(index, planted)));
  }
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, item]) =>
    plantName(item, name).map((planted) => ({ ...value, [key]: planted })),
  );
  const [likely = 'x'] = Object.values(value);
  return [{ ...value, [name]: likely }, ...inside];
}
