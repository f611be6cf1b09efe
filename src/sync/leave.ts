/** Telling the server that a member has signed out on this phone. */
import { type Refusal, type RequestParts, request } from './request.ts';

const TIME_LIMIT_MS = 15_000;

/** @returns nothing when the session is over, by this or before */
export async function leaveServer(parts: RequestParts, signal: AbortSignal): Promise<Refusal | undefined> {
  const refusal = await postJson(parts, '/api/leave', signal);
  return refusal !== undefined && isOver(refusal) ? undefined : refusal;
}

function isOver({ problem }: Refusal): boolean {
  return problem === 'signed-out' || problem === 'device-lost';
}

export interface OwedLeaves {
  owedLeaves(): readonly string[];
  settleLeave(memberId: string): void;
}

/**
 * Sign-outs that were done without a network. A server that doesn't know several members of one phone would end
 * whatever session it is shown, so an empty request tells first whether there is one of that member.
 */
export async function settleOwedLeaves(
  parts: Omit<RequestParts, 'memberId'>,
  owed: OwedLeaves,
  signal: AbortSignal,
): Promise<void> {
  for (const memberId of owed.owedLeaves()) {
    const asMember = { ...parts, memberId };
    const asked = await postJson(asMember, '/api/push', signal);
    const isTheirs = asked?.status === 400;
    if (!isTheirs && (asked === undefined || !isOver(asked))) return;
    if (isTheirs && (await leaveServer(asMember, signal)) !== undefined) return;
    if (owed.owedLeaves().includes(memberId)) owed.settleLeave(memberId);
  }
}

async function postJson(
  parts: RequestParts,
  path: string,
  signal: AbortSignal,
): Promise<Refusal | undefined> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await request(parts, path, { method: 'POST', headers, body: '{}' }, TIME_LIMIT_MS, signal);
  if (answer.type === 'refused') return answer;
  answer.finish();
  return undefined;
}
