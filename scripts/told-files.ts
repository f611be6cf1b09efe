import { resolve } from 'node:path';

/** npm runs a script in the project's folder; a path is meant from where it was typed. */
export function resolveTyped(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

const stamp = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Helsinki',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** @returns "2026-11-22-101530" by the Finnish clock */
export function timeToStamp(epochMs: number): string {
  return stamp.format(epochMs).replace(' ', '-').replaceAll(':', '');
}

/** @returns "22.11.2026 klo 10.15" */
export function tellTimeFi(epochMs: number): string {
  return tellTime('fi-FI', epochMs);
}

/** @returns "22 November 2026 at 10:15" */
export function tellTimeEn(epochMs: number): string {
  return tellTime('en-GB', epochMs);
}

function tellTime(locale: string, epochMs: number): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Helsinki',
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(epochMs);
}

/** @returns "12,3 Mt" */
export function tellSizeFi(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} Mt`;
}

/** @returns "12.3 MB" */
export function tellSizeEn(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
