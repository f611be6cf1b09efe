import type { SyncStatus } from '../sync/index.ts';
import type { IconName, Tone } from '../ui/index.ts';

export interface SyncSummary {
  /** Key of the words; `count` is their argument. */
  readonly key: string;
  readonly count: number;
  readonly tone: Tone;
  readonly icon: IconName;
}

/** Where things stand, gravest first: what needs a person, then what waits, then that all is well. */
export function summarizeSync(status: SyncStatus): SyncSummary {
  const { problem, pending, parked, phase } = status;
  if (problem === 'storage') return { key: 'sync-storage', count: pending, tone: 'danger', icon: 'alert' };
  if (problem === 'signed-out')
    return { key: 'sync-signed-out', count: pending, tone: 'danger', icon: 'lock' };
  if (problem === 'too-old') return { key: 'sync-too-old', count: pending, tone: 'warning', icon: 'warning' };
  if (parked > 0) return { key: 'sync-attention', count: parked, tone: 'danger', icon: 'alert' };
  if (problem === 'portal') return { key: 'sync-portal', count: pending, tone: 'warning', icon: 'warning' };
  if (pending > 0) {
    if (problem === 'offline')
      return { key: 'sync-waiting-network', count: pending, tone: 'waiting', icon: 'cloud-off' };
    if (phase === 'sending')
      return { key: 'sync-sending', count: pending, tone: 'info', icon: 'cloud-upload' };
    return { key: 'sync-waiting', count: pending, tone: 'waiting', icon: 'clock' };
  }
  if (problem === 'offline') return { key: 'sync-offline', count: 0, tone: 'neutral', icon: 'cloud-off' };
  if (problem === 'server-busy' || problem === 'server-error') {
    return { key: 'sync-server', count: 0, tone: 'warning', icon: 'cloud-off' };
  }
  if (status.lastReceivedAtMs === null) return { key: 'sync-first', count: 0, tone: 'info', icon: 'refresh' };
  return { key: 'sync-all-sent', count: 0, tone: 'success', icon: 'cloud-check' };
}
