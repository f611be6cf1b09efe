/**
 * The three-digit codes of each region's municipalities in 2026, run together: small enough for every phone.
 * Names are in `municipalities.ts`. [Statistics Finland, municipal and regional classification 2026, CC BY 4.0]
 */
const CODES_BY_REGION: Readonly<Record<string, string>> = {
  r01: '018049078091092106149186224235245257407434444504505543611616638710753755858927',
  r02: '019202284304322400423430445480481503529538561577631636680704734738761833853895918',
  r04: '050051079102181214230271484531608609684747783886',
  r05: '061082086103109165169433694834981',
  r06: '020108143177211250291418508536562581604619635702790837887908922936980',
  r07: '016081098111142316398560576781',
  r08: '075285286489624935',
  r09: '153405416441580689700739831',
  r10: '046097178213491507593623681740768',
  r11: '140171204239263297402420595686687749762778844857915921925',
  r12: '090146167176260276309422426541607707848',
  r13: '077172179182216226249256265275312410435495500592601729850892931992',
  r14: '005010052145151152218232233300301403408743759846934989',
  r15: '231280287288399440475499545598599893905946',
  r16: '074217236272421584849924',
  r17: '009069071072139208244305317425436483494535563564615625626630678691746748785791832859889977',
  r18: '105205290578620697765777',
  r19: '047148240241261273320498583614683698732742751758845851854890976',
  r21: '035043060062065076170295318417438478736766771941',
};

const CODE_LENGTH = 3;

const regionByCode: ReadonlyMap<string, string> = new Map(
  Object.entries(CODES_BY_REGION).flatMap(([region, codes]) =>
    Array.from({ length: codes.length / CODE_LENGTH }, (_, index) => [
      codes.slice(index * CODE_LENGTH, (index + 1) * CODE_LENGTH),
      region,
    ]),
  ) as [string, string][],
);

export function isScope(text: unknown): text is string {
  return typeof text === 'string' && (regionByCode.has(text) || isRegion(text));
}

export function isRegion(scope: string): boolean {
  return Object.hasOwn(CODES_BY_REGION, scope);
}

/** @returns the region that a scope lies in; a region lies in itself; `undefined` for an unknown code */
export function scopeToRegion(scope: string): string | undefined {
  return isRegion(scope) ? scope : regionByCode.get(scope);
}
