import { parseArgs } from 'node:util';
import type { ServerContext } from '../src/server/context.ts';
import { type RunningServer, startServer } from '../src/server/main.ts';
import { isLoopback, readSettings } from '../src/server/settings.ts';
import { describeStartFailure } from '../src/server/start-failures.ts';
import { buildIfStale } from './build-if-stale.ts';
import { stopWith } from './stop-with.ts';

/** Runs the server until it is told to stop. What keeps it from starting is found before the app is built. */
export async function run(commandArguments: readonly string[]): Promise<void> {
  const isDemo = readDemoSwitch(commandArguments);
  const settings = readSettings(process.env);
  if (!settings.ok) stopWith(describeStartFailure(settings.failure));
  const started = await startServer(settings.value, {
    async prepare(context) {
      await buildIfStale();
      if (isDemo) await fillWithDemo(context);
    },
  });
  if (!started.ok) stopWith(describeStartFailure(started.failure));
  const server = started.value;
  stopOnSignal(server);
  say('Tukivihko on käynnissä.', 'Tukivihko is running.', server.address);
  if (server.firstAdministratorLink !== undefined) {
    say(
      'Ensimmäinen ylläpitäjä liittyy tällä linkillä. Se toimii kerran, 7 päivää.',
      'The first administrator joins with this link. It works once, for 7 days.',
      server.firstAdministratorLink,
    );
  }
  if (isDemo) await sayDemoLinks(server);
  if (!isLoopback(settings.value.host) && settings.value.publicUrl === null) {
    say(
      'Huomio: palvelin näkyy verkkoon ilman TLS-suojausta. Aseta PUBLIC_URL (https://…) ja TLS-välityspalvelin.',
      'Note: the server is open to the network without TLS. Set PUBLIC_URL (https://…) and a TLS proxy.',
    );
  }
  say('Lopeta painamalla Ctrl+C.', 'Stop with Ctrl+C.');
}

function readDemoSwitch(commandArguments: readonly string[]): boolean {
  try {
    const { values } = parseArgs({
      args: [...commandArguments],
      options: { demo: { type: 'boolean', default: false } },
    });
    return values.demo;
  } catch {
    return stopWith({
      fi: `Tuntematon valinta: ${commandArguments.join(' ')}. Ainoa valinta on --demo.`,
      en: `Unknown option: ${commandArguments.join(' ')}. The only option is --demo.`,
    });
  }
}

async function fillWithDemo(context: ServerContext): Promise<void> {
  const members = await context.store.listMembers();
  if (members.length > 0) return;
  process.stdout.write('Luodaan esittelyaineisto… / Making the demo data…\n');
  const { seedDemo } = await import('./demo/seed.ts');
  await seedDemo(context);
}

async function sayDemoLinks({ context, address }: RunningServer): Promise<void> {
  const { DEMO_PEOPLE } = await import('./demo/demo-people.ts');
  const { makeDemoLinks } = await import('./demo/links.ts');
  const somebody = DEMO_PEOPLE[0] && (await context.store.readMember(DEMO_PEOPLE[0].id));
  if (somebody === undefined) {
    return say(
      'Tietokannassa on jo muuta kuin esittelyaineisto, joten siihen ei lisätty mitään.',
      'The database already holds something else than the demo, so nothing was added.',
    );
  }
  for (const { label, url } of await makeDemoLinks(context, address))
    process.stdout.write(`${label}\n  ${url}\n\n`);
}

function stopOnSignal(server: RunningServer): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      server.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

function say(fi: string, en: string, value?: string): void {
  process.stdout.write(`${fi}\n${en}\n${value === undefined ? '' : `  ${value}\n`}\n`);
}
