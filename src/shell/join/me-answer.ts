import { ROLES } from '../../kernel/access.ts';
import type { Me } from '../../kernel/wire.ts';

/** @returns the answer of `POST /api/join` or `/api/me`, or `undefined` where it isn't one */
export function answerToMe(answer: unknown): Me | undefined {
  return isMe(answer) ? answer : undefined;
}

function isMe(answer: unknown): answer is Me {
  if (!isObject(answer) || !isObject(answer.member)) return false;
  const { member, grants, region, scopes } = answer;
  if (typeof member.id !== 'string' || typeof member.name !== 'string' || typeof region !== 'string')
    return false;
  return isListOf(grants, isGrant) && isListOf(scopes, isNamedScope);
}

function isGrant(item: Record<string, unknown>): boolean {
  return ROLES.some((role) => role === item.role) && typeof item.scope === 'string';
}

function isNamedScope({ code, nameFi, nameSv, nameEn }: Record<string, unknown>): boolean {
  return [code, nameFi, nameSv, nameEn].every((text) => typeof text === 'string');
}

function isListOf(value: unknown, isItem: (item: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((item) => isObject(item) && isItem(item));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
