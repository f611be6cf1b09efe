import { createHash } from 'node:crypto';
import type { RandomBytes } from '../../kernel/clock.ts';

const SESSION_BYTES = 32;
const LINK_BYTES = 16;
const CODE_LENGTH = 8;

/** 32 letters and digits that nobody confuses: no I and 1, no O and 0. */
const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const CODE_PATTERN = /^[A-HJ-NP-Z2-9]{8}$/;
const LINK_PATTERN = /^[A-Za-z0-9_-]{22}$/;
const SESSION_PATTERN = /^[A-Za-z0-9_-]{43}$/;

/** @returns 256 bits in base64url */
export function makeSessionToken(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(SESSION_BYTES)).toString('base64url');
}

/** @returns 128 bits in base64url: an invite's secret, which only ever stands after the # of a link */
export function makeLinkSecret(randomBytes: RandomBytes): string {
  return Buffer.from(randomBytes(LINK_BYTES)).toString('base64url');
}

/** @returns 8 characters to read aloud and type, 40 bits; what guards them is that wrong ones are counted */
export function makeTypedCode(randomBytes: RandomBytes): string {
  return Array.from(randomBytes(CODE_LENGTH), (byte) => CODE_ALPHABET.charAt(byte % 32)).join('');
}

/** @returns SHA-256 in hex: the only form in which a secret is stored */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function isSessionToken(text: string): boolean {
  return SESSION_PATTERN.test(text);
}

export interface EnteredCode {
  readonly form: 'link' | 'typed';
  readonly secret: string;
}

/**
 * Reads what somebody pasted or typed: a link, its secret, or the 8 characters in any case with spaces,
 * hyphens or dashes among them.
 */
export function readEnteredCode(text: string): EnteredCode | undefined {
  const entered = text.slice(text.lastIndexOf('#') + 1).trim();
  if (LINK_PATTERN.test(entered)) return { form: 'link', secret: entered };
  const typed = entered.replace(/[\s\p{Dash}]/gu, '').toUpperCase();
  return CODE_PATTERN.test(typed) ? { form: 'typed', secret: typed } : undefined;
}
