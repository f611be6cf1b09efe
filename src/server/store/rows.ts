import type { Insertable, Selectable } from 'kysely';
import type { Grant } from '../../kernel/access.ts';
import type { Audience } from '../../kernel/kind.ts';
import type { RecordData, RecordState } from '../../kernel/record.ts';
import type { StorageState, Verdict } from '../../kernel/wire.ts';
import { packFieldDevices, unpackFieldDevices } from './field-devices.ts';
import { laneToKey, recordToLane } from './lanes.ts';
import type {
  DeviceRow,
  DeviceState,
  HistoryRow,
  Invite,
  Member,
  Receipt,
  Session,
  StoredRecord,
  StoreTransaction,
} from './store.ts';
import type {
  DeviceTable,
  HistoryTable,
  InviteTable,
  MemberTable,
  ReceiptTable,
  RecordTable,
  SessionTable,
} from './tables.ts';

export function recordToRow({ record, audience, fieldDevices }: StoredRecord): Insertable<RecordTable> {
  return {
    id: record.id,
    scope: record.scope,
    seq: record.seq,
    lane: laneToKey(record.scope, recordToLane(record, audience)),
    audience,
    state: JSON.stringify(record),
    field_devices: JSON.stringify(packFieldDevices(Object.keys(record.fieldSeq), fieldDevices)),
  };
}

export function rowToRecord(
  row: Pick<Selectable<RecordTable>, 'state' | 'audience' | 'field_devices'>,
): StoredRecord {
  const record: RecordState = JSON.parse(row.state);
  const packed: Record<string, string> = JSON.parse(row.field_devices);
  return {
    record,
    audience: row.audience as Audience,
    fieldDevices: unpackFieldDevices(Object.keys(record.fieldSeq), packed),
  };
}

export function historyToRow(entry: HistoryRow): Insertable<HistoryTable> {
  return {
    change: entry.change,
    record: entry.record,
    scope: entry.scope,
    seq: entry.seq,
    author: entry.author,
    device: entry.device,
    at: entry.at,
    received_at: entry.receivedAt,
    fields: JSON.stringify(entry.set),
    deletes: entry.delete === undefined ? null : Number(entry.delete),
    applied: Number(entry.applied),
  };
}

export function rowToHistory(row: Selectable<HistoryTable>): HistoryRow {
  const set: RecordData = JSON.parse(row.fields);
  return {
    change: row.change,
    record: row.record,
    scope: row.scope,
    seq: row.seq,
    author: row.author,
    device: row.device,
    at: row.at,
    receivedAt: row.received_at,
    set,
    ...(row.deletes === null ? {} : { delete: row.deletes === 1 }),
    applied: row.applied === 1,
  };
}

export function receiptToRow(receipt: Receipt): Insertable<ReceiptTable> {
  const { id: _id, ...verdict } = receipt.verdict;
  return {
    change: receipt.change,
    device: receipt.device,
    epoch: receipt.epoch,
    n: receipt.n,
    content_hash: receipt.contentHash,
    verdict: JSON.stringify(verdict),
  };
}

export function rowToReceipt(row: Selectable<ReceiptTable>): Receipt {
  const verdict: Omit<Verdict, 'id'> = JSON.parse(row.verdict);
  return {
    change: row.change,
    device: row.device,
    epoch: row.epoch,
    n: row.n,
    contentHash: row.content_hash,
    verdict: { id: row.change, ...verdict },
  };
}

export function memberToRow(member: Member): Insertable<MemberTable> {
  return {
    id: member.id,
    name: member.name,
    grants: JSON.stringify(member.grants),
    created_at: member.createdAtMs,
  };
}

export function rowToMember(row: Selectable<MemberTable>): Member {
  return { id: row.id, name: row.name, grants: parseGrants(row.grants), createdAtMs: row.created_at };
}

export function sessionToRow(session: Session): Insertable<SessionTable> {
  return {
    token_hash: session.tokenHash,
    member: session.member,
    device: session.device,
    created_at: session.createdAtMs,
    seen_at: session.seenAtMs,
    sends_only: Number(session.sendsOnly),
  };
}

export function rowToSession(row: Selectable<SessionTable>): Session {
  return {
    tokenHash: row.token_hash,
    member: row.member,
    device: row.device,
    createdAtMs: row.created_at,
    seenAtMs: row.seen_at,
    sendsOnly: row.sends_only === 1,
  };
}

export function inviteToRow(invite: Invite): Insertable<InviteTable> {
  return {
    id: invite.id,
    secret_hash: invite.secretHash,
    code_hash: invite.codeHash,
    grants: JSON.stringify(invite.grants),
    name: invite.name,
    member: invite.member,
    invited_by: invite.invitedBy,
    created_at: invite.createdAtMs,
    expires_at: invite.expiresAtMs,
    used_at: invite.usedAtMs,
  };
}

export function rowToInvite(row: Selectable<InviteTable>): Invite {
  return {
    id: row.id,
    secretHash: row.secret_hash,
    codeHash: row.code_hash,
    grants: parseGrants(row.grants),
    name: row.name,
    member: row.member,
    invitedBy: row.invited_by,
    createdAtMs: row.created_at,
    expiresAtMs: row.expires_at,
    usedAtMs: row.used_at,
  };
}

export function deviceToRow(device: Parameters<StoreTransaction['writeDevice']>[0]) {
  return {
    id: device.id,
    member: device.member,
    joined_at: device.joinedAtMs,
    seen_at: device.seenAtMs,
    ...reportToColumns(device.report),
    ...(device.state === undefined ? {} : { state: device.state }),
    ...(device.replacedBy === undefined ? {} : { replaced_by: device.replacedBy }),
  };
}

export function reportToColumns(report: DeviceRow['report']) {
  return {
    app: report.app,
    pending: report.pending,
    parked: report.parked,
    clock_offset: report.clockOffsetMs,
    storage: report.storage ?? null,
  };
}

export function rowToDevice(row: Selectable<DeviceTable> & { readonly up_to: number | null }): DeviceRow {
  return {
    id: row.id,
    member: row.member,
    joinedAtMs: row.joined_at,
    seenAtMs: row.seen_at,
    report: {
      app: row.app,
      pending: row.pending,
      parked: row.parked,
      clockOffsetMs: row.clock_offset,
      ...(row.storage === null ? {} : { storage: row.storage as StorageState }),
    },
    received: row.epoch === null ? null : { epoch: row.epoch, upTo: row.up_to ?? 0 },
    state: row.state as DeviceState,
    replacedBy: row.replaced_by,
  };
}

function parseGrants(text: string): readonly Grant[] {
  return JSON.parse(text);
}
