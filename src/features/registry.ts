import type { KindDefinition, KindRegistry } from '../kernel/kind.ts';
import { placeKind } from './places/record.ts';
import { sessionLogKind } from './session-logs/record.ts';
import { tallyKind } from './session-logs/tally-record.ts';

const definitions: readonly KindDefinition[] = [placeKind, sessionLogKind, tallyKind];

/** Every kind of record that this build knows. A feature is added or removed with its line above. */
export const kinds: KindRegistry = new Map(definitions.map((definition) => [definition.kind, definition]));
