import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startReleaseProxy } from '../journeys/release-proxy.ts';
import { startRunningServer } from '../journeys/running-server.ts';
import { startFaultProxy } from '../kit/fault-proxy.ts';
import { PROJECT_ROOT } from '../source-files.ts';
import { takeDevice } from './device.ts';
import type { Engine, Tab } from './engine.ts';
import { openServerView } from './server-records.ts';

export type Stage = Awaited<ReturnType<typeof setStage>>;

/** A server, before it one that hands out a newer release when told, before that a network that can go, and a device. */
export async function setStage(engine: Engine) {
  const endings: (() => Promise<void>)[] = [];
  const tearDown = async () => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const server = await startRunningServer();
    endings.push(server.stop);
    const releases = await startReleaseProxy(server.port);
    endings.push(releases.stop);
    const network = await startFaultProxy({ targetPort: Number(new URL(releases.address).port) });
    endings.push(network.stop);
    const device = await takeDevice(engine);
    endings.push(device.discard);
    process.stdout.write(`${engine.name} ${device.version}\n`);
    return {
      device,
      network,
      inviteSecret: server.invite('tutor', '305').secret,
      countLogs: await openServerView(server),
      release: () => releases.release(),
      tearDown,
    };
  } catch (error) {
    await tearDown();
    throw error;
  }
}

/** Where Playwright leaves its own. */
export async function keepPicture({ name }: Engine, tab: Tab): Promise<void> {
  const folder = join(PROJECT_ROOT, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `engine-${name.toLowerCase()}.png`);
  writeFileSync(file, await tab.takePicture());
  process.stdout.write(`${name} as it was when it failed: ${file}\n`);
}
