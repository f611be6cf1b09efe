import type { ListenFailure } from './listen.ts';
import type { DatabaseFailure } from './open-context.ts';
import type { SettingInvalid } from './settings.ts';

export type StartFailure = SettingInvalid | ListenFailure | DatabaseFailure;

/** One plain sentence to whoever starts the server, in Finnish and in English. */
export function describeStartFailure(failure: StartFailure): { readonly fi: string; readonly en: string } {
  switch (failure.type) {
    case 'setting-invalid': {
      const value = failure.value === null ? '' : ` (${JSON.stringify(failure.value)})`;
      return {
        fi: `Asetus ${failure.setting} ei kelpaa${value}: sen pitää olla ${failure.expectedFi}.`,
        en: `The setting ${failure.setting} can't be used${value}: it must be ${failure.expectedEn}.`,
      };
    }
    case 'port-in-use':
      return {
        fi: `Portti ${failure.port} on jo käytössä: sulje toinen ohjelma tai valitse muu portti asetuksella PORT.`,
        en: `Port ${failure.port} is already in use: stop the other program or choose another port with PORT.`,
      };
    case 'port-forbidden':
      return {
        fi: `Porttia ${failure.port} ei saa avata tällä käyttäjällä: valitse asetuksella PORT portti, joka on vähintään 1024.`,
        en: `This user may not open port ${failure.port}: choose a port of 1024 or more with PORT.`,
      };
    case 'host-unknown':
      return {
        fi: `Osoite ${failure.host} ei ole tämän koneen osoite: korjaa asetus HOST.`,
        en: `The address ${failure.host} doesn't belong to this machine: correct the setting HOST.`,
      };
    case 'unwritable':
      return {
        fi: `Tietokantaa ${failure.file} ei voi kirjoittaa: anna kansioon kirjoitusoikeus tai valitse muu kansio asetuksella DATA_DIR.`,
        en: `The database ${failure.file} can't be written: make its folder writable or choose another with DATA_DIR.`,
      };
    case 'newer-version':
      return {
        fi: `Tietokanta ${failure.file} on tehty uudemmalla Tukivihkolla: päivitä ohjelma, tietoihin ei koskettu.`,
        en: `The database ${failure.file} was written by a newer Tukivihko: update the program; nothing was changed.`,
      };
    case 'not-a-database':
      return {
        fi: `Tiedosto ${failure.file} ei ole ehjä tietokanta: palauta se varmuuskopiosta tai valitse muu kansio asetuksella DATA_DIR.`,
        en: `The file ${failure.file} isn't a sound database: restore it from a backup or choose another folder with DATA_DIR.`,
      };
    case 'locked':
      return {
        fi: `Toinen ohjelma varaa tietokantaa ${failure.file}: yritä hetken päästä uudelleen.`,
        en: `Another program is holding the database ${failure.file}: try again in a moment.`,
      };
    case 'database-unreachable': {
      const code = failure.code === '' ? '' : ` (${failure.code})`;
      return {
        fi: `Tietokantaan ${failure.address} ei saada yhteyttä${code}: tarkista, että PostgreSQL on käynnissä, ja korjaa tarvittaessa asetus DATABASE_URL.`,
        en: `The database ${failure.address} can't be reached${code}: see that PostgreSQL is running, or correct DATABASE_URL.`,
      };
    }
    case 'database-login-refused':
      return {
        fi: `Tietokanta ${failure.address} ei hyväksy tunnusta tai salasanaa: korjaa ne asetukseen DATABASE_URL.`,
        en: `The database ${failure.address} doesn't accept the user or the password: correct them in DATABASE_URL.`,
      };
    case 'database-missing':
      return {
        fi: `Tietokantaa ${failure.address} ei ole: luo se (createdb --encoding=UTF8) tai korjaa asetus DATABASE_URL.`,
        en: `There is no database ${failure.address}: make it (createdb --encoding=UTF8) or correct DATABASE_URL.`,
      };
    case 'database-forbidden':
      return {
        fi: `Tietokannan ${failure.address} tunnus ei saa luoda tai käyttää tauluja: tee tunnuksesta tietokannan omistaja.`,
        en: `The user of the database ${failure.address} may not make or use its tables: make that user its owner.`,
      };
    case 'database-not-utf8':
      return {
        fi: `Tietokannan ${failure.address} merkistö ei ole UTF-8: luo uusi komennolla createdb --encoding=UTF8 --template=template0.`,
        en: `The encoding of the database ${failure.address} isn't UTF-8: make a new one with createdb --encoding=UTF8 --template=template0.`,
      };
    case 'database-newer':
      return {
        fi: `Tietokanta ${failure.address} on tehty uudemmalla Tukivihkolla: päivitä ohjelma, tietoihin ei koskettu.`,
        en: `The database ${failure.address} was written by a newer Tukivihko: update the program; nothing was changed.`,
      };
  }
}
