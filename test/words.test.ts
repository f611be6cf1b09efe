import { expect, test } from 'vitest';
import { kinds } from '../src/features/registry.ts';
import { listSourceFiles } from './source-files.ts';

const fluentFiles = listSourceFiles(['src'], ['.ftl']);
const code = listSourceFiles(['src'], ['.ts', '.tsx']).filter(({ path }) => !path.includes('.test.'));
const LANGUAGES = ['fi', 'sv', 'en'];

interface WordFile {
  /** The path without its language: two languages of one set share it. */
  readonly set: string;
  readonly language: string;
  readonly messages: ReadonlyMap<string, string>;
}

const wordFiles: readonly WordFile[] = fluentFiles.map(({ path, text }) => {
  const language = /(?:^|[/.])(fi|sv|en)\.ftl$/.exec(path)?.[1] ?? '';
  const messages = new Map<string, string>();
  for (const block of text.split(/\n(?=[a-zA-Z-])/)) {
    const match = /^([a-zA-Z][\w-]*)\s*=([\s\S]*)$/.exec(block.replace(/^(#.*\n)+/, ''));
    if (match?.[1] !== undefined) messages.set(match[1], match[2] ?? '');
  }
  return { set: path.slice(0, path.length - (language.length + 4)), language, messages };
});

test('every set of words stands in Finnish, Swedish and English with the same keys', () => {
  const gaps: string[] = [];
  for (const set of new Set(wordFiles.map((file) => file.set))) {
    const files = wordFiles.filter((file) => file.set === set);
    const keys = new Set(files.flatMap((file) => [...file.messages.keys()]));
    for (const language of LANGUAGES) {
      const messages = files.find((file) => file.language === language)?.messages;
      for (const key of keys) if (!messages?.has(key)) gaps.push(`${set}${language}.ftl lacks ${key}`);
    }
  }
  expect(gaps).toEqual([]);
});

test('a message takes the same arguments in every language', () => {
  const differing: string[] = [];
  const argumentsOf = (text: string) =>
    [...new Set([...text.matchAll(/\{\s*\$(\w+)/g)].map(([, name]) => name))].sort().join(',');
  for (const file of wordFiles.filter(({ language }) => language === 'fi')) {
    for (const [key, text] of file.messages) {
      for (const other of wordFiles.filter(({ set, language }) => set === file.set && language !== 'fi')) {
        const otherText = other.messages.get(key);
        if (otherText !== undefined && argumentsOf(text) !== argumentsOf(otherText)) {
          differing.push(`${key} (${other.language}): ${argumentsOf(text)} / ${argumentsOf(otherText)}`);
        }
      }
    }
  }
  expect(differing).toEqual([]);
});

test('no key is defined twice in a language', () => {
  const twice: string[] = [];
  for (const language of LANGUAGES) {
    const seen = new Set<string>();
    for (const { messages } of wordFiles.filter((file) => file.language === language)) {
      for (const key of messages.keys()) {
        if (seen.has(key)) twice.push(`${language}: ${key}`);
        seen.add(key);
      }
    }
  }
  expect(twice).toEqual([]);
});

const defined = new Set(wordFiles.flatMap(({ messages }) => [...messages.keys()]));

test('every key that the code names is defined', () => {
  const missing = code.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:\btext|\bt|\bhas)\(\s*'([a-z][\w-]*)'/g)]
      .map(([, key = '']) => key)
      .filter((key) => !defined.has(key))
      .map((key) => `${path}: ${key}`),
  );
  expect(missing).toEqual([]);
});

test('every defined key is used', () => {
  const source = code.map(({ text }) => text).join('\n');
  const templates = [...source.matchAll(/`([a-zA-Z$][\w${}.?\s'()[\]=!&|:-]*)`/g)]
    .map(([, template = '']) => template)
    .filter((template) => template.includes('${') && template.replaceAll(/\$\{[^}]*\}/g, '').length >= 4)
    .map((template) => new RegExp(`^${template.split(/\$\{[^}]*\}/).join('[\\w-]+')}$`));
  const unused = [...defined].filter(
    (key) =>
      !source.includes(`'${key}'`) &&
      !source.includes(`"${key}"`) &&
      !templates.some((template) => template.test(key)),
  );
  expect(unused).toEqual([]);
});

test('every kind and every reason for which a change waits for a person has its words', () => {
  const codes = [
    'invalid',
    'forbidden',
    'personal-data',
    'gone',
    'too-large',
    'unknown-kind',
    'mismatch',
    'server-error',
  ];
  const needed = [
    ...[...kinds.keys()].map((kind) => `kind-${kind}`),
    ...codes.map((code) => `rejection-${code}`),
  ];
  expect(needed.filter((key) => !defined.has(key))).toEqual([]);
});
