import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { h } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

type LinkProps = {
  /** Renders a link instead of a button. */
  href?: string | undefined;
  target?: string | undefined;
  rel?: string | undefined;
  download?: string | boolean | undefined;
};

type Look = {
  /** One `primary` a screen; `secondary` unless told. */
  kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined;
  /** `md` is 48 px high, `lg` 64 px. */
  size?: 'md' | 'lg' | undefined;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
  /** As wide as its container. */
  block?: boolean | undefined;
  /** While set, replaces the text, is announced, and clicks do nothing. */
  busyLabel?: string | undefined;
  children?: ComponentChildren;
};

export type ButtonProps = Look & LinkProps & Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof Look>;

const VARIANTS = { primary: 'primary', secondary: 'secondary', quiet: 'tertiary', danger: 'primary' };

export function Button(props: ButtonProps) {
  const { kind = 'secondary', size = 'md', icon, iconEnd, block, busyLabel, children, ...rest } = props;
  const busy = busyLabel !== undefined;
  const content = [
    icon && <Icon name={icon} />,
    <span key="text" aria-live={props.href === undefined && kind === 'primary' ? 'polite' : undefined}>
      {busy ? busyLabel : children}
    </span>,
    iconEnd && <Icon name={iconEnd} />,
  ];
  const look = {
    class: `ds-button ui-button ui-button-${size} ${props.class ?? ''}`,
    'data-variant': VARIANTS[kind],
    'data-color': kind === 'danger' ? 'danger' : undefined,
    'data-fullwidth': block ? '' : undefined,
  };
  if (props.href !== undefined) return h('a', { ...(rest as object), ...look }, content);
  return h(
    'button',
    {
      type: 'button',
      ...rest,
      ...look,
      ...(busy ? { 'aria-busy': true, 'aria-disabled': true, type: 'button', onClick: undefined } : {}),
    },
    content,
  );
}

type IconButtonLook = {
  /** The accessible name, also shown as a tooltip. */
  label: string;
  icon: IconName;
  kind?: 'secondary' | 'quiet' | undefined;
};

export type IconButtonProps = IconButtonLook &
  LinkProps &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, keyof IconButtonLook | 'children'>;

export function IconButton({ label, icon, kind = 'quiet', ...rest }: IconButtonProps) {
  const look = {
    class: `ds-button ui-button ${rest.class ?? ''}`,
    'data-variant': VARIANTS[kind],
    'data-icon': '',
    'aria-label': label,
    title: label,
  };
  if (rest.href !== undefined) return h('a', { ...(rest as object), ...look }, <Icon name={icon} />);
  return h('button', { type: 'button', ...rest, ...look }, <Icon name={icon} />);
}

/** Buttons beside each other; on a narrow phone they wrap and fill the line. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="ui-button-row">{children}</div>;
}
