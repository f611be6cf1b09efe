import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button, IconButton } from './button.tsx';

export type DialogProps = {
  open: boolean;
  title: ComponentChildren;
  /** Asked for by Escape, the close button or a tap outside; the owner sets `open`. */
  onClose: () => void;
  closeLabel: string;
  footer?: ComponentChildren;
  /** `sheet` rises from the bottom edge on a phone, within the thumb's reach. */
  variant?: 'center' | 'sheet' | undefined;
  children: ComponentChildren;
};

/** A native modal dialog: the page behind is inert, and focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  return props.open ? <OpenDialog {...props} /> : null;
}

function OpenDialog({ title, onClose, closeLabel, footer, variant = 'center', children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    heading.current?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      class={`ui-dialog ui-dialog-${variant}`}
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== dialog.current) return;
        event.preventDefault();
        onClose();
      }}
      onMouseDown={(event) => event.target === dialog.current && onClose()}
    >
      <div class="ui-dialog-inside">
        <header class="ui-dialog-header">
          <h2 id={titleId} tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <IconButton icon="close" label={closeLabel} onClick={onClose} />
        </header>
        <div class="ui-dialog-body">{children}</div>
        {footer && <footer class="ui-button-row">{footer}</footer>}
      </div>
    </dialog>
  );
}

export type ConfirmDialogProps = Omit<DialogProps, 'footer' | 'variant' | 'closeLabel'> & {
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  /** `danger` for what can't be taken back. */
  kind?: 'primary' | 'danger' | undefined;
  busyLabel?: string | undefined;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { confirmLabel, cancelLabel, onConfirm, kind = 'primary', busyLabel, ...rest } = props;
  return (
    <Dialog
      {...rest}
      closeLabel={cancelLabel}
      footer={
        <>
          <Button kind={kind} busyLabel={busyLabel} onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button kind="secondary" onClick={props.onClose}>
            {cancelLabel}
          </Button>
        </>
      }
    />
  );
}
