import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraph, text } from '../../app/article';
import { readSnippets } from '../../app/snippets/snippets';
import { expect, test } from './galley';

test('what is set holds at once, and after the next start', async ({ desk }) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  const { page } = galley;
  await galley.command('app.preferences');
  const dialog = page.getByRole('dialog', { name: 'Preferences' });
  await expect(dialog.getByRole('tab', { name: 'General' })).toBeFocused();

  await test.step('how it looks', async () => {
    await galley.press('ArrowRight', 'ArrowRight');
    await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    await dialog.getByRole('combobox', { name: 'Text size' }).selectOption('130%');
    await expect(page.locator('.paper')).toHaveAttribute('style', /--text-scale: 1\.3/);
  });
  await test.step('how writing goes', async () => {
    await dialog.getByRole('tab', { name: 'Writing' }).click();
    await dialog.getByRole('checkbox', { name: 'Smart typography' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Typewriter scrolling' }).check();
    await expect(page.locator('.paper')).toHaveClass(/is-typewriter/);
    await dialog.getByRole('button', { name: 'Done' }).click();
    await galley.story.click();
    await galley.type('"Yes"');
    await file.holds(paragraph(text('"Yes"')));
  });
  await test.step('the language', async () => {
    await galley.command('app.preferences');
    await dialog.getByRole('combobox', { name: 'Language' }).selectOption('Bahasa Indonesia');
    await expect(page.getByRole('dialog', { name: 'Preferensi' })).toBeVisible();
    await galley.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await galley.command('story.save');
  await desk.close();

  const again = await desk.start();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.locator('html')).toHaveAttribute('lang', 'id');
  await expect(again.page.locator('.paper')).toHaveAttribute('style', /--text-scale: 1\.3/);
  await expect(again.page.locator('.paper')).toHaveClass(/is-typewriter/);
});

test('the caret is where it was when what floated is gone', async ({ galley, file }) => {
  const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
  await galley.typeLines('One two', 'three');
  const leave = async (go: () => Promise<void>, typed: string, body: readonly string[]) => {
    await go();
    await expect(galley.dialog).toBeHidden();
    await expect(galley.story).toBeFocused();
    await galley.type(typed);
    await file.holds(...body.map((words) => paragraph(text(words))));
  };

  await galley.caretAfter('One');
  await galley.command('app.preferences');
  await dialog.getByRole('tab', { name: 'Profiles' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).focus();
  await leave(() => galley.press('Escape'), '1', ['One1 two', 'three']);

  await galley.command('app.preferences');
  await dialog.getByRole('tab', { name: 'Snippets' }).click();
  await leave(() => dialog.getByRole('button', { name: 'Done' }).click(), '2', [
    ...['One12 two', 'three'],
  ]);

  await galley.caretAfter('th');
  await galley.chooseFromMenu('story.new-from-profile');
  await expect(galley.dialog.getByRole('searchbox')).toBeFocused();
  await galley.type('x');
  // The first Escape empties the field.
  await galley.press('Escape');
  await leave(() => galley.press('Escape'), '3', ['One12 two', 'th3ree']);
});

test('another library is chosen', async ({ desk }) => {
  const galley = await desk.start();
  const other = join(desk.folder, 'other');
  await mkdir(other);
  await galley.answerDialogs(other);
  await galley.command('app.preferences');
  const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
  await expect(dialog.getByText(desk.library, { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Choose another…' }).click();
  await expect(galley.page.getByText('No stories yet')).toBeVisible();
  // The stories of the other library are not on the desk any more, and neither is what floated over them.
  await galley.command('app.preferences');
  await expect(dialog.getByText(other)).toBeVisible();
});

test('snippets are changed, renamed and removed', async ({ desk }) => {
  const galley = await desk.start();
  const path = join(desk.user, 'snippets.yaml');
  const snippets = async () => readSnippets(await readFile(path, 'utf8')).snippets;
  await galley.newStory();
  await galley.type('The agency was founded in 1950.');
  await galley.select('The agency', '1950.');
  await galley.chooseFromMenu('snippet.save');
  await galley.dialog.getByRole('textbox', { name: 'Name' }).fill('about us');
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();

  await galley.command('app.preferences');
  const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('tab', { name: 'Snippets' }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).fill('The agency, of **1951**.');
  await expect.poll(snippets).toEqual([{ name: 'about us', text: 'The agency, of **1951**.' }]);
  await dialog.getByRole('textbox', { name: 'Name' }).fill('boilerplate');
  await galley.press('Tab');
  await expect.poll(snippets).toEqual([{ name: 'boilerplate', text: 'The agency, of **1951**.' }]);
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect.poll(snippets).toEqual([]);
  await expect(dialog.getByText('No snippets yet.')).toBeVisible();
});

test('a snippet is renamed or removed right after it was changed', async ({ desk }) => {
  const path = join(desk.user, 'snippets.yaml');
  await mkdir(desk.user);
  await writeFile(path, '# ours\n\nabout us: Founded in 1950.\ncut: More to come.\n');
  const galley = await desk.start();
  const saved = async () => readSnippets(await readFile(path, 'utf8')).snippets;
  await galley.command('app.preferences');
  const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('tab', { name: 'Snippets' }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).fill('Founded in 1951.');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('about');
  await galley.press('Tab');
  await expect.poll(saved).toEqual([
    { name: 'about', text: 'Founded in 1951.' },
    { name: 'cut', text: 'More to come.' },
  ]);

  await dialog.getByRole('option', { name: 'cut' }).click();
  await dialog.getByRole('textbox', { name: 'Text' }).fill('More.');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(dialog.getByRole('option', { name: 'cut' })).toBeHidden();
  // Changes are written in their order: what follows comes behind all that was on its way.
  await dialog.getByRole('textbox', { name: 'Name' }).fill('about us');
  await galley.press('Tab');
  await expect.poll(saved).toEqual([{ name: 'about us', text: 'Founded in 1951.' }]);
  expect(await readFile(path, 'utf8')).toContain('# ours');
});
