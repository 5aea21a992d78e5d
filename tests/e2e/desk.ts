import { _electron, type ElectronApplication } from '@playwright/test';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readText } from '../../app/format';
import type { Article } from '../../app/article';
import { Faults } from './faults';
import { Galley } from './galley-window';
import { StoryFile } from './story-file';

const PROJECT = resolve(import.meta.dirname, '../..');

export interface StartOptions {
  /** The system's language, as a BCP 47 tag. */
  readonly language?: string;
  /** Another folder than the desk's own; null for none, so that the one in the settings is used. */
  readonly library?: string | null;
}

/** A desk in a folder of its own: library, settings, and any number of starts. */
export class Desk {
  readonly folder: string;
  readonly library: string;
  readonly out: string;
  /** Where settings and logs are kept. */
  readonly user: string;
  readonly faults: Faults;
  #app: ElectronApplication | null = null;

  constructor(folder: string) {
    this.folder = folder;
    this.library = join(folder, 'library');
    this.out = join(folder, 'out');
    this.user = join(folder, 'user');
    this.faults = new Faults(join(this.user, 'logs', 'galley.log'));
  }

  /** Starts Galley and waits for its first screen. */
  async start({ language = 'en-GB', library = this.library }: StartOptions = {}): Promise<Galley> {
    const flags = (process.env['GALLEY_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
    this.#app = await _electron.launch({
      args: [...flags, `--lang=${language}`, PROJECT],
      cwd: PROJECT,
      // Without this Playwright switches the sandbox off by itself.
      chromiumSandbox: flags.length === 0,
      env: {
        ...withoutUndefined(process.env),
        LANGUAGE: language.replace('-', '_'),
        GALLEY_USER_DATA: this.user,
        GALLEY_LIBRARY: library ?? '',
      },
    });
    this.faults.watch(this.#app.context());
    const page = await this.#app.firstWindow();
    await page.waitForSelector('html[data-ready]');
    return new Galley(this, this.#app, page);
  }

  /** Ends the process as a power cut would. */
  async kill(): Promise<void> {
    const process = this.#app?.process();
    this.#app = null;
    if (!process) return;
    const ended = new Promise((end) => process.once('exit', end));
    process.kill('SIGKILL');
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

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
