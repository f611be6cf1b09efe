/** The values of a session log's picks, in the order in which a form shows them. */
export const FORMS = ['face-to-face', 'pop-up', 'phone', 'video', 'chat', 'home', 'peer', 'group'] as const;
export const AGE_BANDS = ['under-18', '18-29', '30-64', '65-74', '75-84', '85-over', 'unknown'] as const;
export const RESIDENCIES = ['resident', 'seasonal', 'visitor', 'unknown'] as const;
export const LANGUAGES = ['fi', 'sv', 'se', 'smn', 'sms', 'en', 'ru', 'uk', 'ar', 'other'] as const;
export const DEVICES = ['phone', 'tablet', 'computer', 'none'] as const;
export const DEVICE_OWNERS = ['own', 'shared'] as const;
export const TOPICS = [
  'identification',
  'bank',
  'health',
  'authority',
  'messages',
  'mandates',
  'device',
  'email',
  'safety',
  'travel',
  'printing',
  'other',
] as const;
export const TOPICS_AT_MOST = 3;
export const AUTH_METHODS = [
  'bank-codes',
  'mobile-certificate',
  'citizen-certificate',
  'hightrust-id',
  'eu-wallet',
  'finnish-authenticator-eidas',
  'none',
] as const;
export const AUTH_OBSTACLES = [
  'no-identity-document',
  'locked',
  'new-phone',
  'no-subscription',
  'no-reader',
  'foreign-citizen',
  'other',
] as const;
export const DURATIONS = ['under-5', '5-15', '15-30', '30-60', 'over-60'] as const;
export const OUTCOMES = ['solved', 'partly', 'referred', 'unsolved'] as const;
export const REFERRALS = [
  'bank',
  'operator',
  'police',
  'dvv',
  'kela',
  'wellbeing-services-county',
  'municipality',
  'other',
] as const;
/** There is no "for the customer": acting for someone needs a mandate. */
export const DOERS = ['self', 'together'] as const;
export const NOTE_CHARACTERS_AT_MOST = 140;
export const COMMENT_CHARACTERS_AT_MOST = 300;
export const PEOPLE_AT_MOST = 500;

export type Topic = (typeof TOPICS)[number];
export type Form = (typeof FORMS)[number];
