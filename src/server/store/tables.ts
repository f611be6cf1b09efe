import type { ColumnType } from 'kysely';

/**
 * The tables as SQLite and PostgreSQL both hold them. JSON stands as text, so that what was stored
 * comes back letter by letter. Whole numbers arrive as JavaScript numbers on both databases.
 */
export interface Tables {
  /** One row. */
  installation: InstallationTable;
  schema_version: SchemaVersionTable;
  scopes: ScopeTable;
  records: RecordTable;
  clearings: ClearingTable;
  history: HistoryTable;
  receipts: ReceiptTable;
  members: MemberTable;
  sessions: SessionTable;
  invites: InviteTable;
  devices: DeviceTable;
  arrivals: ArrivalTable;
}

interface InstallationTable {
  id: string;
  people_version: number;
}

interface SchemaVersionTable {
  version: number;
}

interface ScopeTable {
  scope: string;
  seq: number;
}

export interface RecordTable {
  id: string;
  scope: string;
  seq: number;
  /** See `laneToKey`. */
  lane: string;
  audience: string;
  /** RecordState as JSON, as it travels in a pull. */
  state: string;
  /** See `packFieldDevices`. */
  field_devices: string;
}

interface ClearingTable {
  record: string;
  field: string;
  /** "2026-11-22" */
  clear_on: string;
}

export interface HistoryTable {
  change: string;
  record: string;
  scope: string;
  seq: number;
  author: string;
  device: string;
  at: number;
  received_at: number;
  /** JSON of the change's `set`. */
  fields: string;
  /** 1 deletes, 0 restores, null neither. */
  deletes: number | null;
  applied: number;
}

export interface ReceiptTable {
  change: string;
  device: string;
  epoch: string;
  n: number;
  content_hash: string;
  /** JSON of the verdict without its id. */
  verdict: string;
}

export interface MemberTable {
  id: string;
  name: string;
  grants: string;
  created_at: number;
}

export interface SessionTable {
  token_hash: string;
  member: string;
  device: string;
  created_at: number;
  seen_at: number;
  /** 1 for a session that may send and not read. */
  sends_only: ColumnType<number, number | undefined, number>;
}

export interface InviteTable {
  id: string;
  secret_hash: string;
  code_hash: string;
  grants: string;
  name: string | null;
  member: string | null;
  invited_by: string | null;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

export interface DeviceTable {
  id: string;
  member: string;
  joined_at: number;
  seen_at: number;
  app: string;
  pending: number;
  parked: number;
  clock_offset: number;
  /** The storage epoch of its latest push. */
  epoch: string | null;
  storage: ColumnType<string | null, string | null | undefined, string | null>;
  state: ColumnType<string, string | undefined, string>;
  replaced_by: ColumnType<string | null, string | null | undefined, string | null>;
}

export interface ArrivalTable {
  device: string;
  epoch: string;
  up_to: number;
  /** JSON of `[first, last]` ranges that have arrived beyond a gap. */
  beyond: string;
  /** The highest number that the device has told of. */
  told_n: ColumnType<number, number | undefined, number>;
  /** JSON of `[first, last]` ranges that the device calls lost. */
  lost: ColumnType<string, string | undefined, string>;
  /** When something of what is missing and not settled was first noticed. */
  noticed_at: ColumnType<number | null, number | null | undefined, number | null>;
  /** JSON of `[first, last]` ranges that were missing when somebody dealt with them. */
  settled: ColumnType<string, string | undefined, string>;
}
