import type { ComponentChildren } from 'preact';
import { AppMark, Page } from '../../ui/index.ts';
import './start.css';

interface StartPageProps {
  readonly title: string;
  readonly subtitle?: string;
  readonly children: ComponentChildren;
}

/** The frame of what is said before the app is open, or after it has closed. */
export function StartPage({ title, subtitle, children }: StartPageProps) {
  return (
    <main id="main" class="ui-main" tabIndex={-1}>
      <div class="start ui-page">
        <p class="start-brand">
          <AppMark />
          <span>Tukivihko</span>
        </p>
        <Page title={title} subtitle={subtitle}>
          {children}
        </Page>
      </div>
    </main>
  );
}
