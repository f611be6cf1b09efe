/** Whether one may log on this phone: one verdict, and each reason for it. Pure. */
import type { SyncStatus } from '../../sync/index.ts';
import { isScarce, type StorageFacts } from '../storage-health.ts';
import { CLOCK_TOLERANCE_MS } from './clock-offset.ts';

export interface HealthFacts {
  readonly storage: StorageFacts;
  readonly sync: Pick<SyncStatus, 'problem' | 'pending' | 'parked' | 'lastReceivedAtMs'>;
  readonly isInstalled: boolean;
  /** Whether the browser can put the app on the home screen at a tap. */
  readonly isInstallOffered: boolean;
  readonly isAppleMobile: boolean;
  /** Whether the app opens without a network. */
  readonly isOfflineReady: boolean;
  readonly isUpdateReady: boolean;
  /** Whether the browser lacks something that the app is built on. */
  readonly isBrowserOld: boolean;
  /** Numbers that were given on this phone and have not reached the server. */
  readonly missing: number;
  /** How far this phone's clock is ahead of the server's; null when not measured. */
  readonly clockOffsetMs: number | null;
  readonly nowMs: number;
}

type HealthAction =
  | 'keep-storage'
  | 'install'
  | 'install-apple'
  | 'see-queue'
  | 'see-missing'
  | 'update'
  | 'send'
  | 'reload';

export interface HealthReason {
  /** Keys of the words: `health-<code>` and `health-<code>-next`. */
  readonly code: string;
  /** `danger` speaks against logging, `warning` asks for care. */
  readonly tone: 'danger' | 'warning' | 'info' | 'success';
  /** Argument of the words: how many, or minutes of the clock. */
  readonly count?: number;
  readonly action?: HealthAction;
}

export interface Health {
  readonly verdict: 'yes' | 'but' | 'no';
  /** The gravest first. */
  readonly reasons: readonly HealthReason[];
}

const CONTACT_OLD_MS = 7 * 24 * 60 * 60_000;
const TONES = ['danger', 'warning', 'info', 'success'] as const;

export function judgeHealth(facts: HealthFacts): Health {
  const reasons = [
    ...judgeStorage(facts),
    ...judgeInstall(facts),
    ...judgeQueue(facts),
    judgeContact(facts),
    ...judgeClock(facts),
    ...judgeVersion(facts),
  ].sort((a, b) => TONES.indexOf(a.tone) - TONES.indexOf(b.tone));
  const isAny = (tone: HealthReason['tone']) => reasons.some((reason) => reason.tone === tone);
  return { verdict: isAny('danger') ? 'no' : isAny('warning') ? 'but' : 'yes', reasons };
}

function judgeStorage({ storage, sync, isInstalled, isAppleMobile }: HealthFacts): HealthReason[] {
  const { isPersistent, privateWindow } = storage;
  const reasons: HealthReason[] = [];
  if (sync.problem === 'storage') reasons.push({ code: 'storage-fails', tone: 'danger', action: 'reload' });
  if (privateWindow === 'likely') reasons.push({ code: 'private', tone: 'danger' });
  if (privateWindow === 'unknown') reasons.push({ code: 'private-unknown', tone: 'info' });
  if (isScarce(storage)) reasons.push({ code: 'scarce', tone: 'warning' });
  else if (storage.freeBytes !== null) reasons.push({ code: 'room', tone: 'success' });
  if (isPersistent === true) reasons.push({ code: 'kept', tone: 'success' });
  else if (privateWindow !== 'likely') {
    // Safari throws away what isn't used for a week, but not an installed app's.
    if (isAppleMobile && !isInstalled)
      reasons.push({ code: 'loose-apple', tone: 'warning', action: 'install-apple' });
    else reasons.push({ code: 'loose', tone: 'warning', action: 'keep-storage' });
  }
  return reasons;
}

function judgeInstall(facts: HealthFacts): HealthReason[] {
  const { isInstalled, isInstallOffered, isAppleMobile, isOfflineReady } = facts;
  const reasons: HealthReason[] = [
    isOfflineReady ? { code: 'offline', tone: 'success' } : { code: 'offline-not', tone: 'warning' },
  ];
  if (isInstalled) reasons.push({ code: 'installed', tone: 'success' });
  else if (!isAppleMobile) {
    reasons.push({ code: 'in-browser', tone: 'info', ...(isInstallOffered && { action: 'install' }) });
  }
  return reasons;
}

function judgeQueue({ sync: { pending, parked }, missing }: HealthFacts): HealthReason[] {
  const reasons: HealthReason[] = [];
  if (missing > 0) reasons.push({ code: 'missing', tone: 'warning', count: missing, action: 'see-missing' });
  if (parked > 0) reasons.push({ code: 'parked', tone: 'warning', count: parked, action: 'see-queue' });
  if (pending > 0) reasons.push({ code: 'pending', tone: 'info', count: pending, action: 'see-queue' });
  if (pending + parked + missing === 0) reasons.push({ code: 'all-sent', tone: 'success' });
  return reasons;
}

function judgeContact({ sync, nowMs }: HealthFacts): HealthReason {
  if (sync.problem === 'signed-out') return { code: 'signed-out', tone: 'warning' };
  if (sync.lastReceivedAtMs === null) return { code: 'contact-never', tone: 'warning', action: 'send' };
  if (nowMs - sync.lastReceivedAtMs > CONTACT_OLD_MS)
    return { code: 'contact-old', tone: 'warning', action: 'send' };
  return { code: 'contact', tone: 'success' };
}

function judgeClock({ clockOffsetMs }: HealthFacts): HealthReason[] {
  if (clockOffsetMs === null) return [];
  if (Math.abs(clockOffsetMs) <= CLOCK_TOLERANCE_MS) return [{ code: 'clock', tone: 'success' }];
  const count = Math.round(Math.abs(clockOffsetMs) / 60_000);
  return [{ code: clockOffsetMs > 0 ? 'clock-ahead' : 'clock-behind', tone: 'warning', count }];
}

function judgeVersion({ sync, isUpdateReady, isBrowserOld }: HealthFacts): HealthReason[] {
  const reasons: HealthReason[] = [];
  if (isBrowserOld) reasons.push({ code: 'browser-old', tone: 'danger' });
  if (sync.problem === 'too-old') reasons.push({ code: 'too-old', tone: 'warning', action: 'reload' });
  else if (isUpdateReady) reasons.push({ code: 'update', tone: 'info', action: 'update' });
  else reasons.push({ code: 'version', tone: 'success' });
  return reasons;
}
