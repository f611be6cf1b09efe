import { hash } from 'node:crypto';
import { safeParse } from 'valibot';
import { findPersonalData } from '../../guard/index.ts';
import type { Reader } from '../../kernel/access.ts';
import { type Change, canonicalJson } from '../../kernel/change.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { KindDefinition } from '../../kernel/kind.ts';
import { isScope, scopeToRegion } from '../../kernel/scope.ts';
import { findFieldIssues, listFreeTexts } from '../../kernel/validate.ts';
import { CHANGE_LIMIT_BYTES, type RejectionCode } from '../../kernel/wire.ts';
import { changeSchema } from '../../kernel/wire-schemas.ts';
import type { ServerContext } from '../context.ts';
import { describeError } from '../request-log.ts';

export interface Rejection {
  readonly code: RejectionCode;
  readonly fields?: readonly string[];
}

/** Not even an envelope: nothing of it can be looked up or kept. */
export interface MalformedChange {
  readonly type: 'malformed';
  /** What stood in the place of the id, as text. */
  readonly id: string;
  /** Its number all the same, when there is one: it has arrived. */
  readonly n: number | undefined;
  readonly rejection: Rejection;
}

/** A sound envelope, and what can be said of its content without looking at the record. */
export interface ExaminedChange {
  readonly type: 'examined';
  readonly change: Change;
  /** Of the content and its sender: the same change from somebody else is another one. */
  readonly contentHash: string;
  /** The kind, or why the change can't be weighed against the record at all. */
  readonly content: { readonly definition: KindDefinition } | { readonly rejection: Rejection };
}

type Parts = Pick<ServerContext, 'kinds' | 'settings' | 'log'>;

export function examineChange(parts: Parts, reader: Reader, raw: unknown): MalformedChange | ExaminedChange {
  try {
    const canonical = canonicalJson(raw);
    if (Buffer.byteLength(canonical) > CHANGE_LIMIT_BYTES) return refuse(raw, { code: 'too-large' });
    const change = readEnvelope(raw);
    if (change === undefined) return refuse(raw, { code: 'invalid' });
    return {
      type: 'examined',
      change,
      contentHash: hash('sha256', `${reader.member}\n${canonical}`, 'base64url'),
      content: examineContent(parts, change),
    };
  } catch (error) {
    // Nesting deeper than the stack, for one. It must cost only this change.
    parts.log.error(describeError(error), 'a change could not be examined');
    return refuse(raw, { code: 'invalid' });
  }
}

/** @returns the free-text fields in which personal data was found that may not stand there */
export function findPersonalFields(definition: KindDefinition, change: Change): readonly string[] {
  const fields = listFreeTexts(definition, change.set)
    .filter(({ text, mayContain }) =>
      findPersonalData(text).some(({ kind, severity }) => severity === 'stop' && !mayContain.includes(kind)),
    )
    .map(({ field }) => field);
  return [...new Set(fields)];
}

function readEnvelope(raw: unknown): Change | undefined {
  if (!safeParse(changeSchema, raw).success) return undefined;
  const change = raw as Change;
  return Array.isArray(change.set) || hasInheritedName(change) ? undefined : change;
}

function examineContent(parts: Parts, change: Change): ExaminedChange['content'] {
  const definition = parts.kinds.get(change.kind);
  if (definition === undefined) return { rejection: { code: 'unknown-kind' } };
  if (!isScope(change.scope) || scopeToRegion(change.scope) !== parts.settings.region) {
    return { rejection: { code: 'invalid', fields: ['scope'] } };
  }
  const fields = findFieldIssues(definition, change.set).map(({ field }) => field);
  return fields.length > 0 ? { rejection: { code: 'invalid', fields } } : { definition };
}

/**
 * Names such as `__proto__` and `constructor`: schemas look names up in plain objects, where these are always found,
 * so what stands under them would be kept unchecked.
 */
function hasInheritedName(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, item]) => name in Object.prototype || hasInheritedName(item));
}

const SHOWN_ID_CHARACTERS = 100;

function refuse(raw: unknown, rejection: Rejection): MalformedChange {
  const { id, n } = (typeof raw === 'object' && raw !== null ? raw : {}) as { id?: unknown; n?: unknown };
  return {
    type: 'malformed',
    id: isUuid(id) ? id : idToText(id),
    n: typeof n === 'number' && Number.isSafeInteger(n) && n >= 1 ? n : undefined,
    rejection,
  };
}

function idToText(id: unknown): string {
  if (typeof id === 'string') return id.slice(0, SHOWN_ID_CHARACTERS);
  return typeof id === 'number' || typeof id === 'boolean' ? String(id) : '';
}
