/** Who has a notebook on this phone. Kept outside IndexedDB, so that an emptied database is noticed. */

import { type KeyValue, parseJson, witnessKeys } from './witness.ts';

export type { KeyValue } from './witness.ts';

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
  /** Forgets all that stands about the member outside the database; an owed leave stays owed. */
  remove(id: string): void;
  /** Members of whose sign-out on this phone the server is still to be told. */
  owedLeaves(): readonly string[];
  oweLeave(id: string): void;
  settleLeave(id: string): void;
  /** The member who used the phone last, signed in or not. */
  lastMember(): string | null;
  noteLastMember(id: string): void;
}

const CURRENT_KEY = 'tukivihko-current-member';
const MEMBERS_KEY = 'tukivihko-members';
const LEAVES_KEY = 'tukivihko-owed-leaves';
const LAST_KEY = 'tukivihko-last-member';

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
  const owedLeaves = (): readonly string[] => {
    const stored = parseJson(keyValue.getItem(LEAVES_KEY));
    return Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];
  };
  const writeLeaves = (ids: readonly string[]) => {
    if (ids.length === 0) keyValue.removeItem(LEAVES_KEY);
    else keyValue.setItem(LEAVES_KEY, JSON.stringify(ids));
  };
  const withoutLeave = (id: string) => owedLeaves().filter((owed) => owed !== id);
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
      if (keyValue.getItem(LAST_KEY) === id) keyValue.removeItem(LAST_KEY);
      for (const key of witnessKeys(id)) keyValue.removeItem(key);
    },
    owedLeaves,
    oweLeave: (id) => writeLeaves([...withoutLeave(id), id]),
    settleLeave: (id) => writeLeaves(withoutLeave(id)),
    lastMember: () => keyValue.getItem(LAST_KEY),
    noteLastMember: (id) => keyValue.setItem(LAST_KEY, id),
  };
}

function isMembership(value: unknown): value is Membership {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, deviceId } = value as Partial<Record<keyof Membership, unknown>>;
  return typeof id === 'string' && typeof name === 'string' && typeof deviceId === 'string';
}
