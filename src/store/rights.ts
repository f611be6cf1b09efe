import { canRead, type Grant, type Reader, viewScope } from '../kernel/access.ts';
import type { KindRegistry } from '../kernel/kind.ts';
import type { RecordState } from '../kernel/record.ts';

/**
 * Whether a record that came with a receipt may stay on the phone. What was pulled needs no such look: the
 * server says itself which scopes are to be dropped, but it doesn't know what a receipt has put here.
 * @param grants as the server last told them; `undefined` before it has
 */
export function mayHold(
  { kinds, memberId }: { readonly kinds: KindRegistry; readonly memberId: string },
  grants: readonly Grant[] | undefined,
  record: RecordState,
): boolean {
  if (grants === undefined) return true;
  const reader: Reader = { member: memberId, grants };
  const audience = kinds.get(record.kind)?.audience;
  return audience === undefined
    ? viewScope(reader, record.scope) !== undefined
    : canRead(reader, record, audience);
}
