import type { ComponentChildren } from 'preact';
import { useWords } from '../../app/index.ts';
import { Button, Card, Icon, type IconName, Page } from '../../ui/index.ts';
import './checklists.css';

const MAY = ['show', 'wait', 'explain', 'address', 'unsure', 'log-out'] as const;
const NEVER = ['act', 'pay', 'write-down', 'repair', 'bank-first', 'tell'] as const;
const CODES = ['say', 'hands', 'away', 'nobody-asks'] as const;
const REFER = ['bank', 'operator', 'police', 'dvv', 'kela', 'advice'] as const;
const SCAM = ['bank', 'police', 'guide', 'cyber', 'support', 'credit'] as const;

/** The helper's own rules on one card: read offline, printed for the desk. */
export default function ChecklistsScreen() {
  const words = useWords();
  return (
    <Page
      title={words.text('checklists-title')}
      actions={
        <Button icon="printer" onClick={() => print()}>
          {words.text('checklists-print')}
        </Button>
      }
    >
      <Card>
        <div class="rules">
          <h2>{words.text('rules-title')}</h2>
          <p class="rules-lead">{words.text('rules-lead')}</p>
          <Rules icon="check-circle" title={words.text('rules-may')}>
            {MAY.map((rule) => (
              <li key={rule}>{words.text(`rules-may-${rule}`)}</li>
            ))}
          </Rules>
          <Rules icon="close" title={words.text('rules-never')}>
            {NEVER.map((rule) => (
              <li key={rule}>{words.text(`rules-never-${rule}`)}</li>
            ))}
          </Rules>
          <Rules icon="eye-off" title={words.text('rules-codes')} isStrong>
            {CODES.map((rule) => (
              <li key={rule}>{words.text(`rules-codes-${rule}`)}</li>
            ))}
          </Rules>
          <Rules icon="arrow-right" title={words.text('rules-refer')}>
            {REFER.map((rule) => (
              <li key={rule}>
                <strong>{words.text(`rules-refer-${rule}`)}</strong> {words.text(`rules-refer-${rule}-why`)}
                {rule === 'advice' && <Phone number="0295 000" />}
              </li>
            ))}
          </Rules>
          <Rules icon="warning" title={words.text('rules-scam')} isOrdered>
            {SCAM.map((rule) => (
              <li key={rule}>
                {words.text(`rules-scam-${rule}`)}
                {rule === 'support' && <Phone number="116 006" />}
              </li>
            ))}
          </Rules>
          <p>{words.text('rules-scam-shame')}</p>
          <p class="ui-subtle">{words.text('rules-sources')}</p>
        </div>
      </Card>
      <p class="ui-subtle">{words.text('checklists-coming')}</p>
    </Page>
  );
}

interface RulesProps {
  readonly icon: IconName;
  readonly title: string;
  readonly isStrong?: boolean;
  readonly isOrdered?: boolean;
  readonly children: ComponentChildren;
}

function Rules({ icon, title, isStrong = false, isOrdered = false, children }: RulesProps) {
  return (
    <section class="rules-group" data-strong={isStrong ? '' : undefined}>
      <h3>
        <Icon name={icon} />
        {title}
      </h3>
      {isOrdered ? <ol>{children}</ol> : <ul>{children}</ul>}
    </section>
  );
}

/** A public service's number, dialled with a tap. */
function Phone({ number }: { number: string }) {
  return (
    <>
      {' '}
      <a class="rules-phone" href={`tel:${number.replaceAll(' ', '')}`}>
        {number}
      </a>
    </>
  );
}
