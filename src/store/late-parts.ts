/** The door of what isn't needed to show and to save: it stays out of the first load. */
export { applyPage } from './apply-page.ts';
export { exportUnsent, readMissing, settleMissing } from './missing.ts';
export { repairTables } from './repair.ts';
export { resendLost } from './resend.ts';
export { parkUnanswered, settlePush } from './settle.ts';
