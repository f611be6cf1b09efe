export type { BrowserSyncOptions } from './browser.ts';
export { createBrowserSync } from './browser.ts';
export type { EngineParts, PageSignals, SyncEngine, SyncReason, TabChannel, TabMessage } from './engine.ts';
export { createPushMemory, type PushMemory } from './push.ts';
export type { SetTimer, SyncProblem } from './request.ts';
export { type RoundOutcome, type RoundParts, runRound } from './round.ts';
export type { SyncStatus } from './status.ts';
