import {
  crosshead,
  inlineNodes,
  inlineRuns,
  paragraph,
  text,
  type Article,
} from '../../app/article';
import { COMMANDS } from '../../app/commands/commands';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

const WORDS = 'The ferry sails';

/** What the palette offers, as it stands in the list. */
function offered(galley: Galley) {
  return galley.dialog.getByRole('option');
}

async function open(galley: Galley): Promise<void> {
  await galley.command('app.palette');
  await expect(galley.dialog.getByRole('combobox')).toBeFocused();
}

/** Finds a command by what is typed, and runs the first one found. */
async function run(galley: Galley, typed: string, name: string): Promise<void> {
  await open(galley);
  await galley.type(typed);
  await expect(offered(galley).first()).toHaveAccessibleName(new RegExp(`^${name}`));
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
}

function quotes(article: Article): readonly string[] {
  return [...inlineRuns(article.body)]
    .flatMap((run) => [...inlineNodes(run)])
    .flatMap((node) => (node.type === 'quote' ? [node.quote] : []));
}

test('a command is found by its name and works on the story; undo takes it back', async ({
  galley,
  file,
}) => {
  await galley.type(WORDS);
  await galley.edit(file, () => run(galley, 'crossh', 'Crosshead'), crosshead(2, text(WORDS)));
  await expect(galley.story).toBeFocused();
  await galley.edit(file, () => run(galley, 'PARA', 'Paragraph'), paragraph(text(WORDS)));
  await test.step('and by what other programs call it', async () => {
    await galley.edit(file, () => run(galley, 'heading', 'Crosshead'), crosshead(2, text(WORDS)));
  });
});

test('the words that were selected still are', async ({ galley, file }) => {
  await galley.type(WORDS);
  await galley.select('ferry');
  const bold = paragraph(text('The '), text('ferry', 'bold'), text(' sails'));
  await galley.edit(file, () => run(galley, 'bold', 'Bold'), bold);

  await test.step('for a command that asks for something first', async () => {
    await galley.select('sails');
    await open(galley);
    await galley.type('tag quote');
    await galley.press('Enter');
    await expect(galley.dialog.getByRole('combobox', { name: 'Source' })).toBeFocused();
    await galley.type('Nila Tan');
    await galley.press('Enter');
    await file.shows(quotes, ['q1']);
  });
});

test('Escape leaves everything as it was', async ({ galley, file }) => {
  await galley.type(WORDS);
  await galley.select('ferry');
  await open(galley);
  await galley.type('bold');
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
  await expect(galley.story).toBeFocused();
  await galley.type('boat');
  await file.holds(paragraph(text('The boat sails')));
  await test.step('and so does the shortcut that opens it', async () => {
    await open(galley);
    await galley.command('app.palette');
    await expect(galley.dialog).toBeHidden();
    await galley.type('s');
    await file.holds(paragraph(text('The boats sails')));
  });
});

test('it is there by menu, and by mouse', async ({ galley, file }) => {
  await galley.type(WORDS);
  await galley.chooseFromMenu('app.palette');
  await offered(galley).filter({ hasText: 'Pull quote' }).click();
  await expect(galley.dialog).toBeHidden();
  await file.shows(({ body }) => body[0]?.type, 'pull-quote');
});

test('every command stands in it with its shortcut, the last used first', async ({
  galley,
  file,
}) => {
  await galley.type(WORDS);
  await run(galley, 'block quote', 'Block quote');
  await file.shows(({ body }) => body[0]?.type, 'block-quote');
  await open(galley);
  const last = galley.dialog.getByRole('group', { name: 'Used last' });
  await expect(last.getByRole('option').first()).toHaveText(/^Block quote/);
  await expect(last.getByRole('option').first()).toContainText('Ctrl+Shift+.');
  const tabs = await galley.dialog
    .getByRole('group', { name: 'Open stories' })
    .getByRole('option')
    .count();
  expect((await offered(galley).count()) - tabs).toBe(Object.keys(COMMANDS).length - 1);
  await galley.press('Escape');
});

test('what can’t be done now is dim and does nothing', async ({ galley, file }) => {
  await galley.type(WORDS);
  await open(galley);
  await galley.type('tag quote');
  await expect(offered(galley).first()).toHaveAttribute('aria-disabled', 'true');
  await galley.press('Enter');
  await expect(galley.dialog).toBeVisible();
  await galley.press('Escape');
  await file.holds(paragraph(text(WORDS)));

  await test.step('in the headline, commands on the text', async () => {
    await galley.headline.click();
    await galley.type('A ferry');
    await open(galley);
    await galley.type('bold');
    await expect(offered(galley).first()).toHaveAttribute('aria-disabled', 'true');
    await galley.press('Escape');
    await expect(galley.headline).toBeFocused();
  });
  await test.step('but undo is the headline’s', async () => {
    await run(galley, 'undo', 'Undo');
    await file.shows(({ fields }) => fields.headline, '');
    await file.holds(paragraph(text(WORDS)));
  });
});

test('nothing found is said', async ({ galley, file }) => {
  await galley.type(WORDS);
  await open(galley);
  await galley.type('qwx');
  await expect(galley.dialog.getByText('No command of this name.')).toBeVisible();
  await galley.press('Escape');
  await file.holds(paragraph(text(WORDS)));
});

test('pastes as plain text', async ({ galley, file }) => {
  await galley.copy('“Dawn”');
  await run(galley, 'plain', 'Paste as plain text');
  await file.holds(paragraph(text('“Dawn”')));
});

test('goes to the other open stories', async ({ desk }) => {
  const galley = await desk.start();
  const first = await galley.newStory();
  await galley.headline.click();
  await galley.type('Harbour reopens');
  await first.shows(({ fields }) => fields.headline, 'Harbour reopens');
  await galley.newStory();
  await expect(galley.frontTab).toHaveText('Untitled story');
  await run(galley, 'harb', 'Harbour reopens');
  await expect(galley.frontTab).toHaveText('Harbour reopens');
});

test('in Indonesian, by Indonesian names and by English ones', async ({ desk }) => {
  const galley = await desk.start({ language: 'id-ID' });
  await galley.story.click();
  await open(galley);
  await galley.type('tema gelap');
  await expect(offered(galley).first()).toHaveText('Gelap');
  await galley.press('Enter');
  await expect(galley.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await run(galley, 'new story', 'Berita baru');
  await galley.story.and(galley.page.locator('[data-placeholder]')).waitFor();
  await galley.story.click();
  await galley.type(WORDS);
  const file = await desk.only();
  await run(galley, 'pull quote', 'Kutipan');
  await file.shows(({ body }) => body[0]?.type, 'pull-quote');
});

test.describe('the list of shortcuts', () => {
  test('has every shortcut, is searched, and goes by Escape', async ({ galley, file }) => {
    await galley.type(WORDS);
    await galley.command('app.shortcuts');
    const sheet = galley.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(sheet.getByRole('searchbox')).toBeFocused();
    const keys = Object.values(COMMANDS).filter(({ accelerator }) => accelerator !== null);
    expect(await sheet.getByRole('term').count()).toBeGreaterThan(keys.length);
    await galley.type('pull');
    await expect(sheet.getByRole('term')).toHaveText(['Pull quote']);
    await expect(sheet.getByRole('definition')).toHaveText(['Ctrl+Shift+,']);
    await galley.press('Escape', 'Escape');
    await expect(sheet).toBeHidden();
    await galley.type('.');
    await file.holds(paragraph(text(`${WORDS}.`)));
  });
});
