import type { Place } from '../../src/features/places/record.ts';
import type { DemoMunicipality } from './demo-region.ts';

const KUUSAMO: readonly Place[] = [
  { name: 'Kuusamon kirjasto', type: 'library', state: 'confirmed' },
  { name: 'Kauppakeskuksen aula', type: 'mall', state: 'confirmed' },
  { name: 'Kuusamon palvelupiste', type: 'service-point', state: 'confirmed' },
  { name: 'Rukan palvelupiste', type: 'service-point', state: 'confirmed' },
  { name: 'Kirjastoauto, itäiset kylät', type: 'library', state: 'confirmed' },
  { name: 'Kylätalo, Käylä', type: 'village-hall' },
];

/** The kinds of places where help is given: a library everywhere, a service point or a mall in most. */
export function listDemoPlaces({ code, genitive, weight }: DemoMunicipality): readonly Place[] {
  if (code === '305') return KUUSAMO;
  const places: Place[] = [{ name: `${genitive} kirjasto`, type: 'library', state: 'confirmed' }];
  if (weight >= 2)
    places.push({ name: `${genitive} palvelupiste`, type: 'service-point', state: 'confirmed' });
  if (weight >= 4) places.push({ name: `${genitive} kauppakeskus`, type: 'mall', state: 'confirmed' });
  if (weight >= 10) {
    places.push({ name: 'Asukastupa', type: 'association', state: 'confirmed' });
    places.push({ name: 'Hyvinvointikeskus', type: 'health-centre', state: 'confirmed' });
  }
  if (weight < 3) places.push({ name: 'Kylätalo', type: 'village-hall' });
  return places;
}
