import { posix } from 'node:path';
import { expect, test } from 'vitest';
import { kinds } from '../src/features/registry.ts';
import { listSourceFiles, type SourceFile } from './source-files.ts';

/**
 * What each room may import: other rooms of src/ and packages ("node:" stands for all of Node). Its own room is always open.
 * A feature's rooms are told apart by file: record files run anywhere, screens in the browser.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = {
  kernel: ['valibot'],
  guard: [],
  words: ['@fluent/bundle'],
  'feature records': ['kernel', 'guard', 'valibot'],
  'feature screens': [
    'feature records',
    'kernel',
    'guard',
    'ui',
    'words',
    'app',
    'store door',
    'preact',
    'preact-iso',
    'valibot',
  ],
  registry: ['feature records', 'kernel'],
  store: ['kernel', 'registry', 'idb'],
  sync: ['kernel', 'store', 'zustand'],
  ui: ['preact', 'lucide', 'uqr', '@tanstack/virtual-core', '@digdir/designsystemet-css'],
  app: ['kernel', 'store door', 'sync', 'ui', 'words', 'preact'],
  shell: [
    'kernel',
    'guard',
    'app',
    'ui',
    'words',
    'store door',
    'sync',
    'feature screens',
    'preact',
    'preact-iso',
    'workbox-window',
    'zustand',
  ],
  server: [
    'kernel',
    'guard',
    'registry',
    'words',
    'node:',
    'hono',
    '@hono/node-server',
    'kysely',
    'pg',
    'pino',
    'rate-limiter-flexible',
    'valibot',
  ],
  main: ['kernel', 'registry', 'store', 'sync', 'app', 'shell', 'preact', 'zustand'],
  sw: ['kernel', 'registry', 'store', 'sync', 'workbox-precaching', 'workbox-routing'],
};

const files = listSourceFiles(['src', 'sw'], ['.ts', '.tsx']).filter(({ path }) => !path.includes('.test.'));

function roomOf(path: string): string {
  if (path.startsWith('sw/')) return 'sw';
  const [, room = '', second = ''] = path.split('/');
  if (path === 'src/main.tsx') return 'main';
  if (room === 'store' && second === 'index.ts') return 'store door';
  if (room !== 'features') return room;
  if (second === 'registry.ts') return 'registry';
  if (/(record|choices)\.ts$/.test(path)) return 'feature records';
  return 'feature screens';
}

const importPattern = /(?:^(?:import|export|\})[^'"\n]*from\s+|^import\s+|\bimport\()['"]([^'"\n]+)['"]/gm;

function listImports({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(importPattern)].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier,
  );
}

function nameImportedRoom(specifier: string): string {
  if (specifier.startsWith('src/') || specifier.startsWith('sw/')) return roomOf(specifier);
  if (specifier.startsWith('node:')) return 'node:';
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}

function isAllowed(path: string, specifier: string): boolean {
  const own = roomOf(path);
  const imported = nameImportedRoom(specifier);
  if (specifier.endsWith('.css') || specifier.includes('.css?'))
    return own === 'ui' || sharesFolder(path, specifier);
  if (own.startsWith('feature') && imported.startsWith('feature')) return sharesFeature(path, specifier);
  if (own === imported || (own === 'store door' && imported === 'store')) return true;
  if (own === 'store' && imported === 'store door') return true;
  const allowed = ROOMS[own === 'store door' ? 'store' : own] ?? [];
  if (imported === 'store door') return allowed.includes('store') || allowed.includes('store door');
  return allowed.includes(imported);
}

function sharesFolder(path: string, specifier: string): boolean {
  return posix.dirname(path) === posix.dirname(specifier);
}

function sharesFeature(path: string, specifier: string): boolean {
  return path.split('/')[2] === specifier.split('/')[2];
}

test('every file imports only what its room may', () => {
  const trespasses = files.flatMap((file) =>
    listImports(file)
      .filter((specifier) => !isAllowed(file.path, specifier))
      .map((specifier) => `${file.path} (${roomOf(file.path)}) imports ${specifier}`),
  );
  expect(trespasses).toEqual([]);
});

test('a trespass would be noticed', () => {
  expect(isAllowed('src/kernel/merge.ts', 'src/store/index.ts')).toBe(false);
  expect(isAllowed('src/kernel/ids.ts', 'node:crypto')).toBe(false);
  expect(isAllowed('src/ui/page.tsx', 'src/words/index.ts')).toBe(false);
  expect(isAllowed('src/features/places/a.tsx', 'src/features/people/b.tsx')).toBe(false);
  expect(isAllowed('src/features/places/a.tsx', 'src/sync/index.ts')).toBe(false);
  expect(isAllowed('src/server/http.ts', 'src/store/index.ts')).toBe(false);
  expect(isAllowed('src/sync/round.ts', 'preact')).toBe(false);
  expect(isAllowed('src/features/places/a.tsx', 'src/store/index.ts')).toBe(true);
  expect(isAllowed('src/features/places/a.tsx', 'src/store/indexed-db-tables.ts')).toBe(false);
});

test('no kind is named in the spine', () => {
  const spine = files.filter(({ path }) => /^src\/(kernel|store|sync|server|app|shell|ui)\//.test(path));
  const named = spine.flatMap(({ path, text }) =>
    [...kinds.keys()]
      .filter((kind) => text.includes(`'${kind}'`) || text.includes(`"${kind}"`))
      .map((kind) => `${path} names ${kind}`),
  );
  // The welcome asks for a place before any feature has a screen; it says so here rather than pass unseen.
  expect(
    named.filter((line) => !line.startsWith('src/shell/welcome/') && !line.startsWith('src/shell/me/')),
  ).toEqual([]);
});

test('kernel and guard read neither the clock nor chance', () => {
  const impure = files
    .filter(({ path }) => /^src\/(kernel|guard)\//.test(path))
    .filter(({ text }) => /\bDate\.now\(|new Date\(\)|Math\.random\(|crypto\./.test(text))
    .map(({ path }) => path);
  expect(impure).toEqual([]);
});

test('nothing writes HTML from a string', () => {
  const sinks = files
    .filter(({ text }) => /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySet/.test(text))
    .map(({ path }) => path);
  expect(sinks).toEqual([]);
});

test('a file reads in one sitting', () => {
  const long = listSourceFiles(['src', 'sw', 'test', 'scripts'], ['.ts', '.tsx', '.css'])
    .filter(({ path }) => !path.endsWith('/municipalities.ts') && !path.includes('/corpus/'))
    .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
    .filter(({ lines }) => lines > 350);
  expect(long).toEqual([]);
});
