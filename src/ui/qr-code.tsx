import { encode } from 'uqr';
import { drawModules } from './qr-path.ts';

export type QrCodeProps = {
  text: string;
  /** What the code leads to, for those who can't scan it. */
  label: string;
};

const QUIET_ZONE_MODULES = 4;

/** Always dark on white with its quiet zone, whatever the colour scheme: cameras need both. */
export function QrCode({ text, label }: QrCodeProps) {
  const code = encode(text, { ecc: 'M', border: QUIET_ZONE_MODULES });
  return (
    <svg
      class="ui-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shape-rendering="crispEdges"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={drawModules(code.data)} fill="#000" />
    </svg>
  );
}
