import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Settings } from './settings.ts';

/** @returns the origin that the person's browser sees: "https://tuki.example.fi" */
export function readOwnOrigin(c: Context, settings: Settings): string {
  if (settings.publicUrl !== null) return settings.publicUrl;
  const url = new URL(c.req.url);
  if (!settings.trustProxy) return url.origin;
  const host = lastOf(c.req.header('X-Forwarded-Host')) ?? url.host;
  const scheme = lastOf(c.req.header('X-Forwarded-Proto')) === 'https' ? 'https' : 'http';
  return URL.parse(`${scheme}://${host}`)?.origin ?? url.origin;
}

/**
 * The address that limits count by. An IPv6 network of 64 bits counts as one, since one household gets all of it.
 * A proxy's word is taken only when the settings trust it, and then only the entry that it added itself: the last.
 */
export function readClientAddress(c: Context, settings: Settings): string {
  const bindings: Partial<HttpBindings> | undefined = c.env;
  const peer = bindings?.incoming?.socket.remoteAddress ?? 'unknown';
  return toCountedAddress(
    (settings.trustProxy ? lastOf(c.req.header('X-Forwarded-For')) : undefined) ?? peer,
  );
}

function lastOf(header: string | undefined): string | undefined {
  return header?.split(',').at(-1)?.trim() || undefined;
}

function toCountedAddress(address: string): string {
  const plain = address.startsWith('::ffff:') && address.includes('.') ? address.slice(7) : address;
  if (!plain.includes(':')) return plain.slice(0, 64);
  const parsed = URL.parse(`http://[${plain.split('%')[0]}]`)?.hostname.slice(1, -1);
  if (parsed === undefined) return plain.slice(0, 64);
  const [head = '', tail] = parsed.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':')}::/64`;
}
