import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './icon.tsx';

const APP_NAME = 'Tukivihko';

export type PageProps = {
  title: string;
  subtitle?: ComponentChildren;
  back?: { href: string; label: string } | undefined;
  actions?: ComponentChildren;
  /** For desks and tables; otherwise lines stay at a readable length. */
  wide?: boolean | undefined;
  children: ComponentChildren;
};

/** One screen's content. Its heading takes focus when the screen appears, so that a route change is heard. */
export function Page({ title, subtitle, back, actions, wide, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – ${APP_NAME}`;
  }, [title]);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <div class={wide ? 'ui-page ui-page-wide' : 'ui-page'}>
      <header class="ui-page-header">
        {back && (
          <a class="ui-back" href={back.href}>
            <Icon name="arrow-left" />
            {back.label}
          </a>
        )}
        <div class="ui-page-title">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {subtitle && <p class="ui-subtle">{subtitle}</p>}
          </div>
          {actions && <div class="ui-page-actions">{actions}</div>}
        </div>
      </header>
      {children}
    </div>
  );
}

export type SectionProps = {
  title: ComponentChildren;
  /** A line under the title. */
  hint?: ComponentChildren;
  actions?: ComponentChildren;
  id?: string | undefined;
  children: ComponentChildren;
};

export function Section({ title, hint, actions, id, children }: SectionProps) {
  return (
    <section class="ui-section" id={id}>
      <div class="ui-section-title">
        <h2>{title}</h2>
        {actions}
      </div>
      {hint && <p class="ui-subtle">{hint}</p>}
      {children}
    </section>
  );
}

/** For what is really separate from its surroundings; `tone="accent"` marks the thing going on now. */
export function Card({
  children,
  tone = 'plain',
}: {
  children: ComponentChildren;
  tone?: 'plain' | 'tinted' | 'accent' | undefined;
}) {
  return <div class={`ui-card ui-card-${tone}`}>{children}</div>;
}

/** Children under each other with even gaps; `gap` in steps: `sm` 8 px, `md` 16 px, `lg` 32 px. */
export function Stack({
  children,
  gap = 'md',
}: {
  children: ComponentChildren;
  gap?: 'sm' | 'md' | 'lg' | undefined;
}) {
  return <div class={`ui-stack ui-stack-${gap}`}>{children}</div>;
}

/** Equal columns which become one where a column would be narrower than `minWidth` (a CSS length). */
export function Columns({
  children,
  minWidth = '16rem',
}: {
  children: ComponentChildren;
  minWidth?: string | undefined;
}) {
  return (
    <div class="ui-columns" style={{ '--column-min': minWidth }}>
      {children}
    </div>
  );
}

export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="ui-hidden">{children}</span>;
}

/** First in the document; `href` names the main content's id (`#main`). */
export function SkipLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="ui-skip-link" href={href}>
      {children}
    </a>
  );
}

/** The page's last word on a narrow screen: sticks above the bottom bar so that the main action is in reach. */
export function StickyActions({ children }: { children: ComponentChildren }) {
  return <div class="ui-sticky-actions">{children}</div>;
}
