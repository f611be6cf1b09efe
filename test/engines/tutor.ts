/** What a tutor does with the app, by the words on the screen. */
import { expect, vi } from 'vitest';
import type { Tab, Target } from './engine.ts';

const SHOW_LIMIT_MS = 20_000;

/** Waits till so many of these are shown. */
export async function expectShown(tab: Tab, target: Target, count = 1): Promise<void> {
  await expect
    .poll(() => tab.count(target), {
      timeout: SHOW_LIMIT_MS,
      interval: 50,
      message: `shown: ${target.role} “${target.name}”`,
    })
    .toBe(count);
}

export async function tap(tab: Tab, target: Target): Promise<void> {
  await vi.waitFor(() => tab.click(target), { timeout: SHOW_LIMIT_MS, interval: 100 });
}

export async function join(tab: Tab, address: string, name: string): Promise<void> {
  await tab.open(address);
  await vi.waitFor(() => tab.type({ role: 'textbox', name: 'Nimesi' }, name), { timeout: SHOW_LIMIT_MS });
  await tap(tab, { role: 'button', name: 'Liity' });
  await expectShown(tab, { role: 'heading', name: 'Tervetuloa' });
  await tap(tab, { role: 'button', name: 'Kirjasto', isWhole: true });
  // The chosen place moves what is below it.
  await expectShown(tab, { role: 'radio', name: 'Kirjasto', isChecked: true });
  await tap(tab, { role: 'link', name: 'Siirry Tukivihkoon' });
  await expectShown(tab, { role: 'heading', name: 'Tänään' });
}

export async function fillVisit(tab: Tab): Promise<void> {
  await tap(tab, { role: 'checkbox', name: 'Pankki' });
  await tap(tab, { role: 'radio', name: '5–15 min' });
  await tap(tab, { role: 'radio', name: 'Ratkesi' });
  await tap(tab, { role: 'radio', name: 'Yhdessä' });
}

export async function saveVisit(tab: Tab): Promise<void> {
  await tap(tab, { role: 'button', name: 'Tallenna' });
  await expectShown(tab, { role: 'heading', name: 'Tallennettu tähän puhelimeen' });
}

/** A usual visit, from any screen of the origin; ends at “saved”. */
export async function logVisit(tab: Tab, origin: string): Promise<void> {
  await tab.open(`${origin}/logs/new`);
  await fillVisit(tab);
  await saveVisit(tab);
}

export const ALL_SENT: Target = { role: 'link', name: 'Kaikki lähetetty' };

export function waiting(count: number): Target {
  return { role: 'link', name: `${count} odottaa verkkoa` };
}

/** The list of one's own logs says of exactly so many that the server has them. */
export async function expectArrived(tab: Tab, origin: string, count: number): Promise<void> {
  await tab.open(`${origin}/logs`);
  await expectShown(tab, { role: 'listitem', name: 'Perillä' }, count);
}
