import type { Role } from '../../src/kernel/access.ts';
import { DEMO_MUNICIPALITIES, nameDemoPerson } from './demo-region.ts';

export const REGION = 'r17';

export interface DemoPerson {
  /** "tutor-305-1", "coordinator-305", "regional", "admin": stable, for links. */
  readonly key: string;
  /** Member id: the same in every demo. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: string;
}

const unnumbered: readonly Omit<DemoPerson, 'id' | 'name'>[] = [
  { key: 'admin', role: 'admin', scope: REGION },
  { key: 'regional', role: 'coordinator', scope: REGION },
  ...DEMO_MUNICIPALITIES.flatMap(({ code, tutors, hasCoordinator }) => [
    ...(hasCoordinator ? [{ key: `coordinator-${code}`, role: 'coordinator' as const, scope: code }] : []),
    ...Array.from({ length: tutors }, (_, index) => ({
      key: `tutor-${code}-${index + 1}`,
      role: 'tutor' as const,
      scope: code,
    })),
  ]),
];

export const DEMO_PEOPLE: readonly DemoPerson[] = unnumbered.map((person, index) => ({
  ...person,
  id: `00000000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`,
  name: nameDemoPerson(index),
}));

/** Whose sign-in links `--demo` prints. */
export const DEMO_LINKS: readonly { readonly key: string; readonly label: string }[] = [
  { key: 'tutor-305-1', label: 'Kuusamon digituutori / tutor in Kuusamo' },
  { key: 'coordinator-305', label: 'Kuusamon koordinaattori / coordinator of Kuusamo' },
  { key: 'regional', label: 'Aluekoordinaattori / regional coordinator' },
];
