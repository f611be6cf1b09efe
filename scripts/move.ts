/** `npm run move -- --from sqlite --to postgres://…`, or the other way: carries the installation over to another database. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { makeIds } from '../src/kernel/ids.ts';
import { settingsToDatabaseFile } from '../src/server/open-context.ts';
import { readSettings } from '../src/server/settings.ts';
import { describeStartFailure } from '../src/server/start-failures.ts';
import { type MoveFailure, moveInstallation } from '../src/server/store/move-installation.ts';
import { type DatabasePlace, placeToAddress } from '../src/server/store/whole-database.ts';
import { stopWith } from './stop-with.ts';

const settings = readSettings(process.env);
if (!settings.ok) stopWith(describeStartFailure(settings.failure));
const file = settingsToDatabaseFile(settings.value);
const { from, to } = readPlaces(process.argv.slice(2));
process.umask(0o077);
const moved = await moveInstallation(from, to, makeIds({ nowMs: () => Date.now() }, randomBytes));
if (!moved.ok) stopWith(describeFailure(moved.failure));
process.stdout.write(
  [
    `Siirretty ja tarkistettu / Moved and checked: ${placeToAddress(from)} → ${placeToAddress(to)}`,
    ...moved.value.map(
      ({ table, rows, hash }) => `  ${table.padEnd(14)}${String(rows).padStart(10)}  ${hash.slice(0, 16)}`,
    ),
    to.type === 'postgres'
      ? 'Käynnistä palvelin niin, että DATABASE_URL on uusi osoite. Vanha tietokanta jäi ennalleen: poista se, kun et enää tarvitse sitä.'
      : 'Käynnistä palvelin ilman asetusta DATABASE_URL. Vanha tietokanta jäi ennalleen: poista se, kun et enää tarvitse sitä.',
    to.type === 'postgres'
      ? 'Start the server with DATABASE_URL as the new address. The old database was left as it is: delete it once you don’t need it.'
      : 'Start the server without the setting DATABASE_URL. The old database was left as it is: delete it once you don’t need it.',
    '',
  ].join('\n'),
);

function readPlaces(args: readonly string[]): { readonly from: DatabasePlace; readonly to: DatabasePlace } {
  try {
    const options = { from: { type: 'string' }, to: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    const places = [values.from, values.to].map(readPlace);
    const [source, target] = places;
    if (source !== undefined && target !== undefined) return { from: source, to: target };
  } catch {
    // The sentence below is for this too.
  }
  return stopWith({
    fi: 'Kerro, mistä ja minne: npm run move -- --from sqlite --to postgres://tuki:SALASANA@localhost/tuki (tai toisin päin).',
    en: 'Tell from where to where: npm run move -- --from sqlite --to postgres://tuki:PASSWORD@localhost/tuki (or the other way).',
  });
}

function readPlace(text: string | undefined): DatabasePlace | undefined {
  if (text === 'sqlite') return { type: 'sqlite', file };
  const url = URL.parse(text ?? '');
  const isPostgres = url?.protocol === 'postgres:' || url?.protocol === 'postgresql:';
  return isPostgres && text !== undefined ? { type: 'postgres', url: text } : undefined;
}

function describeFailure(failure: MoveFailure): { readonly fi: string; readonly en: string } {
  switch (failure.type) {
    case 'missing':
      return {
        fi: `Tietokantaa ${failure.address} ei ole: tarkista asetus DATA_DIR.`,
        en: `There is no database ${failure.address}: check the setting DATA_DIR.`,
      };
    case 'same':
      return {
        fi: `Lähde ja kohde ovat sama tietokanta: ${failure.address}.`,
        en: `Source and target are the same database: ${failure.address}.`,
      };
    case 'in-use':
      return {
        fi: `Palvelin käyttää tietokantaa ${failure.address}: pysäytä se ensin, mitään ei siirretty.`,
        en: `A server is using the database ${failure.address}: stop it first; nothing was moved.`,
      };
    case 'not-empty':
      return {
        fi: `Kohteessa ${failure.address} on jo tietoja (taulu ${failure.table}): valitse tyhjä tietokanta, mitään ei siirretty.`,
        en: `The target ${failure.address} already holds something (table ${failure.table}): choose an empty database; nothing was moved.`,
      };
    case 'differs':
      return {
        fi: `Taulu ${failure.table} ei tullut kohteeseen ${failure.address} sellaisena kuin se oli, joten mitään ei siirretty.`,
        en: `The table ${failure.table} didn't come to ${failure.address} as it was, so nothing was moved.`,
      };
    case 'broken-off':
      return {
        fi: `Siirto kohteeseen ${failure.address} katkesi (levy täynnä tai yhteys poikki), joten mitään ei siirretty: yritä uudelleen.`,
        en: `The move to ${failure.address} broke off (a full disk or a lost connection), so nothing was moved: try again.`,
      };
    default:
      return describeStartFailure(failure);
  }
}
