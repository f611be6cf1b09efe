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

const byCode: ReadonlyMap<string, Municipality> = new Map(
  MUNICIPALITIES.map(([code, nameFi, nameSv, region]) => [
    code,
    { code, nameFi, nameSv: nameSv || nameFi, region: `r${region}` },
  ]),
);

const regions: ReadonlySet<string> = new Set(REGIONS.map(([code]) => code));

export function findMunicipality(code: string): Municipality | undefined {
  return byCode.get(code);
}

export function isScope(text: unknown): text is string {
  return typeof text === 'string' && (byCode.has(text) || regions.has(text));
}

export function isRegion(scope: string): boolean {
  return regions.has(scope);
}

/** @returns the region that a scope lies in; a region lies in itself; `undefined` for an unknown code */
export function scopeToRegion(scope: string): string | undefined {
  return regions.has(scope) ? scope : byCode.get(scope)?.region;
}

/** @returns the municipalities of a region in the order of their Finnish names */
export function listMunicipalities(region: string): readonly Municipality[] {
  return [...byCode.values()]
    .filter((municipality) => municipality.region === region)
    .sort((a, b) => a.nameFi.localeCompare(b.nameFi, 'fi'));
}

/** A scope with its names, as the server tells it to a device. */
export interface NamedScope {
  readonly code: string;
  readonly nameFi: string;
  readonly nameSv: string;
  readonly nameEn: string;
}

/** @returns the region first, then its municipalities */
export function nameScopes(region: string): readonly NamedScope[] {
  const named: NamedScope[] = [];
  for (const [code, nameFi, nameSv, nameEn] of REGIONS) {
    if (code === region) named.push({ code, nameFi, nameSv, nameEn });
  }
  for (const { code, nameFi, nameSv } of listMunicipalities(region)) {
    named.push({ code, nameFi, nameSv, nameEn: nameFi });
  }
  return named;
}
