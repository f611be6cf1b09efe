import { useWords } from '../../app/index.ts';
import type { Tone } from '../../ui/index.ts';
import { type Concern, countMissing, isPressing } from './device-concerns.ts';
import type { Device } from './devices-answer.ts';

export interface ConcernWords {
  /** A few words for a tag. */
  tag(concern: Concern, device: Device): { readonly tone: Tone; readonly text: string };
  /** What it means and what to do about it. */
  explain(concern: Concern, device: Device): string;
}

const WAITING: ReadonlySet<Concern> = new Set(['pending', 'leaving']);

export function useConcernWords(): ConcernWords {
  const words = useWords();
  const amounts = (device: Device) => ({
    missing: countMissing(device),
    parked: device.parked,
    pending: device.pending,
    minutes: Math.round(Math.abs(device.clockOffsetMs) / 60_000),
    version: device.app,
    name: device.name,
  });
  return {
    tag: (concern, device) => ({
      tone: concern === 'missing' || concern === 'parked' ? 'danger' : toTone(concern),
      text: words.text(`devices-tag-${concern}`, amounts(device)),
    }),
    explain: (concern, device) => words.text(`devices-explain-${concern}`, amounts(device)),
  };
}

function toTone(concern: Concern): Tone {
  if (WAITING.has(concern)) return 'waiting';
  return isPressing(concern) ? 'warning' : 'neutral';
}
