import type { MiddlewareHandler } from 'hono';
import type { Settings } from './settings.ts';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types tukivihko',
].join('; ');

/** The camera reads an invite's QR code; the app asks for nothing else that a phone can sense. */
const permissions = [
  'camera=(self)',
  ...[
    'accelerometer',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'serial',
    'usb',
  ].map((feature) => `${feature}=()`),
].join(', ');

const always: readonly (readonly [string, string])[] = [
  ['Content-Security-Policy', policy],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
  ['Origin-Agent-Cluster', '?1'],
  ['Permissions-Policy', permissions],
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
];

/** One policy for every answer, errors too. HSTS goes out only when people come over TLS. */
export function sendSecurityHeaders(settings: Settings): MiddlewareHandler {
  const isBehindTls = settings.publicUrl?.startsWith('https://') ?? false;
  return async (c, next) => {
    await next();
    for (const [name, value] of always) c.res.headers.set(name, value);
    if (isBehindTls) c.res.headers.set('Strict-Transport-Security', 'max-age=31536000');
  };
}
