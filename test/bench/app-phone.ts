/** The built app in a phone of its own, joined through its own screens. */
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { buildIfStale, projectDir } from '../../scripts/build-if-stale.ts';
import type { Grant } from '../../src/kernel/access.ts';
import { type Phone, takePhone } from '../journeys/phone.ts';
import type { BenchKit } from './bench-kit.ts';
import { type ServerChild, startServerChild } from './server-child.ts';

const PATIENCE_MS = 60_000;

export async function withApp<Value>(
  kit: BenchKit,
  work: (server: ServerChild, phone: Phone) => Promise<Value>,
): Promise<Value> {
  await buildIfStale();
  process.env.CHROMIUM_PATH = kit.chromium;
  const server = await startServerChild(join(projectDir, 'dist'));
  const phone = await takePhone();
  try {
    return await work(server, phone);
  } finally {
    await phone.discard();
    await server.stop();
  }
}

/** @returns the member's id, once the worker is there and the app opens without a network */
export async function joinOnPhone(
  server: ServerChild,
  { page }: Phone,
  grants: readonly Grant[],
): Promise<string> {
  await page.goto(`${server.address}/join#${await server.invite(grants)}`);
  await page.getByLabel('Nimesi').fill('Mittaaja');
  await page.getByRole('button', { name: 'Liity' }).click();
  await expect(page.getByRole('heading', { name: /Tervetuloa/ })).toBeVisible({ timeout: PATIENCE_MS });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const me = await page.evaluate(async () =>
    (await fetch('/api/me', { headers: { 'Tukivihko-Protocol': '1' } })).json(),
  );
  return me.member.id;
}
