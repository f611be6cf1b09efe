import { MUNICIPALITIES, REGIONS } from './municipalities.ts';

/** A municipality in Statistics Finland's classification of 2026. */
export interface Municipality {
  /** Three digits as a string: "009". */
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  /** "r17" */
  readonly region: string;
}

/** A scope with its names, as the server tells it to a device. */
export interface NamedScope {
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
}

/** @returns the municipalities of a region in the order of their Finnish names */
export function listMunicipalities(region: string): readonly Municipality[] {
  return MUNICIPALITIES.filter(([, , , number]) => `r${number}` === region)
    .map(([code, nameFi, nameSv]) => ({ code, nameFi, nameSv: nameSv || nameFi, region }))
    .sort((a, b) => a.nameFi.localeCompare(b.nameFi, 'fi'));
}

/** @returns the region first, then its municipalities */
export function nameScopes(region: string): readonly NamedScope[] {
  const regions = REGIONS.filter(([code]) => code === region);
  return [
    ...regions.map(([code, nameFi, nameSv, nameEn]) => ({ code, nameFi, nameSv, nameEn })),
    ...listMunicipalities(region).map(({ code, nameFi, nameSv }) => ({
      code,
      nameFi,
      nameSv,
      nameEn: nameFi,
    })),
  ];
}
