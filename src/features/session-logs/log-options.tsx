import type { Choice, IconName, Tone } from '../../ui/index.ts';
import type { Words } from '../../words/index.ts';
import type { Topic } from './choices.ts';
import { valueKey } from './labels.ts';
import type { LogState } from './log-state.ts';

export const TOPIC_ICONS: Readonly<Record<Topic, IconName>> = {
  identification: 'key',
  bank: 'bank',
  health: 'health',
  authority: 'landmark',
  messages: 'inbox',
  mandates: 'file-signature',
  device: 'phone',
  email: 'mail',
  safety: 'shield',
  travel: 'bus',
  printing: 'printer',
  other: 'more',
};

export const DEVICE_ICONS: Readonly<Partial<Record<string, IconName>>> = {
  phone: 'phone',
  tablet: 'tablet',
  computer: 'laptop',
};

export const STATE_LOOKS: Readonly<Record<LogState, { readonly tone: Tone; readonly icon: IconName }>> = {
  'on-phone': { tone: 'waiting', icon: 'clock' },
  sent: { tone: 'info', icon: 'cloud-upload' },
  received: { tone: 'info', icon: 'cloud-check' },
  approved: { tone: 'success', icon: 'check-circle' },
  returned: { tone: 'warning', icon: 'return' },
  corrected: { tone: 'info', icon: 'history' },
  attention: { tone: 'danger', icon: 'alert' },
};

/** A field's choices with their words. */
export function makeOptions<T extends string>(
  words: Words,
  field: string,
  values: readonly T[],
  icons: Readonly<Partial<Record<string, IconName>>> = {},
): readonly Choice<T>[] {
  return values.map((value) => ({
    value,
    label: words.text(valueKey(field, value)),
    icon: icons[value],
  }));
}

/** A topic's name for a narrow tile: the long words know where they may break. */
export function nameTopicBriefly(words: Words, topic: Topic): string {
  const brief = `log-tile-${topic}`;
  return words.text(words.has(brief) ? brief : valueKey('topics', topic));
}
