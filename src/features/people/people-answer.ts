import * as v from 'valibot';
import { type Grant, ROLES } from '../../kernel/access.ts';

const grant = v.object({ role: v.picklist(ROLES), scope: v.string() });
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const peopleSchema = v.object({
  people: v.array(v.object({ id: v.string(), name: v.string(), grants: v.array(grant) })),
  devices: v.array(
    v.object({
      member: v.string(),
      joinedAtMs: v.number(),
      seenAtMs: v.number(),
      app: v.string(),
      pending: count,
      parked: count,
      clockOffsetMs: v.number(),
    }),
  ),
  invites: v.array(
    v.object({
      id: v.string(),
      name: v.nullable(v.string()),
      grants: v.array(grant),
      expiresAtMs: v.number(),
      invitedBy: v.nullable(v.string()),
      member: v.nullable(v.string()),
    }),
  ),
});

/** Of `GET /api/people`: whom the reader answers for, their devices, and the invites not yet used. */
export type PeopleAnswer = v.InferOutput<typeof peopleSchema>;
export type ListedInvite = PeopleAnswer['invites'][number];
export type ListedDevice = PeopleAnswer['devices'][number];

export function readPeopleAnswer(answer: unknown): PeopleAnswer | undefined {
  return read(peopleSchema, answer);
}

const inviteSchema = v.object({
  id: v.string(),
  link: v.string(),
  code: v.string(),
  expiresAtMs: v.number(),
});

/** An invite with its secrets, which the server tells only once. `code` is 8 characters. */
export type MadeInvite = v.InferOutput<typeof inviteSchema>;

export function readMadeInvite(answer: unknown): MadeInvite | undefined {
  return read(inviteSchema, answer);
}

const ownDevicesSchema = v.object({
  devices: v.array(
    v.object({
      id: v.string(),
      joinedAtMs: v.number(),
      seenAtMs: v.number(),
      pending: count,
      parked: count,
      isThis: v.boolean(),
      state: v.picklist(['active', 'leaving', 'lost']),
    }),
  ),
});

export type OwnDevice = v.InferOutput<typeof ownDevicesSchema>['devices'][number];

export function readOwnDevices(answer: unknown): readonly OwnDevice[] | undefined {
  return read(ownDevicesSchema, answer)?.devices;
}

function read<Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
): v.InferOutput<Schema> | undefined {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : undefined;
}

/** A person with what their devices tell, all of them together. */
export interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  /** The latest contact of any device, milliseconds since 1970; null before the first. */
  readonly seenAtMs: number | null;
  readonly pending: number;
  readonly parked: number;
  /** The latest seen first. */
  readonly devices: readonly ListedDevice[];
}

/** People in the order of their names, each with their devices. */
export function listPeople({ people, devices }: PeopleAnswer): readonly ListedPerson[] {
  return people
    .map(({ id, name, grants }) => {
      const own = devices.filter(({ member }) => member === id).sort((a, b) => b.seenAtMs - a.seenAtMs);
      return {
        id,
        name,
        grants,
        seenAtMs: own[0]?.seenAtMs ?? null,
        pending: own.reduce((sum, { pending }) => sum + pending, 0),
        parked: own.reduce((sum, { parked }) => sum + parked, 0),
        devices: own,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'fi'));
}

export interface PeopleFilter {
  /** Words that must all be in the name, in any order. */
  readonly search: string;
  readonly scope: string | undefined;
}

export function filterPeople(
  people: readonly ListedPerson[],
  { search, scope }: PeopleFilter,
): readonly ListedPerson[] {
  const words = search.toLowerCase().split(' ').filter(Boolean);
  return people.filter(
    ({ name, grants }) =>
      words.every((word) => name.toLowerCase().includes(word)) &&
      (scope === undefined || grants.some((grant) => grant.scope === scope)),
  );
}
