/** Goes to the page as source text: each function stands alone. */
import type { Capability, Target } from './engine.ts';

/** @returns the elements that are shown; a chip's label in place of its input, as that is what a finger meets */
export function listElements({ role, name, isWhole, isChecked }: Target): Element[] {
  const selectors = {
    button: 'button, [role=button]',
    checkbox: 'input[type=checkbox]',
    heading: 'h1, h2, h3',
    link: 'a[href]',
    listitem: 'li',
    radio: 'input[type=radio]',
    textbox: 'input:not([type]), input[type=text], textarea',
  };
  const isName = (text: string) => {
    const words = text.replaceAll(/\s+/g, ' ').trim();
    return isWhole ? words === name : words.includes(name);
  };
  return [...document.querySelectorAll<HTMLElement>(selectors[role])].flatMap((element) => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const text = element.getAttribute('aria-label') ?? (label ?? element).textContent;
    if (!isName(text)) return [];
    if (isChecked && !(element instanceof HTMLInputElement && element.checked)) return [];
    const shown = label !== undefined && (role === 'checkbox' || role === 'radio') ? label : element;
    return shown.checkVisibility() ? [shown] : [];
  });
}

/**
 * Puppeteer clicks whatever lies over the element, WebKit's driver scrolls it under what sticks, and neither waits
 * for a screen that still moves. @returns whether it stays where it is and nothing covers it
 */
export async function bringIntoReach(element: Element): Promise<boolean> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = element.getBoundingClientRect();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { left, top, width, height } = element.getBoundingClientRect();
  if (left !== before.left || top !== before.top) return false;
  const met = document.elementFromPoint(left + width / 2, top + height / 2);
  return met !== null && element.contains(met);
}

export function probeCapabilities(): Record<Capability, boolean> {
  return {
    'service worker': 'serviceWorker' in navigator,
    'Cache Storage': 'caches' in globalThis,
    IndexedDB: 'indexedDB' in globalThis && 'databases' in indexedDB,
    'Web Locks': 'locks' in navigator,
    BroadcastChannel: 'BroadcastChannel' in globalThis,
    CompressionStream: 'CompressionStream' in globalThis,
    'Trusted Types': 'trustedTypes' in globalThis,
    'storage.persist': 'storage' in navigator && 'persist' in navigator.storage,
    'storage.estimate': 'storage' in navigator && 'estimate' in navigator.storage,
    'Background Sync': 'SyncManager' in globalThis,
  };
}
