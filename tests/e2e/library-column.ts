import { expect, type Locator, type Page } from '@playwright/test';
import type { Galley } from './galley-window';

/** The library beside the story, as a reporter works with it. */
export class LibraryColumn {
  readonly galley: Galley;
  readonly #page: Page;

  constructor(galley: Galley) {
    this.galley = galley;
    this.#page = galley.page;
  }

  get search(): Locator {
    return this.#page.getByRole('searchbox', { name: 'Search the stories' });
  }

  get rows(): Locator {
    return this.#page.getByRole('listbox', { name: 'Library' }).getByRole('option');
  }

  /** The hits that are marked in the words around them. */
  get marks(): Locator {
    return this.rows.locator('mark');
  }

  row(name: string | RegExp): Locator {
    return this.rows.filter({ hasText: name });
  }

  /** Waits until the list shows these stories, by their headlines, in this order. */
  async shows(...headlines: readonly string[]): Promise<void> {
    await expect(this.rows.locator('.article-headline')).toHaveText([...headlines]);
  }

  /** Opens a story's menu with the mouse and chooses from it. */
  async choose(row: string | RegExp, item: string): Promise<void> {
    await this.row(row).click({ button: 'right' });
    await this.#page.getByRole('menuitem', { name: item }).click();
  }

  async sortBy(name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'Order' }).selectOption({ label: name });
  }

  /** Switches filters on or off, by their names in the menu. */
  async filter(...names: readonly (string | RegExp)[]): Promise<void> {
    await this.#page.getByRole('button', { name: 'Filter', exact: true }).click();
    for (const name of names) {
      await this.#page.getByRole('menu', { name: 'Filter' }).getByText(name).click();
    }
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.getByRole('dialog')).toBeHidden();
  }
}
