import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

export type ErrorSummaryItem = {
  key: string;
  text: ComponentChildren;
  /** `#id` of the field to go to; focus is moved there without touching the address. */
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
};

export type ErrorSummaryProps = { title: ComponentChildren; items: readonly ErrorSummaryItem[] };

/** Takes focus whenever it appears or its items change; shows nothing without items. */
export function ErrorSummary({ title, items }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  const signature = items.map((item) => item.key).join(' ');
  useEffect(() => {
    if (signature !== '') box.current?.focus();
  }, [signature]);
  if (items.length === 0) return null;
  return (
    <section class="ui-notice" data-tone="danger" ref={box} tabIndex={-1} aria-labelledby={titleId}>
      <Icon name="alert" size="1.5rem" />
      <div class="ui-notice-body">
        <h2 class="ui-notice-title" id={titleId}>
          {title}
        </h2>
        <ul class="ui-error-list">
          {items.map((item) => (
            <li key={item.key}>
              <button type="button" class="ui-link" onClick={() => selectItem(item)}>
                {item.text}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function selectItem(item: ErrorSummaryItem) {
  item.onSelect?.();
  if (!item.href) return;
  const target = document.getElementById(item.href.slice(1));
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
