import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readText } from '../../app/format';
import type { Article } from '../../app/article';
import { Faults } from './faults';
import { Galley } from './galley-window';
import { readInMain } from './main-process';
import { StoryFile } from './story-file';

const PROJECT = resolve(import.meta.dirname, '../..');

/** What the runtime is to be started with; read late, because scripts set it for themselves. */
const flags = () => (process.env['GALLEY_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);

export interface StartOptions {
  /** The system's language, as a BCP 47 tag. */
  readonly language?: string;
  /** Another folder than the desk's own; null for none, so that the one in the settings is used. */
  readonly library?: string | null;
  /** Files that Galley is asked to open, as a file manager does. */
  readonly files?: readonly string[];
  /** Switches for the runtime. */
  readonly switches?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Where this worker's windows are to be: it has a virtual display, or all share the one there is. */
function ownDisplay(): Readonly<Record<string, string>> {
  const displays = (process.env['GALLEY_DISPLAYS'] ?? '').split(' ').filter(Boolean);
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return display === undefined ? {} : { DISPLAY: display };
}

/** Starts the runtime that the tests are for, on this worker's display. */
export function launch(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const executable = process.env['GALLEY_ELECTRON'];
  return _electron.launch({
    ...(executable ? { executablePath: executable } : {}),
    args: [...flags(), ...args],
    cwd: PROJECT,
    // Without this Playwright switches the sandbox off by itself.
    chromiumSandbox: flags().length === 0,
    env: { ...withoutUndefined(process.env), ...ownDisplay(), ...env },
  });
}

/** A desk in a folder of its own: library, settings, and any number of starts. */
export class Desk {
  readonly folder: string;
  readonly library: string;
  readonly out: string;
  /** Where settings and logs are kept. */
  readonly user: string;
  /** What programs keep for the user; on Linux the system's trash is in it. */
  readonly data: string;
  readonly faults: Faults;
  #app: ElectronApplication | null = null;

  constructor(folder: string) {
    this.folder = folder;
    this.library = join(folder, 'library');
    this.out = join(folder, 'out');
    this.user = join(folder, 'user');
    this.data = join(folder, 'data');
    this.faults = new Faults(join(this.user, 'logs', 'galley.log'));
  }

  /** Starts Galley and waits for its first screen. */
  async start({
    language = 'en-GB',
    library = this.library,
    files = [],
    switches = [],
    env = {},
  }: StartOptions = {}): Promise<Galley> {
    this.#app = await launch([...switches, `--lang=${language}`, PROJECT, ...files], {
      LANGUAGE: language.replace('-', '_'),
      XDG_DATA_HOME: this.data,
      GALLEY_USER_DATA: this.user,
      GALLEY_LIBRARY: library ?? '',
      ...env,
    });
    this.faults.watch(this.#app.context());
    return this.#window(await this.#app.firstWindow());
  }

  /** All windows that are open, once there are so many. */
  async windows(count: number): Promise<readonly Galley[]> {
    const app = this.#app!;
    while (app.windows().length < count) await app.waitForEvent('window');
    return Promise.all(app.windows().map((page) => this.#window(page)));
  }

  /** The window that opens when something is done. */
  async nextWindow(action: () => Promise<void>): Promise<Galley> {
    const [page] = await Promise.all([this.#app!.waitForEvent('window'), action()]);
    return this.#window(page);
  }

  async #window(page: Page): Promise<Galley> {
    const app = this.#app!;
    try {
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
    } catch (error) {
      const log = this.faults.take().join('\n');
      throw new Error(`No first screen. ${await windowStates(app)}\n${log}`, { cause: error });
    }
    return new Galley(this, app, page);
  }

  /** Starts Galley once more from a folder, while it is running, with files to open; waits until that start is over. */
  async startAgain(folder: string, ...files: readonly string[]): Promise<void> {
    await this.#startAgain(PROJECT, folder, files);
  }

  /** Starts the app that lies in another folder, while this one is running; waits until that start is over. */
  async startOther(app: string): Promise<void> {
    await this.#startAgain(app, this.folder, []);
  }

  async #startAgain(app: string, folder: string, files: readonly string[]): Promise<void> {
    const again = spawn(this.#app!.process().spawnfile, [...flags(), app, ...files], {
      cwd: folder,
      env: {
        ...process.env,
        ...ownDisplay(),
        GALLEY_USER_DATA: this.user,
        GALLEY_LIBRARY: this.library,
      },
      stdio: 'ignore',
    });
    await new Promise((end) => again.once('exit', end));
  }

  /** Ends the process as a power cut would, or by the signal of a fault of its own. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const process = this.#app?.process();
    this.#app = null;
    if (!process) return;
    const ended = new Promise((end) => process.once('exit', end));
    process.kill(signal);
    await ended;
  }

  async close(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  /** The bundles in the library. */
  async bundles(): Promise<string[]> {
    const names = await readdir(this.library);
    return names.filter((name) => name.endsWith('.textbundle')).sort();
  }

  /** A folder with nothing in it, outside of the library. */
  async emptyFolder(name: string): Promise<string> {
    return mkdtemp(join(this.folder, `${name}-`));
  }

  file(bundle: string): StoryFile {
    return new StoryFile(join(this.library, bundle));
  }

  /** The text of a bundle as it stands on disk; without a name, of the one that is not the sample. */
  async text(bundle?: string): Promise<string> {
    return readFile(join(this.library, bundle ?? (await this.#only()), 'text.md'), 'utf8');
  }

  async article(bundle?: string): Promise<Article> {
    return readText(await this.text(bundle)).article;
  }

  /** The one story that is not the sample. */
  async only(): Promise<StoryFile> {
    return this.file(await this.#only());
  }

  async #only(): Promise<string> {
    const own = (await this.bundles()).filter((name) => !/ferry|feri/.test(name));
    if (own.length !== 1) throw new Error(`One story was expected: ${own.join(', ')}`);
    return own[0]!;
  }
}

/** How far the windows are, as the main process sees them and each page itself; what does not answer is said too. */
async function windowStates(app: ElectronApplication): Promise<string> {
  const states = readInMain(app, ({ BrowserWindow }) =>
    Promise.all(
      BrowserWindow.getAllWindows().map(async (window) => {
        const { webContents } = window;
        const page: Promise<unknown> = webContents.executeJavaScript(
          '[document.readyState, document.visibilityState, document.body.innerText.length].join()',
        );
        return {
          ...{ url: webContents.getURL(), isLoading: webContents.isLoading() },
          ...{ isCrashed: webContents.isCrashed(), isVisible: window.isVisible() },
          page: await Promise.race([page, new Promise((end) => setTimeout(end, 3000, 'silent'))]),
        };
      }),
    ),
  );
  const silent = wait(6000, 'The main process is silent.', { ref: false });
  return JSON.stringify(await Promise.race([states.catch(String), silent]));
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
