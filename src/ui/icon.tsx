import { h } from 'preact';
import { ICONS, type IconName } from './icons.ts';

export type IconProps = {
  name: IconName;
  /** Any CSS length; 1.25em unless told. */
  size?: string | undefined;
};

/** Always hidden from assistive technology: the word beside it carries the meaning. */
export function Icon({ name, size }: IconProps) {
  return (
    <svg
      class="ui-icon"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="2"
      stroke-linecap="round"
      stroke-linejoin="round"
      {...(size === undefined ? {} : { style: { inlineSize: size, blockSize: size } })}
    >
      {ICONS[name].map(([tag, attributes]) => h(tag, attributes))}
    </svg>
  );
}
