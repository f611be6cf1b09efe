import { useWords } from '../../app/index.ts';
import { Dialog, KeyValueList, Switch } from '../../ui/index.ts';

interface KeysHelpProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
}

/** What the keys do, and the switch for those who don't want them. */
export function ReviewKeysHelp({ open, onClose, isOn, onTurn }: KeysHelpProps) {
  const words = useWords();
  const keys: readonly (readonly [keys: readonly string[], label: string])[] = [
    [['↑', '↓'], 'review-keys-arrows'],
    [['Enter'], 'review-keys-enter'],
    [[words.text('review-keys-space-name')], 'review-keys-space'],
    [['A'], 'review-keys-approve'],
    [['R'], 'review-keys-return'],
    [['J', 'K'], 'review-keys-walk'],
    [['Esc'], 'review-keys-escape'],
    [['?'], 'review-keys-help'],
  ];
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={words.text('review-keys-title')}
      closeLabel={words.text('review-close')}
    >
      <KeyValueList
        items={keys.map(([names, label]) => ({
          key: label,
          label: (
            <span class="review-keys">
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </span>
          ),
          value: words.text(label),
        }))}
      />
      <Switch
        label={words.text('review-keys-switch')}
        hint={words.text('review-keys-switch-hint')}
        checked={isOn}
        onChange={onTurn}
      />
    </Dialog>
  );
}
