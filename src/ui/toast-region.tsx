import { IconButton } from './button.tsx';
import { Icon } from './icon.tsx';
import { TONE_ICONS } from './status.tsx';
import type { Toast, Toasts } from './toasts.ts';
import { useStore } from './use-store.ts';

export type ToastRegionProps = { toasts: Toasts; label: string; dismissLabel: string };

const everything = (shown: readonly Toast[]) => shown;

/** Stands in the page from the start: a live region is heard only if it was there before its words. */
export function ToastRegion({ toasts, label, dismissLabel }: ToastRegionProps) {
  const shown = useStore(toasts, everything);
  return (
    <section
      class="ui-toasts"
      aria-label={label}
      onMouseEnter={toasts.pause}
      onMouseLeave={toasts.resume}
      onFocusIn={toasts.pause}
      onFocusOut={toasts.resume}
    >
      <div role="status">
        {shown.map((toast) => (
          <div class="ui-toast" key={toast.id} data-tone={toast.tone}>
            <Icon name={TONE_ICONS[toast.tone]} />
            <span class="ui-toast-text">{toast.text}</span>
            {toast.action && (
              <button type="button" class="ui-toast-action" onClick={() => toasts.runAction(toast.id)}>
                {toast.action.label}
              </button>
            )}
            <IconButton icon="close" label={dismissLabel} onClick={() => toasts.dismiss(toast.id)} />
          </div>
        ))}
      </div>
    </section>
  );
}
