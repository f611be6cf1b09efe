import { isWriter, type Reader } from '../../kernel/access.ts';
import type { Person } from '../../kernel/wire.ts';
import { viewGrants } from '../identity/rights.ts';
import type { Member } from '../store/store.ts';

/**
 * Those who may write where the reader coordinates: the authors of what the reader reviews. Of their grants only
 * those that the reader may see.
 */
export function listPeople(
  reader: Reader,
  scopes: readonly string[],
  members: readonly Member[],
): readonly Person[] {
  const coordinated = scopes.filter((scope) => isWriter(reader, ['coordinator'], scope, undefined));
  return members
    .filter((member) => {
      const writer = { member: member.id, grants: member.grants };
      return coordinated.some((scope) => isWriter(writer, ['member'], scope, undefined));
    })
    .map((member) => ({ id: member.id, name: member.name, grants: viewGrants(reader, member) ?? [] }));
}

export function isCoordinating(reader: Reader): boolean {
  return reader.grants.some(({ role }) => role !== 'tutor');
}
