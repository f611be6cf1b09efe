/** The bench's outcome as text for a terminal, or as JSON. */
import { type Figure, isWithinBudget, type Outcome, readRatio, type TrafficLine } from './figures.ts';
import { summarise } from './statistics.ts';

const HEADINGS = ['', 'value', 'p5 – p95', 'beside', 'value', 'p5 – p95', 'ratio', 'budget', ''];
const LEFT_COLUMNS: ReadonlySet<number> = new Set([0, 3, 8]);

export function formatOutcome({ figures, traffic = [] }: Outcome): string {
  const parts = [...new Set(figures.map(({ part }) => part))];
  const lines: string[] = [];
  for (const part of parts) {
    const own = figures.filter((figure) => figure.part === part);
    lines.push('', part, ...formatColumns([HEADINGS, ...own.map(toCells)]));
    for (const { name, note } of own) if (note !== undefined) lines.push(`  ${name}: ${note}`);
  }
  if (traffic.length > 0) {
    const headings = ['', 'requests', 'bytes up', 'bytes down'];
    lines.push('', 'On the wire', ...formatColumns([headings, ...traffic.map(toTrafficCells)]));
  }
  return `${lines.join('\n')}\n`;
}

/** Every figure with its numbers worked out and its samples left in. */
export function outcomeToJson({ figures, traffic = [] }: Outcome): string {
  const told = figures.map((figure) => ({
    ...figure,
    ...summarise(figure.samples),
    reference: figure.reference && { ...figure.reference, ...summarise(figure.reference.samples) },
    ratio: readRatio(figure),
    kept: isWithinBudget(figure),
  }));
  return JSON.stringify({ figures: told, traffic }, null, 2);
}

function toCells(figure: Figure): readonly string[] {
  const { name, unit, samples, reference, budget, judged } = figure;
  const ratio = readRatio(figure);
  const kept = isWithinBudget(figure);
  return [
    `${name}, ${unit} (${judged ?? 'median'})`,
    ...formatSpread(samples, judged),
    reference?.name ?? '',
    ...(reference === undefined ? ['', ''] : formatSpread(reference.samples, judged)),
    ratio === undefined ? '' : ratio.toFixed(2),
    budget === undefined ? '' : `≤ ${budget.atMost}${budget.type === 'ratio' ? ' ×' : ` ${unit}`}`,
    kept === undefined ? '' : kept ? 'kept' : 'MISSED',
  ];
}

function formatSpread(samples: readonly number[], judged: Figure['judged'] = 'median'): readonly string[] {
  const spread = summarise(samples);
  return [formatNumber(spread[judged]), `${formatNumber(spread.p5)} – ${formatNumber(spread.p95)}`];
}

function toTrafficCells({ part, name, requests, bytesUp, bytesDown }: TrafficLine): readonly string[] {
  return [`${part}, ${name}`, String(requests), formatNumber(bytesUp), formatNumber(bytesDown)];
}

function formatNumber(value: number): string {
  if (value >= 1_000) return Math.round(value).toLocaleString('en-GB');
  return value >= 100 ? value.toFixed(0) : value.toFixed(2);
}

function formatColumns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) =>
      LEFT_COLUMNS.has(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
