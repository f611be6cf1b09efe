/** `npm run invite -- --role tutor|coordinator|admin --scope 305 [--name N]`: an invite, also beside a running server. */
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { type Grant, ROLES } from '../src/kernel/access.ts';
import { fail, type Result, succeed } from '../src/kernel/result.ts';
import { inviteToLink, makeInvite } from '../src/server/identity/invites.ts';
import { cleanName } from '../src/server/identity/names.ts';
import { isGrantOfRegion } from '../src/server/identity/rights.ts';
import { openContext } from '../src/server/open-context.ts';
import { readSettings, settingsToAddress } from '../src/server/settings.ts';
import { describeStartFailure } from '../src/server/start-failures.ts';
import { stopWith } from './stop-with.ts';

interface InviteArguments {
  readonly grant: Grant;
  readonly name: string | null;
}

interface Sentence {
  readonly fi: string;
  readonly en: string;
}

const settings = readSettings(process.env);
if (!settings.ok) stopWith(describeStartFailure(settings.failure));
const wanted = readArguments(process.argv.slice(2), settings.value.region);
if (!wanted.ok) stopWith(wanted.failure);
const opened = await openContext(settings.value, pino({ level: 'silent' }));
if (!opened.ok) stopWith(describeStartFailure(opened.failure));
const context = opened.value;
const made = makeInvite(context, { grants: [wanted.value.grant], name: wanted.value.name });
await context.store.transact((transaction) => transaction.writeInvite(made.invite));
await context.store.close();

const expires = new Intl.DateTimeFormat('fi-FI', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Helsinki',
}).format(made.invite.expiresAtMs);
process.stdout.write(
  [
    'Kutsulinkki, toimii kerran / Invite link, works once:',
    `  ${inviteToLink(settingsToAddress(settings.value), made.linkSecret)}`,
    'Tai koodi, jonka voi kirjoittaa sovellukseen / Or a code to type in the app:',
    `  ${made.code.slice(0, 4)}-${made.code.slice(4)}`,
    `Voimassa / Valid until: ${expires}`,
    '',
  ].join('\n'),
);

function readArguments(args: readonly string[], region: string): Result<InviteArguments, Sentence> {
  let values: { role?: string; scope?: string; name?: string };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: { role: { type: 'string' }, scope: { type: 'string' }, name: { type: 'string' } },
    }));
  } catch {
    return fail({
      fi: 'Valinnat ovat --role, --scope ja --name, esimerkiksi: npm run invite -- --role tutor --scope 305',
      en: 'The options are --role, --scope and --name, such as: npm run invite -- --role tutor --scope 305',
    });
  }
  const role = ROLES.find((candidate) => candidate === values.role);
  if (role === undefined) {
    return fail({
      fi: `Valinta --role on tutor, coordinator tai admin${quote(values.role)}.`,
      en: `The option --role is tutor, coordinator or admin${quote(values.role)}.`,
    });
  }
  const scope = values.scope ?? (role === 'admin' ? region : '');
  if (!isGrantOfRegion({ role, scope }, region)) {
    return role === 'admin'
      ? fail({
          fi: `Valinta --scope on ylläpitäjälle koko maakunta ${region}${quote(values.scope)}.`,
          en: `The option --scope is the whole region ${region} for an administrator${quote(values.scope)}.`,
        })
      : fail({
          fi: `Valinta --scope on maakunnan ${region} kunnan kolminumeroinen tunnus tai ${region}${quote(values.scope)}.`,
          en: `The option --scope is the three-digit code of a municipality of ${region}, or ${region}${quote(values.scope)}.`,
        });
  }
  const name = cleanName(values.name ?? '');
  if (name === undefined) {
    return fail({
      fi: 'Valinta --name on enintään 80 merkkiä.',
      en: 'The option --name is at most 80 characters.',
    });
  }
  return succeed({ grant: { role, scope }, name: name || null });
}

/** The value that won't do, in parentheses, without anything that a terminal would act on. */
function quote(value: string | undefined): string {
  return value === undefined ? '' : ` (${JSON.stringify(value)})`;
}
