import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isUuid } from '../../kernel/ids.ts';
import type { Settings } from '../settings.ts';
import { isSessionToken } from './secrets.ts';

const COOKIE = 'tukivihko';
const HOST_PREFIX = '__Host-';

/** A session that a browser holds beside its own, for a member whose queue is still there. */
export interface KeptToken {
  readonly member: string;
  readonly token: string;
}

/** The tokens that came with a request, those that are no tokens left out. */
export interface HeldTokens {
  /** Of the member who uses the browser. */
  readonly main: string | undefined;
  readonly kept: readonly KeptToken[];
}

export function readHeldTokens(c: Context, settings: Settings): HeldTokens {
  const prefix = isSecure(settings) ? HOST_PREFIX : '';
  const cookies = Object.entries(getCookie(c)).filter(([, token]) => isSessionToken(token));
  const keptName = `${prefix}${nameKept('')}`;
  return {
    main: cookies.find(([name]) => name === `${prefix}${COOKIE}`)?.[1],
    kept: cookies
      .filter(([name]) => name.startsWith(keptName) && isUuid(name.slice(keptName.length)))
      .map(([name, token]) => ({ member: name.slice(keptName.length), token })),
  };
}

export function giveSessionCookie(c: Context, settings: Settings, token: string, lifeMs: number): void {
  setCookie(c, COOKIE, token, { ...cookieOptions(settings), maxAge: toSeconds(lifeMs) });
}

export function clearSessionCookie(c: Context, settings: Settings): void {
  deleteCookie(c, COOKIE, cookieOptions(settings));
}

export function giveKeptCookie(c: Context, settings: Settings, kept: KeptToken, lifeMs: number): void {
  setCookie(c, nameKept(kept.member), kept.token, {
    ...cookieOptions(settings),
    maxAge: toSeconds(lifeMs),
  });
}

export function clearKeptCookie(c: Context, settings: Settings, member: string): void {
  deleteCookie(c, nameKept(member), cookieOptions(settings));
}

function nameKept(member: string): string {
  return `${COOKIE}-${member}`;
}

function toSeconds(lifeMs: number): number {
  return Math.max(0, Math.floor(lifeMs / 1_000));
}

/** Browsers take `__Host-` and Secure only over TLS, and plain HTTP is for one's own machine. */
function cookieOptions(settings: Settings) {
  const shared = { httpOnly: true, sameSite: 'Strict', path: '/' } as const;
  return isSecure(settings) ? ({ ...shared, secure: true, prefix: 'host' } as const) : shared;
}

function isSecure(settings: Settings): boolean {
  return settings.publicUrl?.startsWith('https://') ?? false;
}
