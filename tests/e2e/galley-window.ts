import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type * as Electron from 'electron';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import type { Article, Block } from '../../app/article';
import { copyHtml, copyPicture, copyText } from './clipboard';
import type { Desk } from './desk';
import { doInMain, readInMain } from './main-process';
import type { StoryFile } from './story-file';

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
    return this.page.getByRole('textbox', { name: /^(Headline|Judul|العنوان)$/ });
  }

  get standfirst() {
    return this.page.getByRole('textbox', { name: 'Standfirst' });
  }

  get saved() {
    return this.page.getByText(/^Saved \d/);
  }

  /** The tabs of the stories that are open in this window. */
  get tabs() {
    return this.page.locator('.tabs').getByRole('tab');
  }

  /** The tab in front. */
  get frontTab() {
    return this.page.locator('.tabs').getByRole('tab', { selected: true });
  }

  /** The boxes of captions that wait for their pictures. */
  get waiting() {
    return this.page.locator('.story-waiting');
  }

  /** What floats over the desk: a popover or the wire dialog. */
  get dialog() {
    return this.page.getByRole('dialog');
  }

  /** What went wrong, as it is said at the foot of the window. */
  get alert() {
    return this.page.getByRole('alert');
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Types lines with Enter between them. */
  async typeLines(...lines: string[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.press('Enter');
      await this.type(line);
    }
  }

  /** Presses the shortcut of a command. */
  async command(id: CommandId): Promise<void> {
    await this.press(keysOf(id));
  }

  /** Chooses a command from the menu bar, which the system draws: the item itself is clicked. */
  async chooseFromMenu(id: CommandId): Promise<void> {
    const click = ({ Menu }: typeof Electron, item: CommandId) =>
      Menu.getApplicationMenu()!.getMenuItemById(item)!.click();
    await doInMain(this.app, click, id);
  }

  /** Whether the menu bar shows a tick at a command. The window knew of it before. */
  isTicked(id: CommandId): Promise<boolean> {
    const isTicked = ({ Menu }: typeof Electron, item: CommandId) =>
      Menu.getApplicationMenu()!.getMenuItemById(item)!.checked;
    return readInMain(this.app, isTicked, id);
  }

  /** Switches something from the menu bar, and waits until it is so. */
  async switchFromMenu(id: CommandId): Promise<void> {
    const was = await this.isTicked(id);
    await this.chooseFromMenu(id);
    await expect.poll(() => this.isTicked(id)).toBe(!was);
  }

  /** A button or switch of the toolbar. */
  tool(name: string): Locator {
    return this.page.getByRole('toolbar', { name: 'Text tools' }).getByRole('button', { name });
  }

  /** Chooses a kind of block by its name in the toolbar. */
  async chooseBlock(name: string): Promise<void> {
    await this.tool('Kind of block').click();
    await this.page.getByRole('option', { name, exact: true }).click();
    await expect(this.story).toBeFocused();
  }

  /** Brings one of the panels to the front. */
  async panel(name: 'Quotes' | 'Pictures' | 'Notes'): Promise<Locator> {
    const panel = this.page.getByRole('complementary', { name: 'Quotes, pictures and notes' });
    await panel.getByRole('tab', { name }).click();
    return panel.getByRole('tabpanel');
  }

  /** Puts away what other tests left in the way: notices over the foot of the page, another panel in front. */
  async tidy(): Promise<void> {
    const putAway = this.page.locator('.notices').getByRole('button', { name: 'Put away' });
    while ((await putAway.count()) > 0) await putAway.first().dispatchEvent('click');
    const quotes = this.page.getByRole('tab', { name: 'Quotes' });
    if (await quotes.isVisible()) await quotes.click();
  }

  /** A new, empty story with the caret in its text. */
  async newStory(): Promise<StoryFile> {
    const before = await this.desk.bundles();
    await this.command('story.new');
    const isNew = (name: string) => !before.includes(name);
    await this.until(async () => (await this.desk.bundles()).some(isNew));
    const [name] = (await this.desk.bundles()).filter(isNew);
    await this.story.and(this.page.locator('[data-placeholder]')).waitFor();
    await expect(this.headline).toBeFocused();
    await this.story.click();
    return this.desk.file(name!);
  }

  /** Says in which language the story is written; a new one begins in the language of the last. */
  async writeIn(language: string): Promise<void> {
    await this.page.getByRole('combobox', { name: 'Language' }).selectOption(language);
    await this.story.focus();
  }

  /** Puts a caption that waits for its picture at the caret. */
  async addWaitingCaption(): Promise<void> {
    await this.command('block.waiting-caption');
  }

  /**
   * Makes an edit, looks at what is saved of it, takes it back by one undo and makes it again by one redo: the file is
   * each time the same, byte for byte.
   */
  async edit(
    file: StoryFile,
    edit: () => Promise<void>,
    ...blocks: readonly Block[]
  ): Promise<void> {
    await this.command('story.save');
    await expect(this.page.locator('[data-save=saved]')).toBeVisible();
    const before = await file.text();
    await edit();
    await this.command('story.save');
    await file.holds(...blocks);
    const after = await file.text();
    await this.command('edit.undo');
    await this.command('story.save');
    await file.is(before);
    await this.command('edit.redo');
    await this.command('story.save');
    await file.is(after);
  }

  /** Waits until the article on disk is as it should be. */
  async untilSaved(isRight: (article: Article) => boolean, bundle?: string): Promise<Article> {
    let article: Article | null = null;
    await this.until(async () => {
      article = await this.desk.article(bundle);
      return isRight(article);
    });
    return article!;
  }

  async until(holds: () => Promise<boolean>): Promise<void> {
    await expect.poll(holds, { timeout: 10_000 }).toBe(true);
  }

  /**
   * Selects words of the story, or from words to other words. Words wrap, so a mouse would have to know the lines: the
   * window is told of the selection instead.
   */
  async select(from: string, to = from): Promise<void> {
    await this.#select(from, to, 'words');
  }

  /** Selects the word as the mouse does. */
  async doubleClickWord(word: string): Promise<void> {
    await this.select(word);
    const place = await this.page.evaluate(() => {
      const { x, y, width, height } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await this.page.mouse.dblclick(place.x, place.y);
  }

  /** Puts the caret right behind words of the story. */
  async caretAfter(words: string): Promise<void> {
    await this.#select(words, words, 'end');
  }

  /** Puts the caret right before words of the story. */
  async caretBefore(words: string): Promise<void> {
    await this.#select(words, words, 'start');
  }

  async #select(from: string, to: string, what: 'words' | 'start' | 'end'): Promise<void> {
    await this.story.evaluate(
      async (root, wanted) => {
        const find = (words: string) => {
          const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue!.indexOf(words);
            if (at >= 0) return { node, at };
          }
          throw new Error(`Not in the story: ${words}`);
        };
        const start = find(wanted.from);
        const end = find(wanted.to);
        (root as HTMLElement).focus();
        const range = document.createRange();
        range.setStart(start.node, start.at);
        range.setEnd(end.node, end.at + wanted.to.length);
        if (wanted.what !== 'words') range.collapse(wanted.what === 'start');
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
        // The editor hears of it a moment later.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      },
      { from, to, what },
    );
  }

  /** Drops files from the file manager at the middle of an element, as the system does. */
  async dropFiles(target: string | Locator, ...files: string[]): Promise<void> {
    const element = typeof target === 'string' ? this.page.locator(target).first() : target;
    await this.#drop(element, { items: [], files: [...files], dragOperationsMask: 1 });
  }

  async #drop(element: Locator, data: DragData): Promise<void> {
    await element.scrollIntoViewIfNeeded();
    const box = (await element.boundingBox())!;
    const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const session = await this.page.context().newCDPSession(this.page);
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...point, data });
    }
    await session.detach();
  }

  /** Ends the process that opens pictures as the system would that has no memory left. */
  async killPictures(): Promise<void> {
    const pid = await readInMain(this.app, ({ app }) =>
      app.getAppMetrics().find(({ name }) => name === 'Galley pictures'),
    );
    if (!pid) throw new Error('There is no process of the pictures.');
    process.kill(pid.pid, 'SIGKILL');
  }

  /** Answers the system's next dialogs; the dialogs themselves cannot be driven. */
  async answerDialogs(...paths: readonly [string, ...string[]] | readonly [null]): Promise<void> {
    const answer = ({ dialog }: typeof Electron, chosen: readonly string[]) => {
      const canceled = chosen.length === 0;
      dialog.showSaveDialog = () => Promise.resolve({ canceled, filePath: chosen[0] ?? '' });
      dialog.showOpenDialog = () => Promise.resolve({ canceled, filePaths: [...chosen] });
    };
    const chosen = paths.filter((path) => path !== null);
    await doInMain(this.app, answer, chosen);
  }

  async copy(text: string): Promise<void> {
    await copyText(this.app, text);
  }

  /** Puts text on the clipboard and pastes it with the keyboard. */
  async paste(text: string): Promise<void> {
    await copyText(this.app, text);
    await this.press('ControlOrMeta+v');
  }

  async copyHtml(html: string, text: string): Promise<void> {
    await copyHtml(this.app, { html, text });
  }

  /** Copies as a page does that says itself what goes to the clipboard, by type. */
  async copyAsPage(data: Readonly<Record<string, string>>): Promise<void> {
    await this.page.evaluate((copied) => {
      const answer = (event: ClipboardEvent) => {
        for (const [type, value] of Object.entries(copied)) {
          event.clipboardData!.setData(type, value);
        }
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      window.addEventListener('copy', answer, { capture: true, once: true });
    }, data);
    await this.press('ControlOrMeta+c');
  }

  /** Drops HTML from another program at the middle of an element, as the system does. */
  async dropHtml(html: string, target: Locator): Promise<void> {
    const items = [{ mimeType: 'text/html', data: html }];
    await this.#drop(target, { items, dragOperationsMask: 1 });
  }

  /** Drops what another program gives as types with their data. */
  async dropData(data: Readonly<Record<string, string>>, target: Locator): Promise<void> {
    const items = Object.entries(data).map(([mimeType, data]) => ({ mimeType, data }));
    await this.#drop(target, { items, dragOperationsMask: 1 });
  }

  /** Puts HTML on the clipboard, as other programs do, and pastes it with the keyboard. */
  async pasteHtml(html: string, text = 'The same as plain text'): Promise<void> {
    await copyHtml(this.app, { html, text });
    await this.press('ControlOrMeta+v');
  }

  /** Puts a picture on the clipboard and pastes it with the keyboard. */
  async pastePicture(path: string): Promise<void> {
    await copyPicture(this.app, path);
    await this.press('ControlOrMeta+v');
  }
}

/** What the browser is told of a drag. */
interface DragData {
  readonly items: { readonly mimeType: string; readonly data: string }[];
  readonly files?: string[];
  readonly dragOperationsMask: number;
}

const MODIFIERS: Readonly<Record<string, string>> = { CmdOrCtrl: 'ControlOrMeta', Ctrl: 'Control' };

const KEYS: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown' };

/** A command's shortcut in Playwright's notation. */
export function keysOf(id: CommandId): string {
  const { accelerator } = COMMANDS[id];
  if (accelerator === null) throw new Error(`${id} has no shortcut.`);
  const keys = accelerator.split('+');
  const name = keys.at(-1)!;
  const isLetter = name.length === 1 && !keys.includes('Shift');
  const modifiers = keys.slice(0, -1).map((modifier) => MODIFIERS[modifier] ?? modifier);
  return [...modifiers, isLetter ? name.toLowerCase() : (KEYS[name] ?? name)].join('+');
}
