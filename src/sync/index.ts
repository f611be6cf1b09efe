export { type BackgroundOutcome, type BackgroundParts, sendInBackground } from './background.ts';
export type { BrowserCourierOptions, BrowserSyncOptions } from './browser.ts';
export {
  browserParts,
  createBrowserCourier,
  createBrowserSync,
  openSyncChannel,
  settleLeaves,
} from './browser.ts';
export { type CourierParts, createQueueCourier, type QueueCourier, type QueueOfOther } from './courier.ts';
export type { EngineParts, PageSignals, SyncEngine, SyncReason, TabChannel, TabMessage } from './engine.ts';
export { createPushMemory, type PushMemory } from './push.ts';
export type { SetTimer, SyncProblem } from './request.ts';
export { type RoundOutcome, type RoundParts, runRound } from './round.ts';
export type { Farewell, SyncStatus } from './status.ts';
