import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';

export type NavigationItem = {
  href: string;
  label: string;
  icon: IconName;
  current: boolean;
  /** A short count beside the label; `countLabel` says what it counts. */
  count?: number | undefined;
  countLabel?: string | undefined;
};

export type NavigationProps = { label: string; items: readonly NavigationItem[] };

/** Four or five places at the bottom edge of a phone; hidden from 900 px up, where `SideRail` shows. */
export function BottomBar(props: NavigationProps) {
  return (
    <nav class="ui-bottom-bar" aria-label={props.label}>
      <NavigationList {...props} />
    </nav>
  );
}

export type SideRailProps = NavigationProps & {
  /** A second group under its own heading, such as the coordinator's desk. */
  more?: { title: string; items: readonly NavigationItem[] } | undefined;
  footer?: ComponentChildren;
};

export function SideRail({ more, footer, ...props }: SideRailProps) {
  return (
    <nav class="ui-side-rail" aria-label={props.label}>
      <NavigationList {...props} />
      {more && (
        <>
          <p class="ui-side-rail-title">{more.title}</p>
          <NavigationList label={more.title} items={more.items} />
        </>
      )}
      {footer}
    </nav>
  );
}

function NavigationList({ items }: NavigationProps) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            <span class="ui-nav-icon">
              <Icon name={item.icon} size="1.5rem" />
            </span>
            <span>{item.label}</span>
            {item.count ? <span class="ui-nav-count">{item.count > 99 ? '99+' : item.count}</span> : null}
            {item.count && item.countLabel ? <span class="ui-hidden">{item.countLabel}</span> : null}
          </a>
        </li>
      ))}
    </ul>
  );
}

export type TopBarProps = {
  /** The app's name, leading home. */
  home: { href: string; label: string };
  /** Sync badge, me. */
  trailing?: ComponentChildren;
};

export function TopBar({ home, trailing }: TopBarProps) {
  return (
    <header class="ui-top-bar">
      <a class="ui-top-bar-home" href={home.href}>
        <AppMark />
        <span>{home.label}</span>
      </a>
      {trailing && <div class="ui-top-bar-trailing">{trailing}</div>}
    </header>
  );
}

/** The app's sign: a notebook whose lines are water, and a sun. */
export function AppMark() {
  return (
    <svg class="ui-app-mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect x="6" y="3" width="21" height="26" rx="4" fill="currentColor" />
      <path
        d="M3.5 9.5h5M3.5 16h5M3.5 22.5h5"
        fill="none"
        stroke="currentColor"
        stroke-width="2.4"
        stroke-linecap="round"
      />
      <circle class="ui-app-mark-sun" cx="19" cy="10.5" r="3.6" />
      <path
        class="ui-app-mark-wave"
        d="M11 18.5q2-2 4 0t4 0 4 0M11 23.5q2-2 4 0t4 0 4 0"
        fill="none"
        stroke-width="2.2"
        stroke-linecap="round"
      />
    </svg>
  );
}

export type AppFrameProps = {
  topBar: ComponentChildren;
  sideRail?: ComponentChildren;
  bottomBar?: ComponentChildren;
  /** The routes; `<main id="main">` is made here. */
  children: ComponentChildren;
};

export function AppFrame({ topBar, sideRail, bottomBar, children }: AppFrameProps) {
  return (
    <div class="ui-frame" data-rail={sideRail ? '' : undefined}>
      {topBar}
      {sideRail}
      <main id="main" class="ui-main" tabIndex={-1}>
        {children}
      </main>
      {bottomBar}
    </div>
  );
}
