/** `npm run worker -- off|on`: takes a broken service worker out of the way of everyone, and back. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDir } from './build-if-stale.ts';
import { stopWith } from './stop-with.ts';

const dist = join(projectDir, 'dist');
const mark = join(dist, 'worker-off');
const [wish] = process.argv.slice(2);

if (wish !== 'off' && wish !== 'on') {
  stopWith({ fi: 'Valitse off tai on: npm run worker -- off', en: 'Say off or on: npm run worker -- off' });
}
if (!existsSync(dist)) {
  stopWith({
    fi: 'Sovellusta ei ole koottu: aja ensin npm run build.',
    en: 'The app isn’t built: run npm run build first.',
  });
}
if (wish === 'on') rmSync(mark, { force: true });
else writeFileSync(mark, '');
process.stdout.write(
  wish === 'off'
    ? 'Palvelutyöntekijä on pois käytöstä seuraavaan kokoamiseen asti. Sovellus toimii vain verkossa; puhelimiin tallennettu säilyy.\nThe service worker is off until the next build. The app works online only; what phones have stored stays.\n'
    : 'Palvelutyöntekijä on käytössä.\nThe service worker is on.\n',
);
process.stdout.write('Käynnistä palvelin uudelleen.\nRestart the server.\n');
