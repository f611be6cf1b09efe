/** `npm run backup [-- --to FILE]`: a consistent copy of the SQLite database, also beside a running server. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { settingsToDatabaseFile } from '../src/server/open-context.ts';
import { readSettings } from '../src/server/settings.ts';
import { describeStartFailure } from '../src/server/start-failures.ts';
import { type BackupFailure, backUpSqlite } from '../src/server/store/sqlite-backup.ts';
import { stopWith } from './stop-with.ts';
import { resolveTyped, tellSizeEn, tellSizeFi, timeToStamp } from './told-files.ts';

const settings = readSettings(process.env);
if (!settings.ok) stopWith(describeStartFailure(settings.failure));
const to = readTarget(process.argv.slice(2));
if (settings.value.databaseUrl !== null) {
  stopWith({
    fi: 'DATABASE_URL on asetettu: varmuuskopioi PostgreSQL sen omalla ohjelmalla (pg_dump --format=custom).',
    en: 'DATABASE_URL is set: back PostgreSQL up with its own program (pg_dump --format=custom).',
  });
}
// Nobody else is to read what is made here, from its first byte on.
process.umask(0o077);
const name = `tukivihko-${timeToStamp(Date.now())}.sqlite`;
const backup = backUpSqlite(
  settingsToDatabaseFile(settings.value),
  to ?? join(settings.value.dataDir, 'backups', name),
);
if (!backup.ok) stopWith(describeFailure(backup.failure));
const { file, bytes, members, records, changes } = backup.value;
process.stdout.write(
  [
    `Varmuuskopio on valmis ja tarkistettu (${tellSizeFi(bytes)}): ${file}`,
    `  Henkilöitä ${members}, tietueita ${records}, muutoksia ${changes}.`,
    '  Säilytä kopio toisella koneella. Poista se viimeistään 90 päivän kuluttua: siinä ovat ne muistiinpanot, jotka tietokannassa olivat.',
    `The backup is finished and checked (${tellSizeEn(bytes)}): ${file}`,
    `  People ${members}, records ${records}, changes ${changes}.`,
    '  Keep it on another machine. Delete it after 90 days at most: it holds the notes that the database held.',
    '',
  ].join('\n'),
);

function readTarget(args: readonly string[]): string | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
    return values.to === undefined ? undefined : resolveTyped(values.to);
  } catch {
    return stopWith({
      fi: 'Ainoa valinta on --to, esimerkiksi: npm run backup -- --to /varmuuskopiot/tukivihko.sqlite',
      en: 'The only option is --to, such as: npm run backup -- --to /backups/tukivihko.sqlite',
    });
  }
}

function describeFailure({ type, file }: BackupFailure): { readonly fi: string; readonly en: string } {
  switch (type) {
    case 'missing':
      return {
        fi: `Tietokantaa ${file} ei ole: tarkista asetus DATA_DIR.`,
        en: `There is no database ${file}: check the setting DATA_DIR.`,
      };
    case 'taken':
      return {
        fi: `Tiedosto ${file} on jo olemassa, eikä sen päälle kirjoiteta: valitse toinen nimi.`,
        en: `The file ${file} exists already and is not overwritten: choose another name.`,
      };
    case 'unsound':
      return {
        fi: `Tietokanta ${file} ei ole ehjä, joten siitä ei tehty kopiota: palauta se aiemmasta varmuuskopiosta.`,
        en: `The database ${file} is damaged, so no copy was made: restore it from an earlier backup.`,
      };
    case 'busy':
      return {
        fi: `Toinen ohjelma varaa tietokantaa ${file}: yritä hetken päästä uudelleen.`,
        en: `Another program is holding the database ${file}: try again in a moment.`,
      };
    case 'full':
      return {
        fi: `Levy on täynnä: kopiolle ${file} ei ole tilaa. Mitään ei jäänyt kesken.`,
        en: `The disk is full: there is no room for ${file}. Nothing was left half done.`,
      };
    case 'unwritable':
      return {
        fi: `Kopiota ${file} ei voi kirjoittaa: anna kansioon kirjoitusoikeus tai valitse muu paikka valinnalla --to.`,
        en: `The copy ${file} can't be written: make its folder writable or choose another with --to.`,
      };
  }
}
