import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Builder, Capabilities, error, type WebDriver, type WebElement } from 'selenium-webdriver';
import { readBrowserPath } from './browser-paths.ts';
import type { Engine, Tab, Target } from './engine.ts';
import { bringIntoReach, listElements } from './in-page.ts';
import { killProcessesOf } from './profile-processes.ts';
import { startScreen } from './screen.ts';

const BROWSER_SCRIPT = join(import.meta.dirname, 'webkit-browser.js');
const START_LIMIT_MS = 10_000;

/** Debian's WebKitGTK over WebDriver, on a screen that nobody sees. */
export const webkitEngine: Engine = {
  name: 'WebKitGTK',
  lacks: ['storage.persist', 'storage.estimate', 'Background Sync'],
  async launch(profile) {
    const screen = await startScreen();
    const port = await findFreePort();
    const service = spawn(readBrowserPath('WEBKIT_DRIVER_PATH'), [`--port=${port}`], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: makeEnvironment(profile, screen.display),
    });
    let complaints = '';
    service.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString('utf8');
    });
    const stop = async () => {
      await killProcessesOf(profile);
      await endProcess(service);
      await screen.stop();
    };
    const driver = await connect(port, profile).catch(async (failure) => {
      await stop();
      throw new Error(`WebKitGTK did not start:\n${complaints}`, { cause: failure });
    });
    const open = async () => handleToTab(driver, await driver.getWindowHandle());
    return {
      version: (await driver.getCapabilities()).getBrowserVersion() ?? '',
      tab: await open(),
      async newTab() {
        await driver.switchTo().newWindow('window');
        return open();
      },
      async putAway() {
        await driver.quit();
        await stop();
      },
      kill: stop,
    };
  },
};

/** A machine without a desktop has no session bus, no settings service and no graphics card. */
function makeEnvironment(profile: string, display: string): NodeJS.ProcessEnv {
  const home = join(profile, 'home');
  mkdirSync(home, { recursive: true, mode: 0o700 });
  return {
    ...process.env,
    DISPLAY: display,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    TZ: 'Europe/Helsinki',
    LANG: 'C.UTF-8',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    GSETTINGS_BACKEND: 'memory',
    NO_AT_BRIDGE: '1',
  };
}

async function connect(port: number, profile: string): Promise<WebDriver> {
  const capabilities = new Capabilities({
    browserName: 'WebKitGTK',
    'webkitgtk:browserOptions': {
      binary: readBrowserPath('GJS_PATH'),
      args: ['-m', BROWSER_SCRIPT, '--profile', profile],
    },
  });
  for (const startedAtMs = performance.now(); ; ) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(capabilities)
        .build();
    } catch (failure) {
      const isListening = failure instanceof error.WebDriverError;
      if (isListening || performance.now() - startedAtMs > START_LIMIT_MS) throw failure;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function endProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

function handleToTab(driver: WebDriver, handle: string): Tab {
  const list = async (target: Target) => {
    await driver.switchTo().window(handle);
    return driver.executeScript<WebElement[]>(`return (${listElements})(arguments[0])`, target);
  };
  const find = async (target: Target) => {
    const [first] = await list(target);
    if (first === undefined) throw new Error(`there is no ${target.role} “${target.name}”`);
    return first;
  };
  return {
    async open(address) {
      await driver.switchTo().window(handle);
      await driver.get(address);
    },
    async reload() {
      await driver.switchTo().window(handle);
      await driver.navigate().refresh();
    },
    async close() {
      await driver.switchTo().window(handle);
      await driver.close();
    },
    count: async (target) => (await list(target)).length,
    async click(target) {
      const element = await find(target);
      const isInReach = await driver.executeAsyncScript<boolean>(
        `(${bringIntoReach})(arguments[0]).then(arguments[1])`,
        element,
      );
      if (!isInReach) throw new Error(`something covers “${target.name}”`);
      await element.click();
    },
    type: async (target, text) => (await find(target)).sendKeys(text),
    async evaluate<Value>(run: () => Value | Promise<Value>) {
      await driver.switchTo().window(handle);
      const answer = await driver.executeAsyncScript<{ value: Value } | { failure: string }>(
        `const done = arguments[0];
        Promise.resolve().then(${run}).then((value) => done({ value }), (failure) => done({ failure: String(failure) }));`,
      );
      if ('failure' in answer) throw new Error(answer.failure);
      return answer.value;
    },
    async takePicture() {
      await driver.switchTo().window(handle);
      return Buffer.from(await driver.takeScreenshot(), 'base64');
    },
  };
}
