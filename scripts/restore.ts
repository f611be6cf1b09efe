/** `npm run restore -- --from FILE [--people-from-backup]`: puts a backup in the database's place; the server must be stopped. */

import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeIds } from '../src/kernel/ids.ts';
import { settingsToDatabaseFile } from '../src/server/open-context.ts';
import { readSettings } from '../src/server/settings.ts';
import { describeStartFailure } from '../src/server/start-failures.ts';
import { type Restore, type RestoreFailure, restoreSqlite } from '../src/server/store/sqlite-restore.ts';
import { beginTimeLine } from '../src/server/store/time-line.ts';
import { type DatabasePlace, haveWhole, placeToAddress } from '../src/server/store/whole-database.ts';
import { stopWith } from './stop-with.ts';
import { resolveTyped, tellTimeEn, tellTimeFi, timeToStamp } from './told-files.ts';

const PEOPLE_WENT_BACK_FI =
  '  Henkilöt, oikeudet ja kirjautumiset ovat niin kuin varmuuskopiossa. Tarkista ne sovelluksessa: poista uudelleen se, mikä sen jälkeen poistettiin, merkitse kadonneet laitteet kadonneiksi ja kutsu myöhemmin liittyneet.';
const PEOPLE_WENT_BACK_EN =
  '  People, rights and sign-ins are as in the backup. Check them in the app: remove again what was removed after it, mark lost devices as lost, and invite those who joined later.';
const START_AGAIN_FI =
  '  Käynnistä palvelin (npm start). Puhelimet lukevat kaiken uudelleen ja lähettävät uudelleen sen, mikä niillä on tallessa.';
const START_AGAIN_EN =
  '  Start the server (npm start). Phones read everything again and send again what they still have.';

const settings = readSettings(process.env);
if (!settings.ok) stopWith(describeStartFailure(settings.failure));
const wanted = readArguments(process.argv.slice(2));
const nowMs = Date.now();
const ids = makeIds({ nowMs: () => nowMs }, randomBytes);
const { databaseUrl, region } = settings.value;
if (databaseUrl !== null) {
  await renewAfterPgRestore(databaseUrl);
  process.exit(0);
}
process.umask(0o077);
const file = settingsToDatabaseFile(settings.value);
const restored = await restoreSqlite({
  ...requireBackup(wanted),
  file,
  keepAs: join(dirname(file), `tukivihko-replaced-${timeToStamp(nowMs)}.sqlite`),
  region,
  nowMs,
  ids,
});
if (!restored.ok) stopWith(describeFailure(restored.failure));
process.stdout.write([...tellFi(restored.value), ...tellEn(restored.value), ''].join('\n'));

interface RestoreArguments {
  readonly from: string | undefined;
  readonly peopleFromBackup: boolean;
}

function readArguments(args: readonly string[]): RestoreArguments {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, 'people-from-backup': { type: 'boolean', default: false } },
    });
    const from = values.from ? resolveTyped(values.from) : undefined;
    return { from, peopleFromBackup: values['people-from-backup'] };
  } catch {
    return stopWithUsage();
  }
}

function requireBackup({ from, peopleFromBackup }: RestoreArguments) {
  return from === undefined ? stopWithUsage() : { from, peopleFromBackup };
}

function stopWithUsage(): never {
  return stopWith({
    fi: 'Kerro valinnalla --from, mistä palautetaan: npm run restore -- --from data/backups/TIEDOSTO (ja --people-from-backup, jos myös henkilöt ja oikeudet palautetaan).',
    en: 'Tell with --from what to restore: npm run restore -- --from data/backups/FILE (and --people-from-backup if people and rights go back too).',
  });
}

/** PostgreSQL's own programs bring the rows back; the phones must still be told that time went back. */
async function renewAfterPgRestore(url: string): Promise<void> {
  if (wanted.from !== undefined || wanted.peopleFromBackup) {
    stopWith({
      fi: 'DATABASE_URL on asetettu: palauta tiedot ensin PostgreSQL:n omalla ohjelmalla pg_restore ja aja sitten npm run restore ilman valintoja.',
      en: 'DATABASE_URL is set: bring the data back with PostgreSQL’s own pg_restore first, then run npm run restore without options.',
    });
  }
  const place: DatabasePlace = { type: 'postgres', url };
  const renewed = await haveWhole(place, 'target', ids, async (database) => {
    await beginTimeLine(database, { installation: ids.next(), region, given: undefined, nowMs });
    return { value: null, keep: true };
  });
  if (!renewed.ok) {
    const { failure } = renewed;
    if (failure.type !== 'in-use' && failure.type !== 'missing') stopWith(describeStartFailure(failure));
    stopWith(describeFailure({ type: 'in-use', file: failure.address }));
  }
  process.stdout.write(
    [
      `Tietokanta ${placeToAddress(place)} on merkitty palautetuksi.`,
      PEOPLE_WENT_BACK_FI,
      START_AGAIN_FI,
      `The database ${placeToAddress(place)} is marked as restored.`,
      PEOPLE_WENT_BACK_EN,
      START_AGAIN_EN,
      '',
    ].join('\n'),
  );
}

function tellFi({ members, records, changes, lastChangeAtMs, kept, people }: Restore): readonly string[] {
  return [
    `Varmuuskopio on palautettu: ${file}`,
    `  Henkilöitä ${members}, tietueita ${records}, muutoksia ${changes}${lastChangeAtMs === null ? '' : `, viimeisin ${tellTimeFi(lastChangeAtMs)}`}.`,
    ...(kept === null
      ? []
      : [`  Korvattu tietokanta säilyi: ${kept}. Poista se, kun et enää tarvitse sitä.`]),
    people === 'as-before'
      ? '  Henkilöt, oikeudet ja kirjautumiset ovat niin kuin ennen palautusta: kukaan poistettu ei päässyt takaisin.'
      : PEOPLE_WENT_BACK_FI,
    START_AGAIN_FI,
  ];
}

function tellEn({ members, records, changes, lastChangeAtMs, kept, people }: Restore): readonly string[] {
  return [
    `The backup is restored: ${file}`,
    `  People ${members}, records ${records}, changes ${changes}${lastChangeAtMs === null ? '' : `, the latest of ${tellTimeEn(lastChangeAtMs)}`}.`,
    ...(kept === null
      ? []
      : [`  The replaced database was kept: ${kept}. Delete it once you don't need it.`]),
    people === 'as-before'
      ? '  People, rights and sign-ins are as they were before the restore: nobody who was removed got back in.'
      : PEOPLE_WENT_BACK_EN,
    START_AGAIN_EN,
  ];
}

function describeFailure(failure: RestoreFailure): { readonly fi: string; readonly en: string } {
  switch (failure.type) {
    case 'missing':
      return {
        fi: `Varmuuskopiota ${failure.file} ei ole.`,
        en: `There is no backup ${failure.file}.`,
      };
    case 'same':
      return {
        fi: `Tiedosto ${failure.file} on tietokanta itse: valitse varmuuskopio.`,
        en: `The file ${failure.file} is the database itself: choose a backup.`,
      };
    case 'unsound':
      return {
        fi: `Tiedosto ${failure.file} ei ole ehjä Tukivihkon varmuuskopio: mitään ei muutettu.`,
        en: `The file ${failure.file} isn't a sound backup of Tukivihko: nothing was changed.`,
      };
    case 'newer-version':
      return {
        fi: `Varmuuskopio ${failure.file} on tehty uudemmalla Tukivihkolla: päivitä ohjelma, mitään ei muutettu.`,
        en: `The backup ${failure.file} was made by a newer Tukivihko: update the program; nothing was changed.`,
      };
    case 'in-use':
      return {
        fi: `Palvelin käyttää tietokantaa ${failure.file}: pysäytä se ensin, mitään ei muutettu.`,
        en: `A server is using the database ${failure.file}: stop it first; nothing was changed.`,
      };
    case 'full':
      return {
        fi: `Levy on täynnä, joten kopio ei mahtunut tietokannan ${failure.file} viereen: mitään ei muutettu.`,
        en: `The disk is full, so the copy didn't fit beside the database ${failure.file}: nothing was changed.`,
      };
    case 'unwritable':
      return {
        fi: `Tietokantaa ${failure.file} tai sen kansiota ei voi kirjoittaa: anna siihen oikeus, mitään ei muutettu.`,
        en: `The database ${failure.file} or its folder can't be written: allow it; nothing was changed.`,
      };
  }
}
