import { CONTACTS } from './contacts.ts';
import type { Entry } from './entry.ts';
import { IDENTITY_CODES } from './identity-codes.ts';
import { INNOCENT_ENGLISH } from './innocent-english.ts';
import { INNOCENT_FINNISH } from './innocent-finnish.ts';
import { INNOCENT_SWEDISH } from './innocent-swedish.ts';
import { MORE_UNSEEN_TEXTS } from './more-unseen-texts.ts';
import { NAMES } from './names.ts';
import { PAYMENTS } from './payments.ts';
import { SECRETS_AND_PLACES } from './secrets-and-places.ts';
import { STRANGE } from './strange.ts';
import { UNSEEN_TEXTS } from './unseen-texts.ts';

export type { Entry } from './entry.ts';

export const CORPUS: readonly Entry[] = [
  ...IDENTITY_CODES,
  ...PAYMENTS,
  ...CONTACTS,
  ...SECRETS_AND_PLACES,
  ...NAMES,
  ...INNOCENT_FINNISH,
  ...INNOCENT_SWEDISH,
  ...INNOCENT_ENGLISH,
  ...STRANGE,
  ...UNSEEN_TEXTS,
  ...MORE_UNSEEN_TEXTS,
];
