import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { crosshead, figure, paragraph, spanOf, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { pictureFile } from './picture-file';
import { hashOf } from './story-file';

const WIRE = `The evening boat sails to Anduri again.
Two hundred people came to the quay.
“It sails,” the master said.
`;

/** Goes from one thing to the next with the Tab key until it comes to this one. */
async function tabTo(galley: Galley, target: Locator, back = false): Promise<void> {
  const isFocused = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; !(await isFocused()); presses++) {
    if (presses === 120) throw new Error('The Tab key does not come there.');
    await galley.press(back ? 'Shift+Tab' : 'Tab');
  }
}

test('a whole story without a mouse, from wire copy to the page', async ({ desk }) => {
  const galley = await desk.start();
  const { page, dialog } = galley;
  // Whatever points at something, a mouse or a test in its place, is noticed.
  await page.evaluate(() => {
    for (const type of ['pointerdown', 'mousedown', 'touchstart']) {
      addEventListener(type, () => (document.documentElement.dataset['pointed'] = type), true);
    }
  });

  await test.step('new from wire copy', async () => {
    await galley.command('story.new-from-wire');
    await expect(dialog.getByRole('textbox', { name: 'Wire copy' })).toBeFocused();
    await galley.paste(WIRE);
    await galley.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
    await expect(galley.headline).toBeFocused();
  });
  const file = await desk.only();
  const first = paragraph(text('The evening boat sails to Anduri again.'));
  const crowd = paragraph(text('Two hundred people came to the quay.'));
  const said = paragraph(text('“It sails,” the master said.'));

  await test.step('headline and standfirst', async () => {
    await galley.type('The boat is back');
    await galley.press('Enter');
    await galley.type('After three years');
    await file.shows(({ fields }) => fields.headline, 'The boat is back');
    await file.shows(({ fields }) => fields.standfirst, 'After three years');
  });

  await test.step('a crosshead after the first paragraph', async () => {
    await tabTo(galley, galley.story);
    await galley.press('ControlOrMeta+Home', 'End', 'Enter');
    await galley.command('block.crosshead-2');
    await galley.type('On the quay');
    await file.holds(first, crosshead(2, text('On the quay')), crowd, said);
  });

  const quoted = paragraph(spanOf('quote', 'q1', [text('“It sails,”')]), text(' the master said.'));
  await test.step('a quote with its source', async () => {
    await galley.press('ControlOrMeta+End', 'Home');
    await selectOn(galley, '“It sails,”');
    await galley.command('quote.tag');
    await expect(dialog.getByRole('combobox', { name: 'Source' })).toBeFocused();
    await galley.type('Nila Tan');
    await galley.press('Enter');
    await expect(dialog).toBeHidden();
    await file.shows(({ body }) => body.at(-1), quoted);
    await file.shows(({ sources }) => Object.values(sources).map(({ name }) => name), ['Nila Tan']);
  });

  const sea = await pictureFile(desk.out, 'sea.png');
  await test.step('a picture with its caption and credit', async () => {
    await expect(galley.story).toBeFocused();
    await galley.press('ControlOrMeta+End', 'Enter');
    await galley.answerDialogs(sea);
    await galley.command('block.figure');
    await expect(galley.story.locator('.story-picture img')).toBeVisible();
    await galley.type('The boat on Friday.');
    await galley.press('Tab');
    await galley.type('Nila Tan');
    const caption = [text('The boat on Friday.')];
    await file.shows(
      ({ body }) => body.filter(({ type }) => type === 'figure'),
      [figure({ picture: 'assets/sea.png', caption, credit: 'Nila Tan' })],
    );
    expect(await file.pictures()).toEqual({ 'sea.png': hashOf(readFileSync(sea)) });
  });

  await test.step('the quote is checked, in the panel', async () => {
    await galley.press('Tab');
    const status = page.getByRole('button', { name: 'checked', exact: true });
    await tabTo(galley, status);
    await galley.press('Space');
    await file.shows(({ quotes }) => quotes['q1']?.status, 'checked');
  });

  await test.step('ready, and the page', async () => {
    await tabTo(galley, page.getByRole('combobox', { name: 'Status' }), true);
    await galley.type('r');
    await file.shows(({ fields }) => fields.status, 'ready');
    const html = join(desk.out, 'story.html');
    await galley.answerDialogs(html);
    await galley.command('story.export-html');
    await expect(page.getByText(/^Exported to/)).toBeVisible();
    expect(existsSync(html)).toBe(true);
    const written = readFileSync(html, 'utf8');
    for (const words of ['The boat is back', 'On the quay', '“It sails,”', 'data:image/webp']) {
      expect(written).toContain(words);
    }
  });

  expect(await page.evaluate(() => document.documentElement.dataset['pointed'])).toBeUndefined();
});

/** Selects with Shift and the arrow what comes behind the caret. */
async function selectOn(galley: Galley, words: string): Promise<void> {
  await galley.press(...[...words].map(() => 'Shift+ArrowRight'));
  expect(await galley.page.evaluate(() => getSelection()!.toString())).toBe(words);
}
