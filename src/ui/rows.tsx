import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Tone } from './status.tsx';

/** Holds `ListRow`s; named for assistive technology when no heading stands above. */
export function List({ label, children }: { label?: string | undefined; children: ComponentChildren }) {
  return (
    // Safari drops the list semantics of a list without bullets.
    <ul class="ui-list" aria-label={label}>
      {children}
    </ul>
  );
}

export type ListRowProps = {
  title: ComponentChildren;
  /** One or more lines under the title. */
  detail?: ComponentChildren;
  icon?: IconName | undefined;
  iconTone?: Tone | undefined;
  /** A tag, number or time at the end; moves under the text where it doesn't fit. */
  trailing?: ComponentChildren;
  /** With `href` or `onClick` the whole row is one target with a chevron. */
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  current?: boolean | undefined;
  /** Buttons of a row which isn't itself a target. */
  actions?: ComponentChildren;
};

export function ListRow(props: ListRowProps) {
  const { title, detail, icon, iconTone, trailing, href, onClick, current, actions } = props;
  const content = (
    <>
      {icon && (
        <span class="ui-row-icon" data-tone={iconTone}>
          <Icon name={icon} size="1.5rem" />
        </span>
      )}
      <span class="ui-row-main">
        <span class="ui-row-text">
          <span class="ui-row-title">{title}</span>
          {detail && <span class="ui-row-detail">{detail}</span>}
        </span>
        {trailing && <span class="ui-row-trailing">{trailing}</span>}
      </span>
    </>
  );
  const chevron = (
    <span class="ui-row-chevron">
      <Icon name="chevron-right" />
    </span>
  );
  const ariaCurrent = current ? 'true' : undefined;
  if (href !== undefined) {
    return (
      <li>
        <a class="ui-row" href={href} aria-current={ariaCurrent}>
          {content}
          {chevron}
        </a>
      </li>
    );
  }
  if (onClick) {
    return (
      <li>
        <button type="button" class="ui-row" onClick={onClick} aria-current={ariaCurrent}>
          {content}
          {chevron}
        </button>
      </li>
    );
  }
  return (
    <li>
      <div class="ui-row">
        {content}
        {actions && <span class="ui-row-actions">{actions}</span>}
      </div>
    </li>
  );
}

/** A `ListRow` that leads somewhere. */
export function LinkRow(props: ListRowProps & { href: string }) {
  return <ListRow {...props} />;
}

export type KeyValue = { key: string; label: ComponentChildren; value: ComponentChildren };

export function KeyValueList({ items }: { items: readonly KeyValue[] }) {
  return (
    <dl class="ui-key-values">
      {items.map((item) => (
        <div key={item.key}>
          <dt>{item.label}</dt>
          <dd>{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type DifferenceProps = {
  beforeLabel: string;
  afterLabel: string;
  /** Nothing where the value was missing: say so with a word ("ei merkitty"). */
  before: ComponentChildren;
  after: ComponentChildren;
};

/** Two values of one field beside each other, oldest first. */
export function Difference({ before, after, beforeLabel, afterLabel }: DifferenceProps) {
  return (
    <div class="ui-difference">
      <div>
        <span class="ui-subtle">{beforeLabel}</span>
        <del>{before}</del>
      </div>
      <Icon name="arrow-right" />
      <div>
        <span class="ui-subtle">{afterLabel}</span>
        <ins>{after}</ins>
      </div>
    </div>
  );
}

export type DisclosureProps = {
  summary: ComponentChildren;
  open?: boolean | undefined;
  onToggle?: ((open: boolean) => void) | undefined;
  children: ComponentChildren;
};

export function Disclosure({ summary, open, onToggle, children }: DisclosureProps) {
  return (
    <details
      class="ui-disclosure"
      open={open}
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary>
        <span>{summary}</span>
        <Icon name="chevron-down" />
      </summary>
      <div class="ui-disclosure-body">{children}</div>
    </details>
  );
}
