import { test as base, _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readText } from '../../app/format';
import type { Article } from '../../app/article';

const PROJECT = resolve(import.meta.dirname, '../..');

/** A desk in a folder of its own: library, settings, and any number of starts. */
export class Desk {
  readonly library: string;
  readonly out: string;
  readonly #folder: string;
  #app: ElectronApplication | null = null;

  constructor(folder: string) {
    this.#folder = folder;
    this.library = join(folder, 'library');
    this.out = join(folder, 'out');
  }

  /** Starts Galley and waits for its first screen. */
  async start(options: { readonly language?: string } = {}): Promise<Galley> {
    const flags = (process.env['GALLEY_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean);
    this.#app = await _electron.launch({
      args: [...flags, `--lang=${options.language ?? 'en-GB'}`, PROJECT],
      cwd: PROJECT,
      // Without this Playwright switches the sandbox off by itself.
      chromiumSandbox: flags.length === 0,
      env: {
        ...withoutUndefined(process.env),
        LANGUAGE: options.language ?? 'en_GB',
        GALLEY_USER_DATA: join(this.#folder, 'user'),
        GALLEY_LIBRARY: this.library,
      },
    });
    const page = await this.#app.firstWindow();
    page.on('pageerror', (error) => console.error('In the page:', error));
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

  /** The text of a bundle as it stands on disk; without a name, of the one that is not the sample. */
  async text(bundle?: string): Promise<string> {
    return readFile(join(this.library, bundle ?? (await this.#only()), 'text.md'), 'utf8');
  }

  async article(bundle?: string): Promise<Article> {
    return readText(await this.text(bundle)).article;
  }

  async #only(): Promise<string> {
    const own = (await this.bundles()).filter((name) => !/ferry|feri/.test(name));
    if (own.length !== 1) throw new Error(`One story was expected: ${own.join(', ')}`);
    return own[0]!;
  }
}

/** What a reporter sees and does, in the reporter's words. */
export class Galley {
  readonly desk: Desk;
  readonly app: ElectronApplication;
  readonly page: Page;

  constructor(desk: Desk, app: ElectronApplication, page: Page) {
    this.desk = desk;
    this.app = app;
    this.page = page;
  }

  get story() {
    return this.page.locator('.story');
  }

  get headline() {
    return this.page.getByRole('textbox', { name: 'Headline' });
  }

  get standfirst() {
    return this.page.getByRole('textbox', { name: 'Standfirst' });
  }

  get saved() {
    return this.page.getByText(/^Saved \d/);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** A new, empty story with the caret in its text. */
  async newStory(): Promise<void> {
    const before = await this.desk.bundles();
    await this.press('ControlOrMeta+n');
    await this.until(async () => (await this.desk.bundles()).length > before.length);
    await this.story.and(this.page.locator('[data-placeholder]')).waitFor();
    await this.story.click();
  }

  /** Waits until the article on disk is as it should be. */
  async untilSaved(
    isRight: (article: Article) => boolean,
    bundle?: string,
  ): Promise<Article> {
    let article: Article | null = null;
    await this.until(async () => {
      article = await this.desk.article(bundle);
      return isRight(article);
    });
    return article!;
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    await base.expect.poll(holds, { timeout: 10_000 }).toBe(true);
  }

  /** Selects words of the story with the mouse or rather, since words wrap, by a selection the editor is told of. */
  async select(words: string): Promise<void> {
    await this.story.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.nodeValue!.indexOf(wanted);
        if (at < 0) continue;
        (root as HTMLElement).focus();
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + wanted.length);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
        return;
      }
      throw new Error(`Not in the story: ${wanted}`);
    }, words);
  }

  /** Drops files from the file manager at the middle of an element, as the system does. */
  async dropFiles(selector: string, ...files: string[]): Promise<void> {
    const target = this.page.locator(selector).first();
    await target.scrollIntoViewIfNeeded();
    const box = (await target.boundingBox())!;
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...point, data });
    }
    await session.detach();
  }

  /** Answers the system's next dialogs; the dialogs themselves cannot be driven. */
  async answerDialogs(path: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      const canceled = chosen === null;
      dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: chosen ?? '' });
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled, filePaths: chosen === null ? [] : [chosen] });
    }, path);
  }

  /** Puts text on the clipboard and pastes it with the keyboard. */
  async paste(text: string): Promise<void> {
    await this.app.evaluate(({ clipboard }, value) => clipboard.writeText(value), text);
    await this.press('ControlOrMeta+v');
  }
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Each test gets a desk of its own, closed and cleared afterwards. */
export const test = base.extend<{ readonly desk: Desk }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright wants the pattern
  desk: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-e2e-'));
    const desk = new Desk(folder);
    await mkdir(desk.library);
    await mkdir(desk.out);
    await use(desk);
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  },
});

export const { expect } = base;
