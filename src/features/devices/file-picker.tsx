import { useRef } from 'preact/hooks';
import { Button } from '../../ui/index.ts';

interface FilePickerProps {
  readonly label: string;
  readonly hint: string;
  onFile(file: File): void;
}

/** A button that opens the device's own way of choosing a file. */
export function FilePicker({ label, hint, onFile }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <p class="ui-subtle">{hint}</p>
      <Button kind="primary" icon="inbox" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </div>
  );
}
