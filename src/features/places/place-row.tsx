import type { ComponentChildren } from 'preact';
import { useWords } from '../../app/index.ts';
import { type IconName, ListRow, StatusTag, type Tone } from '../../ui/index.ts';
import type { PlaceState } from './place-list.ts';
import type { ShownPlace } from './use-places.tsx';

const STATE_LOOKS: Readonly<Record<PlaceState, { tone: Tone; icon: IconName }>> = {
  proposed: { tone: 'info', icon: 'idea' },
  confirmed: { tone: 'success', icon: 'check-circle' },
  closed: { tone: 'neutral', icon: 'lock' },
};

interface PlaceRowProps {
  readonly place: ShownPlace;
  /** The municipality's name, where places of several stand in one list. */
  readonly scopeName?: string | undefined;
  /** Names of places that may be the same one. */
  readonly similar?: readonly string[] | undefined;
  onOpen?: (() => void) | undefined;
  readonly actions?: ComponentChildren;
}

export function PlaceRow({ place, scopeName, similar = [], onOpen, actions }: PlaceRowProps) {
  const words = useWords();
  const { tone, icon } = STATE_LOOKS[place.state];
  const type = words.text(`place-type-${place.type}`);
  const isWaiting = place.delivery === 'on-phone' || place.delivery === 'sent';
  return (
    <ListRow
      icon="map-pin"
      title={place.name}
      detail={
        <>
          <span>{scopeName === undefined ? type : `${type}, ${scopeName}`}</span>
          {similar.length > 0 && <span>{words.text('place-resembles', { names: similar.join(', ') })}</span>}
          {isWaiting && <span>{words.text('place-waiting')}</span>}
          {place.delivery === 'attention' && <span>{words.text('place-attention')}</span>}
        </>
      }
      trailing={
        <StatusTag tone={tone} icon={icon}>
          {words.text(`place-state-${place.state}`)}
        </StatusTag>
      }
      onClick={onOpen}
      actions={actions}
    />
  );
}
