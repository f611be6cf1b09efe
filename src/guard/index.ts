import { findBirthDates } from './birth-date.ts';
import { findCards } from './card.ts';
import { findEmails } from './email.ts';
import { FINDING_KINDS, type Finding, type FindingKind, type Span } from './finding.ts';
import { findIbans } from './iban.ts';
import { findIdentityCodes } from './identity-code.ts';
import { findNames } from './name.ts';
import { findPhones } from './phone.ts';
import { spokenToDigits, textToPlain } from './plain-text.ts';
import { findSecretDigits } from './secret-digits.ts';
import { findStreetAddresses } from './street-address.ts';

export type { Finding, FindingKind } from './finding.ts';
export { removeFinding } from './removal.ts';

interface Detector {
  readonly find: (text: string) => Span[];
  readonly hearsSpokenDigits: boolean;
}

const DETECTORS: Readonly<Record<FindingKind, Detector>> = {
  'identity-code': { find: findIdentityCodes, hearsSpokenDigits: true },
  iban: { find: findIbans, hearsSpokenDigits: true },
  card: { find: findCards, hearsSpokenDigits: true },
  phone: { find: findPhones, hearsSpokenDigits: true },
  email: { find: findEmails, hearsSpokenDigits: false },
  'secret-digits': { find: findSecretDigits, hearsSpokenDigits: true },
  'street-address': { find: findStreetAddresses, hearsSpokenDigits: false },
  'birth-date': { find: findBirthDates, hearsSpokenDigits: false },
  name: { find: findNames, hearsSpokenDigits: false },
};

/**
 * Personal data in free text, sorted by place, never overlapping. Only `name` is a warning: it may be a mistake.
 * Runs in time linear to the text, without state, so that the phone and the server agree.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const written = textToPlain(text);
  const spoken = spokenToDigits(written);
  const taken = new Uint8Array(text.length);
  const findings: Finding[] = [];
  for (const kind of FINDING_KINDS) {
    const { find, hearsSpokenDigits } = DETECTORS[kind];
    const plain = hearsSpokenDigits ? spoken : written;
    for (const span of find(plain.text)) {
      const [start, end] = span.map((index) => plain.origins[index] ?? text.length) as [number, number];
      if (taken.subarray(start, end).includes(1)) continue;
      taken.fill(1, start, end);
      findings.push({ kind, severity: kind === 'name' ? 'warn' : 'stop', start, end });
    }
  }
  return findings.sort((one, other) => one.start - other.start);
}

/** Whether the text holds anything that must not be saved; a possible name alone doesn't stop it. */
export function isStopped(text: string): boolean {
  return findPersonalData(text).some((finding) => finding.severity === 'stop');
}
