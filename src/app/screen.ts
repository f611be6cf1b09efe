import type { ComponentType } from 'preact';
import type { Reader } from '../kernel/access.ts';
import type { IconName } from '../ui/index.ts';

type LoadedComponent = () => Promise<{ default: ComponentType }>;

/** Where a screen is reached from: the tutor's bottom bar, the coordinator's desk, or only by links. */
export interface Placement {
  readonly at: 'bar' | 'desk';
  /** Smaller stands first. */
  readonly order: number;
  /** Key of the label in the feature's words. */
  readonly labelKey: string;
  readonly icon: IconName;
  /** Who is offered it; everyone when left out. The server decides what they may read there. */
  isFor?(reader: Reader): boolean;
}

export interface ScreenDefinition {
  /** "/logs/:id" */
  readonly path: string;
  readonly load: LoadedComponent;
  /** Says only words of `words/<language>.ftl`, so it opens before the `later` ones are here. */
  readonly opensFirst?: true;
  readonly placement?: Placement;
}

/** What a feature adds to the browser: the default export of its `screens.ts`. */
export interface FeatureScreens {
  readonly screens: readonly ScreenDefinition[];
  /** Its parts of the Today screen; smaller order stands first. */
  readonly today?: readonly { readonly order: number; readonly load: LoadedComponent }[];
  /** Its parts of the Me screen. */
  readonly me?: readonly { readonly order: number; readonly load: LoadedComponent }[];
  /** Its parts of the screen that says what has been sent: how the day has gone. */
  readonly sync?: readonly { readonly order: number; readonly load: LoadedComponent }[];
  /** Where a record of a kind is opened, by kind: for lists that know no kinds. */
  readonly recordPaths?: Readonly<Record<string, (recordId: string) => string>>;
}
