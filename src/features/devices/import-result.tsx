import { useWords } from '../../app/index.ts';
import type { Verdict } from '../../kernel/wire.ts';
import { Notice, Section } from '../../ui/index.ts';

/** What became of each change, by its verdict; refused ones by their reason. */
export function ImportResult({ verdicts }: { verdicts: readonly Verdict[] }) {
  const words = useWords();
  const count = (is: (verdict: Verdict) => boolean) => verdicts.filter(is).length;
  const fresh = count(({ verdict }) => verdict === 'accepted' || verdict === 'conflict');
  const known = count(({ verdict }) => verdict === 'duplicate');
  const refused = verdicts.filter(({ verdict }) => verdict === 'rejected');
  const reasons = new Map<string, number>();
  for (const { code = 'invalid' } of refused) reasons.set(code, (reasons.get(code) ?? 0) + 1);
  return (
    <>
      <Notice
        tone={refused.length > 0 ? 'warning' : 'success'}
        role="status"
        title={words.text('import-done', { count: fresh })}
      >
        {known > 0 && <p>{words.text('import-known', { count: known })}</p>}
        {refused.length > 0 && <p>{words.text('import-refused', { count: refused.length })}</p>}
      </Notice>
      {reasons.size > 0 && (
        <Section title={words.text('import-reasons')} hint={words.text('import-reasons-hint')}>
          <ul>
            {[...reasons].map(([code, amount]) => (
              <li key={code}>
                {words.text('import-reason', { count: amount, reason: words.text(`rejection-${code}`) })}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
