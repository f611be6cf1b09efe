/** Who has a notebook on this phone. Kept outside IndexedDB, so that an emptied database is noticed. */

/** The browser's localStorage, or anything like it. */
export interface KeyValue {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export interface Membership {
  readonly id: string;
  readonly name: string;
  /** The device that the member's session on this phone belongs to. */
  readonly deviceId: string;
}

export interface Memberships {
  /** The member who uses the phone now. */
  current(): string | null;
  list(): readonly Membership[];
  /** One of the same id is replaced. */
  add(member: Membership): void;
  setCurrent(id: string | null): void;
  remove(id: string): void;
}

/** The last number that was given to a change, by epoch. */
export interface Mark {
  readonly epoch: string;
  readonly n: number;
}

export interface HighWater {
  read(): Mark | null;
  /** Never fails: a phone that refuses it loses only this second witness. */
  write(mark: Mark): void;
}

const CURRENT_KEY = 'tukivihko-current-member';
const MEMBERS_KEY = 'tukivihko-members';

export function databaseName(memberId: string): string {
  return `tukivihko-${memberId}`;
}

export function createMemberships(keyValue: KeyValue): Memberships {
  const list = (): readonly Membership[] => {
    const stored = parseJson(keyValue.getItem(MEMBERS_KEY));
    return Array.isArray(stored) ? stored.filter(isMembership) : [];
  };
  const write = (members: readonly Membership[]) => keyValue.setItem(MEMBERS_KEY, JSON.stringify(members));
  const setCurrent = (id: string | null) => {
    if (id === null) keyValue.removeItem(CURRENT_KEY);
    else keyValue.setItem(CURRENT_KEY, id);
  };
  return {
    current() {
      const id = keyValue.getItem(CURRENT_KEY);
      return list().some((member) => member.id === id) ? id : null;
    },
    list,
    add(member) {
      write([...list().filter(({ id }) => id !== member.id), member]);
    },
    setCurrent,
    remove(id) {
      if (keyValue.getItem(CURRENT_KEY) === id) setCurrent(null);
      write(list().filter((member) => member.id !== id));
      keyValue.removeItem(markKey(id));
    },
  };
}

export function createHighWater(keyValue: KeyValue, memberId: string): HighWater {
  return {
    read() {
      const stored = parseJson(keyValue.getItem(markKey(memberId)));
      return isMark(stored) ? stored : null;
    },
    write(mark) {
      try {
        keyValue.setItem(markKey(memberId), JSON.stringify(mark));
      } catch {
        // Full or forbidden: IndexedDB holds the same number.
      }
    },
  };
}

function markKey(memberId: string): string {
  return `tukivihko-high-water-${memberId}`;
}

function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isMembership(value: unknown): value is Membership {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, deviceId } = value as Partial<Record<keyof Membership, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof deviceId === 'string';
}

function isMark(value: unknown): value is Mark {
  if (typeof value !== 'object' || value === null) return false;
  const { epoch, n } = value as Partial<Record<keyof Mark, unknown>>;
  return typeof epoch === 'string' && typeof n === 'number' && Number.isSafeInteger(n);
}
