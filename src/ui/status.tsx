import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type Tone = 'neutral' | 'info' | 'waiting' | 'success' | 'warning' | 'danger';

export const TONE_ICONS: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  waiting: 'clock',
  success: 'check-circle',
  warning: 'warning',
  danger: 'alert',
};

export type StatusTagProps = {
  tone: Tone;
  icon?: IconName | undefined;
  /** With it the tag is a link or button at least 44 px high. */
  href?: string | undefined;
  onClick?: (() => void) | undefined;
  children: ComponentChildren;
};

/** A state in a word and an icon; the colour only repeats it. */
export function StatusTag({ tone, icon, href, onClick, children }: StatusTagProps) {
  const content = (
    <>
      <Icon name={icon ?? TONE_ICONS[tone]} />
      <span>{children}</span>
    </>
  );
  if (href !== undefined) {
    return (
      <a class="ds-tag ui-tag ui-tag-tappable" data-tone={tone} href={href}>
        {content}
      </a>
    );
  }
  if (onClick) {
    return (
      <button type="button" class="ds-tag ui-tag ui-tag-tappable" data-tone={tone} onClick={onClick}>
        {content}
      </button>
    );
  }
  return (
    <span class="ds-tag ui-tag" data-tone={tone}>
      {content}
    </span>
  );
}

export type NoticeProps = {
  tone: Tone;
  title?: ComponentChildren;
  icon?: IconName | undefined;
  actions?: ComponentChildren;
  /** `alert` interrupts, `status` waits its turn; leave out for what is there from the start. */
  role?: 'alert' | 'status' | undefined;
  children?: ComponentChildren;
};

export function Notice({ tone, title, icon, actions, role, children }: NoticeProps) {
  return (
    <div class="ui-notice" data-tone={tone} role={role}>
      <Icon name={icon ?? TONE_ICONS[tone]} size="1.5rem" />
      <div class="ui-notice-body">
        {title && <p class="ui-notice-title">{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div class="ui-button-row">{actions}</div>}
      </div>
    </div>
  );
}

export type EmptyStateProps = {
  icon: IconName;
  title: ComponentChildren;
  action?: ComponentChildren;
  /** What would fill this place. */
  children?: ComponentChildren;
};

export function EmptyState({ icon, title, action, children }: EmptyStateProps) {
  return (
    <div class="ui-empty">
      <Icon name={icon} size="2.5rem" />
      <p class="ui-empty-title">{title}</p>
      {children && <div class="ui-subtle">{children}</div>}
      {action}
    </div>
  );
}

export type ProgressBarProps = {
  /** What is under way, in words ("Haetaan tietoja…"); always shown. */
  label: ComponentChildren;
  /** Shown at the end of the label: "120 / 400". */
  valueText?: string | undefined;
  value?: number | undefined;
  /** Leave out while the amount isn't known: then only the words show. */
  max?: number | undefined;
};

export function ProgressBar({ label, valueText, value, max }: ProgressBarProps) {
  const known = max !== undefined && max > 0 && value !== undefined;
  return (
    <div class="ui-progress" role="status">
      <div class="ui-progress-label">
        <span>{label}</span>
        {valueText && <span class="ui-number">{valueText}</span>}
      </div>
      {known && (
        <progress value={value} max={max} aria-label={typeof label === 'string' ? label : undefined}>
          {valueText}
        </progress>
      )}
    </div>
  );
}
