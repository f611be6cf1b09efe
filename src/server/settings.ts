import { resolve } from 'node:path';
import { fail, type Result, succeed } from '../kernel/result.ts';
import { isRegion } from '../kernel/scope.ts';

/** The server's settings, read from the environment once at the start. */
export interface Settings {
  /** 0 lets the system choose one. */
  readonly port: number;
  readonly host: string;
  /** Folder of the SQLite database; made when missing. */
  readonly dataDir: string;
  /** Of PostgreSQL, with the password in it: never to be shown. Null for SQLite. */
  readonly databaseUrl: string | null;
  /** The address that people use, without a slash at the end; links and the Origin check are built on it. */
  readonly publicUrl: string | null;
  /** "r17" */
  readonly region: string;
  /** Whether the address and scheme of a request are taken from X-Forwarded-*. */
  readonly trustProxy: boolean;
  /** Folder of the built app, or null to serve the interface without it. */
  readonly appDir: string | null;
}

/** A setting that can't be used, with what would do instead. */
export interface SettingInvalid {
  readonly type: 'setting-invalid';
  readonly setting: string;
  /** Null when it may hold a password. */
  readonly value: string | null;
  readonly expectedFi: string;
  readonly expectedEn: string;
}

const projectDir = resolve(import.meta.dirname, '../..');

/** An empty variable counts as one that isn't there. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Result<Settings, SettingInvalid> {
  const port = readPort(environment.PORT || '8080');
  if (port === undefined) {
    return refuse('PORT', environment.PORT, 'luku väliltä 0–65535', 'a number from 0 to 65535');
  }
  const region = environment.REGION || 'r17';
  if (!isRegion(region)) {
    return refuse('REGION', region, 'maakunnan tunnus, esimerkiksi r17', 'the code of a region, such as r17');
  }
  const trustProxy = readSwitch(environment.TRUST_PROXY || 'false');
  if (trustProxy === undefined) {
    return refuse('TRUST_PROXY', environment.TRUST_PROXY, 'true tai false', 'true or false');
  }
  const databaseUrl = environment.DATABASE_URL || null;
  if (databaseUrl !== null && !isPostgresUrl(databaseUrl)) {
    return refuse(
      'DATABASE_URL',
      undefined,
      'PostgreSQL-tietokannan osoite, esimerkiksi postgres://tuki:SALASANA@localhost:5432/tuki (salasanan erikoismerkit %-koodattuina), tai tyhjä, jolloin tallennetaan SQLiteen kansioon DATA_DIR',
      'the address of a PostgreSQL database, such as postgres://tuki:PASSWORD@localhost:5432/tuki (special characters of the password percent-encoded), or empty to store in SQLite in the folder DATA_DIR',
    );
  }
  const publicUrl = environment.PUBLIC_URL ? readPublicUrl(environment.PUBLIC_URL) : null;
  if (publicUrl === undefined) {
    return refuse(
      'PUBLIC_URL',
      environment.PUBLIC_URL,
      'osoite ilman polkua, esimerkiksi https://tuki.example.fi (http vain omalla koneella)',
      'an address without a path, such as https://tuki.example.fi (http only on this machine)',
    );
  }
  return succeed({
    port,
    host: environment.HOST || '127.0.0.1',
    dataDir: environment.DATA_DIR ? resolve(environment.DATA_DIR) : resolve(projectDir, 'data'),
    databaseUrl,
    publicUrl,
    region,
    trustProxy,
    appDir: resolve(projectDir, 'dist'),
  });
}

/** @returns the address to build links on when no request tells a better one */
export function settingsToAddress(settings: Settings): string {
  if (settings.publicUrl !== null) return settings.publicUrl;
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return `http://${host}:${settings.port}`;
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

function refuse(
  setting: string,
  value: string | undefined,
  expectedFi: string,
  expectedEn: string,
): Result<Settings, SettingInvalid> {
  return fail({ type: 'setting-invalid', setting, value: value ?? null, expectedFi, expectedEn });
}

function readPort(text: string): number | undefined {
  const port = Number(text);
  return /^\d{1,5}$/.test(text) && port <= 65_535 ? port : undefined;
}

function readSwitch(text: string): boolean | undefined {
  if (['1', 'true', 'yes'].includes(text.toLowerCase())) return true;
  return ['0', 'false', 'no'].includes(text.toLowerCase()) ? false : undefined;
}

function isPostgresUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !['postgres:', 'postgresql:'].includes(url.protocol)) return false;
  try {
    return [url.pathname.slice(1), url.username, url.password].map(decodeURIComponent)[0] !== '';
  } catch {
    return false;
  }
}

function readPublicUrl(text: string): string | undefined {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '') return undefined;
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return undefined;
  if (url.protocol === 'https:') return url.origin;
  return url.protocol === 'http:' && isLoopback(url.hostname) ? url.origin : undefined;
}
