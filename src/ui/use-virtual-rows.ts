import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

export type VirtualRowsOptions = {
  scroller: RefObject<HTMLElement | null>;
  count: number;
  rowHeightPx: number;
  /** Stays in the document even when scrolled out of sight; -1 for none. */
  keptIndex: number;
  /** Height of the sticky header that covers the first rows. */
  headerHeightPx: number;
};

export type VirtualRows = {
  items: VirtualItem[];
  totalHeightPx: number;
  /** Whole rows that fit the scroller. */
  pageRows: number;
  scrollTo: (index: number) => void;
};

/** The rows to render now, of a list whose rows all have one height. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { scroller, count, rowHeightPx, keptIndex, headerHeightPx } = options;
  const [, renderAgain] = useState({});
  const settings: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeightPx,
    overscan: 12,
    scrollPaddingStart: headerHeightPx,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (keptIndex < 0 || keptIndex >= count || indexes.includes(keptIndex)) return indexes;
      return [...indexes, keptIndex].sort((a, b) => a - b);
    },
    onChange: () => renderAgain({}),
  };
  const [virtualizer] = useState(() => new Virtualizer(settings));
  virtualizer.setOptions(settings);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeightPx]);
  const visiblePx = (virtualizer.scrollRect?.height ?? 0) - headerHeightPx;
  return {
    items: virtualizer.getVirtualItems(),
    totalHeightPx: virtualizer.getTotalSize(),
    pageRows: Math.max(1, Math.floor(visiblePx / rowHeightPx)),
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
