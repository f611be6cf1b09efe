/** What the core story needs of a browser, whichever engine it has and however it is driven. */

export interface Engine {
  /** "Firefox" */
  readonly name: string;
  /** What it can't do, of what the story looks for; a test fails when it has learnt one of these. */
  readonly lacks: readonly Lack[];
  /** Starts it on a profile's folder, which outlives its processes; an empty folder is a new profile. */
  launch(profile: string): Promise<RunningBrowser>;
}

export interface RunningBrowser {
  /** "153.7.0" */
  readonly version: string;
  /** The one that is open from the beginning. */
  readonly tab: Tab;
  newTab(): Promise<Tab>;
  /** Closes it as a person does. */
  putAway(): Promise<void>;
  /** Ends every process of it at once, as when a phone's system takes the memory back. */
  kill(): Promise<void>;
}

export interface Tab {
  open(address: string): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
  /** @returns how many of these are shown now */
  count(target: Target): Promise<number>;
  /** Clicks the first one with a pointer; throws when there is none or something covers it. */
  click(target: Target): Promise<void>;
  /** Types into an empty field. */
  type(target: Target, text: string): Promise<void>;
  /** @param run goes to the page as its source: it may use nothing from around it */
  evaluate<Value>(run: () => Value | Promise<Value>): Promise<Value>;
  /** A PNG of what is shown. */
  takePicture(): Promise<Uint8Array>;
}

/** As assistive technology finds it: by its role and a part of its name, or the whole of it. */
export interface Target {
  readonly role: 'button' | 'checkbox' | 'heading' | 'link' | 'listitem' | 'radio' | 'textbox';
  readonly name: string;
  readonly isWhole?: boolean;
  /** Of checkboxes and radio buttons: only those that are. */
  readonly isChecked?: boolean;
}

export const CAPABILITIES = [
  'service worker',
  'Cache Storage',
  'IndexedDB',
  'Web Locks',
  'BroadcastChannel',
  'CompressionStream',
  'Trusted Types',
  'storage.persist',
  'storage.estimate',
  'Background Sync',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** What the app can do without: the rest every engine must have. */
export type Lack = Extract<Capability, 'storage.persist' | 'storage.estimate' | 'Background Sync'>;
