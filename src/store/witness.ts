/**
 * What this phone still knows outside IndexedDB of the numbers it has given: an emptied or shortened
 * database is noticed by it, and a person can be told what is missing.
 */
import type { Received } from '../kernel/wire.ts';

/** The browser's localStorage, or anything like it. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** The last number that was given to a change, by epoch. */
export interface Mark {
  readonly epoch: string;
  readonly n: number;
  /** Everything up to this number has a receipt. */
  readonly received?: number;
}

/** A change that has no receipt yet, told by what a person remembers it by. */
export interface DiaryEntry {
  readonly epoch: string;
  readonly n: number;
  /** By this device's clock. */
  readonly atMs: number;
  readonly kind: string;
  readonly scope: string;
  /** Id of the place's record. */
  readonly where?: string;
}

/** Writing never fails: a phone that refuses it loses only this second witness. */
export interface Witness {
  /** The epoch of the latest note first. */
  readMarks(): readonly Mark[];
  /** In the order in which they were noted. */
  readDiary(): readonly DiaryEntry[];
  /** Only of what is on the disk: a number noted before would be missed for ever. */
  note(mark: Mark, entries: readonly DiaryEntry[]): void;
  noteReceived(received: Received): void;
}

const EPOCHS_KEPT = 8;
const ENTRIES_KEPT = 300;
/** A save adds to a short text; a long one would make it slower. */
const NEWEST_AT_MOST = 20;

export function createWitness(keyValue: KeyValue, memberId: string): Witness {
  const [marksKey, diaryKey, newestKey] = witnessKeys(memberId);
  const read = (key: string): string => {
    try {
      return keyValue.getItem(key) ?? '';
    } catch {
      return '';
    }
  };
  const write = (key: string, value: string) => {
    try {
      keyValue.setItem(key, value);
    } catch {
      // Full or forbidden: IndexedDB holds the same numbers.
    }
  };
  const readMarks = (): readonly Mark[] => [parseJson(read(marksKey))].flat().filter(isMark);
  const writeMark = (mark: Mark) => {
    const others = readMarks().filter(({ epoch }) => epoch !== mark.epoch);
    write(marksKey, JSON.stringify([mark, ...others].slice(0, EPOCHS_KEPT)));
  };
  const findMark = (epoch: string) => readMarks().find((mark) => mark.epoch === epoch);
  const readLines = (key: string) =>
    read(key)
      .split('\n')
      .filter((line) => line !== '');
  const writeLines = (key: string, lines: readonly string[]) =>
    write(key, lines.slice(-ENTRIES_KEPT).join('\n'));
  const readDiary = () => {
    const lines = new Set([...readLines(diaryKey), ...readLines(newestKey)]);
    return [...lines].slice(-ENTRIES_KEPT).flatMap((line) => parseEntry(line) ?? []);
  };
  return {
    readMarks,
    readDiary,
    note(mark, entries) {
      const known = findMark(mark.epoch);
      if (known === undefined || known.n < mark.n) writeMark({ ...known, ...mark });
      if (entries.length === 0) return;
      const lines = [...readLines(newestKey), ...entries.map((entry) => JSON.stringify(entry))];
      if (lines.length > NEWEST_AT_MOST) writeLines(diaryKey, [...readLines(diaryKey), ...lines]);
      writeLines(newestKey, lines.length > NEWEST_AT_MOST ? [] : lines);
    },
    noteReceived({ epoch, upTo }) {
      const known = findMark(epoch);
      if (known !== undefined && known.received !== upTo) writeMark({ ...known, received: upTo });
      const diary = readDiary();
      const left = diary.filter((entry) => entry.epoch !== epoch || entry.n > upTo);
      if (left.length === diary.length) return;
      writeLines(
        diaryKey,
        left.map((entry) => JSON.stringify(entry)),
      );
      writeLines(newestKey, []);
    },
  };
}

export function witnessKeys(memberId: string): readonly [marks: string, diary: string, newest: string] {
  return [
    `tukivihko-high-water-${memberId}`,
    `tukivihko-diary-${memberId}`,
    `tukivihko-diary-newest-${memberId}`,
  ];
}

/** @returns undefined when it is no JSON */
export function parseJson(text: string | null): unknown {
  try {
    return text ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { epoch, n } = value as Partial<Record<keyof Mark, unknown>>;
  return typeof epoch === 'string' && Number.isSafeInteger(n);
}

function parseEntry(line: string): DiaryEntry | undefined {
  const value = parseJson(line);
  return isMark(value) ? (value as Mark & DiaryEntry) : undefined;
}
