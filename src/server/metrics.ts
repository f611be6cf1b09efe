import { statSync } from 'node:fs';
import type { MiddlewareHandler } from 'hono';
import type { ServerContext, SignedInEnv } from './context.ts';
import type { LiveHub } from './live/live-hub.ts';

/** Counts for /metrics, in the text format of Prometheus. Numbers only: never a name, a scope or a text. */
export interface Metrics {
  countAnswers: MiddlewareHandler;
  countVerdicts: MiddlewareHandler<SignedInEnv>;
  render(): Promise<string>;
}

/** Counting a million records takes a while, and anyone may ask. */
const GAUGES_LIVE_MS = 10_000;

export function createMetrics(
  context: ServerContext,
  { hub, walFile }: { readonly hub: LiveHub; readonly walFile: string | null },
): Metrics {
  const answers = new Map<string, number>();
  const verdicts = new Map<string, number>();
  let gauges: { readonly atMs: number; readonly text: Promise<string> } | undefined;

  async function renderGauges(): Promise<string> {
    const records = await context.store.countRecords();
    const members = (await context.store.listMembers()).length;
    const walBytes = walFile === null ? undefined : statSync(walFile, { throwIfNoEntry: false })?.size;
    return [
      renderFamily('tukivihko_records', 'gauge', 'Records stored, deleted ones too', [['', records]]),
      renderFamily('tukivihko_members', 'gauge', 'Members', [['', members]]),
      walBytes === undefined
        ? ''
        : renderFamily('tukivihko_wal_bytes', 'gauge', 'Size of the write-ahead log', [['', walBytes]]),
    ].join('');
  }

  return {
    async countAnswers(c, next) {
      await next();
      raise(answers, `{status="${c.res.status}"}`);
    },
    async countVerdicts(c, next) {
      await next();
      for (const { verdict, code } of c.get('verdicts') ?? []) {
        raise(
          verdicts,
          code === undefined ? `{verdict="${verdict}"}` : `{verdict="${verdict}",code="${code}"}`,
        );
      }
    },
    async render() {
      const nowMs = performance.now();
      if (gauges === undefined || nowMs - gauges.atMs > GAUGES_LIVE_MS) {
        gauges = { atMs: nowMs, text: renderGauges() };
        gauges.text.catch(() => {
          gauges = undefined;
        });
      }
      return [
        await gauges.text,
        renderFamily('tukivihko_live_connections', 'gauge', 'Devices that listen for changes', [
          ['', hub.countConnections()],
        ]),
        renderFamily('tukivihko_answers_total', 'counter', 'Answers by status', answers),
        renderFamily('tukivihko_changes_total', 'counter', 'Pushed changes by verdict', verdicts),
      ].join('');
    },
  };
}

function raise(counts: Map<string, number>, labels: string): void {
  counts.set(labels, (counts.get(labels) ?? 0) + 1);
}

function renderFamily(
  name: string,
  type: 'gauge' | 'counter',
  help: string,
  samples: Iterable<readonly [string, number]>,
): string {
  const lines = Array.from(samples, ([labels, value]) => `${name}${labels} ${value}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}
