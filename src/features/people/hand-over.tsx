import type { ComponentChildren } from 'preact';
import { lazy } from 'preact-iso';
import { useServices, useWords } from '../../app/index.ts';
import { Button, ButtonRow, Section } from '../../ui/index.ts';
import type { MadeInvite } from './people-answer.ts';
import './hand-over.css';

const QrCode = lazy(() => import('../../ui/qr-code.tsx').then((module) => module.QrCode));

interface HandOverProps {
  readonly invite: MadeInvite;
  readonly title: ComponentChildren;
  /** Who it is for and what it gives, a line each. */
  readonly about: readonly string[];
  /** Whether it makes a new member or signs a member in on another device. */
  readonly joins: 'new' | 'same';
}

/** An invite as it is handed over: to scan, to send, to read aloud, on paper. Shown once; nothing stores it. */
export function HandOver({ invite, title, about, joins }: HandOverProps) {
  const words = useWords();
  const { toasts } = useServices();
  const { link, code, expiresAtMs } = invite;
  const address = link.split('#')[0]?.replace(/^https?:\/\//, '') ?? link;

  const copy = async () => {
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    );
    toasts.show({
      text: words.text(isCopied ? 'people-link-copied' : 'people-link-not-copied'),
      tone: isCopied ? 'success' : 'warning',
    });
  };
  const share = () => {
    void navigator
      .share({ title: 'Tukivihko', text: words.text('people-share-text'), url: link })
      .catch(() => undefined);
  };

  return (
    <Section title={title}>
      {about.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div class="hand-over">
        <div class="hand-over-qr">
          <QrCode text={link} label={words.text('people-qr-label')} />
        </div>
        <div class="hand-over-ways">
          <div>
            <p class="ui-label">{words.text('people-code-label')}</p>
            <p class="hand-over-code">
              <span aria-hidden="true">{`${code.slice(0, 4)} ${code.slice(4)}`}</span>
              <span class="ui-hidden">{code.split('').join(' ')}</span>
            </p>
          </div>
          <div>
            <p class="ui-label">{words.text('people-link-label')}</p>
            <p class="hand-over-link">{link}</p>
          </div>
          <p>{words.text('people-valid-until', { when: words.moment(expiresAtMs) })}</p>
        </div>
      </div>
      <ButtonRow>
        <Button icon="copy" onClick={() => void copy()}>
          {words.text('people-copy-link')}
        </Button>
        {typeof navigator.share === 'function' && (
          <Button icon="share" onClick={share}>
            {words.text('people-share')}
          </Button>
        )}
        <Button icon="printer" onClick={() => print()}>
          {words.text('people-print')}
        </Button>
      </ButtonRow>
      <h3>{words.text('people-steps-title')}</h3>
      <ol>
        <li>{words.text('people-steps-open', { address })}</li>
        <li>{words.text(`people-steps-type-${joins}`)}</li>
        <li>{words.text('people-steps-apple')}</li>
      </ol>
      <p class="ui-subtle hand-over-note">{words.text('people-once')}</p>
    </Section>
  );
}
