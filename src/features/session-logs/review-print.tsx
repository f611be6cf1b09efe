import { useState } from 'preact/hooks';
import { useWords } from '../../app/index.ts';
import { useEventListener } from '../../ui/index.ts';
import { chooseColumns, nameColumn } from './review-columns.tsx';
import type { ReviewRow } from './review-row.ts';
import type { ColumnText } from './review-sort.ts';

/** A paper table longer than this is nobody's reading; the line under it says how much was left out. */
const PRINTED_ROWS_AT_MOST = 2_000;

interface ReviewPrintProps {
  readonly rows: readonly ReviewRow[];
  readonly columnText: ColumnText;
  readonly hasManyScopes: boolean;
  /** The filters in words. */
  readonly filtersText: string;
}

/** The filtered rows as a plain table, made only for paper: the one on the screen holds but what is in sight. */
export function ReviewPrint({ rows, columnText, hasManyScopes, filtersText }: ReviewPrintProps) {
  const words = useWords();
  const [isPrinting, setPrinting] = useState(false);
  useEventListener(globalThis, 'beforeprint', () => setPrinting(true));
  useEventListener(globalThis, 'afterprint', () => setPrinting(false));
  if (!isPrinting) return null;
  const columns = chooseColumns('all', hasManyScopes);
  const left = rows.length - PRINTED_ROWS_AT_MOST;
  return (
    <div class="review-print">
      {filtersText !== '' && <p>{filtersText}</p>}
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {nameColumn(column, words)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, PRINTED_ROWS_AT_MOST).map((row) => (
            <tr key={row.id}>
              {columns.map((column) => (
                <td key={column}>{columnText(row, column)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && <p>{words.text('review-print-left', { count: left })}</p>}
    </div>
  );
}
