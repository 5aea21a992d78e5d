import type { Locator } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraph, plainText, recordIdOf, spansIn, text, type Article } from '../../app/article';
import { writeMarkdown } from '../../app/export';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { doInMain } from './main-process';

/** The words of each note's spans. */
function noted(article: Article): readonly (readonly [string, string])[] {
  return [...spansIn(article.body)]
    .filter(({ type }) => type === 'note')
    .map((span) => [recordIdOf(span), plainText(span.content)] as const);
}

/** Every note: what it says, and whether it is open. */
function notes(article: Article): readonly string[] {
  return Object.entries(article.notes).map(([id, { text, status }]) => `${id} ${status}: ${text}`);
}

/** Notes something on the selected words by keyboard alone. */
async function note(galley: Galley, ...lines: string[]): Promise<void> {
  await galley.command('note.add');
  await expect(galley.dialog.getByRole('textbox', { name: 'Note' })).toBeFocused();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await galley.press('Shift+Enter');
    await galley.type(line);
  }
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await expect(galley.story).toBeFocused();
}

const STORY = 'It sails at dawn, said the master.';

/** A story with a note on "at dawn", and the panel that shows it. */
async function notedStory(galley: Galley): Promise<Locator> {
  await galley.type(STORY);
  await galley.select('at dawn');
  await note(galley, 'Ask.');
  return galley.panel('Notes');
}

test('a note is added by keyboard; undo takes mark and record back together', async ({
  galley,
  file,
}) => {
  await galley.type(STORY);
  await file.holds(paragraph(text(STORY)));
  const before = await file.text();
  await galley.select('at dawn');
  await note(galley, 'Ask the port.', 'Or the pilot.');
  await file.shows(noted, [['n1', 'at dawn']]);
  const { notes: records } = await file.article();
  expect(records['n1']).toMatchObject({ text: 'Ask the port.\nOr the pilot.', status: 'open' });
  expect(Date.parse(records['n1']!.at)).toBeGreaterThan(Date.parse('2020-01-01'));

  await galley.command('edit.undo');
  await file.is(before);
  await galley.command('edit.redo');
  await file.shows(noted, [['n1', 'at dawn']]);
  await file.shows(notes, ['n1 open: Ask the port.\nOr the pilot.']);
});

test('what was begun and left is there again', async ({ galley, file }) => {
  await galley.type(STORY);
  await galley.select('at dawn');
  await galley.command('note.add');
  await galley.type('Ask the ');
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
  await note(galley, 'port.');
  await file.shows(notes, ['n1 open: Ask the port.']);
});

test('over two paragraphs a note is one record', async ({ galley, file }) => {
  await galley.typeLines('It sails', 'at dawn.');
  await galley.select('sails', 'at');
  await note(galley, 'Really?');
  await file.shows(noted, [
    ['n1', 'sails'],
    ['n1', 'at'],
  ]);
  await file.shows(notes, ['n1 open: Really?']);
});

test('the panel changes, resolves, reopens and deletes a note, one undo a step', async ({
  galley,
  file,
}) => {
  const panel = await notedStory(galley);
  await panel.getByRole('button', { name: 'Change the note' }).press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await galley.type(' Twice.');
  await galley.press('Enter');
  await file.shows(notes, ['n1 open: Ask. Twice.']);

  await panel.getByRole('button', { name: 'resolved' }).press('Space');
  await file.shows(notes, ['n1 resolved: Ask. Twice.']);
  await expect(galley.page.getByRole('tab', { name: 'Notes 0' })).toBeVisible();
  await galley.command('edit.undo');
  await file.shows(notes, ['n1 open: Ask. Twice.']);
  await galley.command('edit.undo');
  await file.shows(notes, ['n1 open: Ask.']);

  await panel.getByRole('button', { name: 'resolved' }).click();
  await file.shows(notes, ['n1 resolved: Ask.']);
  await panel.getByRole('button', { name: 'resolved' }).click();
  await file.shows(notes, ['n1 open: Ask.']);

  await panel.getByRole('button', { name: 'Delete the note' }).press('Enter');
  await file.shows(notes, []);
  await file.holds(paragraph(text(STORY)));
  await galley.command('edit.undo');
  await file.shows(noted, [['n1', 'at dawn']]);
  await file.shows(notes, ['n1 open: Ask.']);
});

test('Escape leaves a note as it was, and what was typed is kept when one goes elsewhere', async ({
  galley,
  file,
}) => {
  const panel = await notedStory(galley);
  await panel.getByRole('button', { name: 'Change the note' }).click();
  await galley.type(' Never.');
  await galley.press('Escape');
  await expect(panel.getByText('Ask.', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Change the note' }).click();
  await galley.type(' Twice.');
  await galley.story.click();
  await file.shows(notes, ['n1 open: Ask. Twice.']);
});

test('what is typed into a note is kept when its panel or its tab goes', async ({
  galley,
  file,
}) => {
  const panel = await notedStory(galley);
  const change = async (words: string) => {
    await panel.getByRole('button', { name: 'Change the note' }).click();
    await galley.type(words);
  };
  await change(' Twice.');
  await galley.command('view.panel');
  await expect(panel).toBeHidden();
  await file.shows(notes, ['n1 open: Ask. Twice.']);
  await galley.command('view.panel');
  await change(' Or');
  await galley.panel('Quotes');
  await file.shows(notes, ['n1 open: Ask. Twice. Or']);
  await galley.panel('Notes');
  await change(' thrice');
  const tabs = await galley.tabs.count();
  await galley.command('tab.close');
  await expect(galley.tabs).toHaveCount(tabs - 1);
  expect(notes(await file.article())).toEqual(['n1 open: Ask. Twice. Or thrice']);
});

test('in a narrow window Escape leaves the note and not the panel', async ({ desk }) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await notedStory(galley);
  const width = (to: number) =>
    doInMain(
      galley.app,
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]!.setSize(wanted, 700),
      to,
    );
  await width(900);
  const panel = galley.page.getByRole('complementary', { name: 'Quotes, pictures and notes' });
  await expect(panel).toBeHidden();
  await galley.command('view.panel');
  await panel.getByRole('button', { name: 'Change the note' }).click();
  await galley.type(' Never.');
  await galley.press('Escape');
  await expect(panel.getByText('Ask.', { exact: true })).toBeVisible();
  await galley.command('story.save');
  await file.shows(notes, ['n1 open: Ask.']);
});

test('the words of a note are gone to from the panel, and from one open note to the next', async ({
  galley,
  file,
}) => {
  await galley.typeLines('One two three.', 'Four five six.', 'Seven.');
  for (const words of ['two', 'five', 'Seven']) {
    await galley.select(words);
    await note(galley, `On ${words}.`);
  }
  await file.shows((article) => noted(article).length, 3);
  const panel = await galley.panel('Notes');
  await panel.getByRole('listitem').nth(1).getByRole('button', { name: 'resolved' }).click();
  await panel.getByRole('button', { name: 'two' }).press('Enter');
  await expect(galley.story).toBeFocused();
  expect(await selected(galley)).toBe('two');
  for (const words of ['Seven', 'two', 'Seven']) {
    await galley.command('note.next');
    await expect.poll(() => selected(galley)).toBe(words);
  }
  await expect(panel.locator('[aria-current]')).toContainText('On Seven.');
  await galley.caretAfter('Four');
  await galley.command('note.next');
  await expect.poll(() => selected(galley)).toBe('Seven');
});

test('a note goes with its last words, and comes back with them', async ({ galley, file }) => {
  await galley.type(STORY);
  await galley.select('at dawn');
  await note(galley, 'Ask.');
  await file.shows(noted, [['n1', 'at dawn']]);
  await galley.select('at dawn');
  await galley.press('Delete');
  await file.shows(notes, []);
  await galley.command('edit.undo');
  await file.shows(notes, ['n1 open: Ask.']);
  await file.shows(noted, [['n1', 'at dawn']]);
});

test('cut and pasted elsewhere in the story, words keep their note', async ({ galley, file }) => {
  await galley.type(STORY);
  await galley.select('at dawn');
  await note(galley, 'Ask.');
  await galley.select('at dawn');
  await galley.press('ControlOrMeta+x');
  await file.shows(noted, []);
  await galley.caretAfter('the master.');
  await galley.press('ControlOrMeta+v');
  await file.shows(noted, [['n1', 'at dawn']]);
  await file.shows(notes, ['n1 open: Ask.']);
});

test('words that are cut keep their note when the story is closed before they are pasted', async ({
  galley,
  file,
}) => {
  await galley.type('It sails at dawn, closed or not.');
  await galley.select('at dawn');
  await note(galley, 'Ask.');
  await file.shows(notes, ['n1 open: Ask.']);
  await galley.select('at dawn');
  await galley.press('ControlOrMeta+x');
  await file.shows(notes, []);
  await galley.command('tab.close');
  await expect(galley.story.getByText('closed or not')).toBeHidden();
  await galley.command('tab.reopen');
  await expect(galley.story).toContainText('closed or not');
  await galley.caretAfter('closed or not.');
  await galley.press('ControlOrMeta+v');
  await file.shows(noted, [['n1', 'at dawn']]);
  await file.shows(notes, ['n1 open: Ask.']);
});

test('notes and quotes stand in each other, and neither cuts a quote', async ({ galley, file }) => {
  const said = '“It sails at dawn,”';
  await galley.type(`Yes. ${said} said the master.`);
  await galley.select('Yes. “It sails');
  await note(galley, 'Ask.');
  await galley.select('“It', 'dawn,”');
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox', { name: 'Source' }).fill('Nila Tan');
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await galley.select('dawn,”');
  await note(galley, 'When?');
  const spans = ({ body }: Article) =>
    [...spansIn(body)].map((span) => `${recordIdOf(span)}: ${plainText(span.content)}`);
  await file.shows(spans, ['n1: Yes. ', `q1: ${said}`, 'n1: “It sails', 'n2: dawn,”']);
  await galley.caretAfter('dawn,”');
  await galley.type('!');
  await file.shows(({ body }) => plainText(paragraphOf(body[0])), `Yes. ${said}! said the master.`);
  await file.shows(spans, ['n1: Yes. ', `q1: ${said}`, 'n1: “It sails', 'n2: dawn,”']);
});

test('an exported page has no note unless it is asked for', async ({ galley, file }) => {
  await galley.type(STORY);
  await galley.select('at dawn');
  await note(galley, 'Ask the lawyer.');
  await file.shows(notes, ['n1 open: Ask the lawyer.']);
  const target = join(galley.desk.out, 'notes.html');
  await galley.answerDialogs(target);
  await galley.command('story.export-html');
  await expect(galley.page.getByText(`Exported to ${target}`)).toBeVisible();
  const page = await readFile(target, 'utf8');
  expect(page).toContain(`<p>${STORY}</p>`);
  expect(page).not.toContain('lawyer');

  await galley.page.getByRole('button', { name: 'Export' }).click();
  await galley.page.getByRole('menuitem', { name: 'Web page with notes' }).click();
  await expect
    .poll(() => readFile(target, 'utf8'))
    .toMatch(
      /<mark class="note" id="words-1"[^>]*>at dawn<\/mark>[^]*<li id="note-1"[^]*#words-1[^]*Ask the lawyer\./,
    );
  const article = await file.article();
  expect(writeMarkdown(article)).not.toContain('lawyer');
  expect(writeMarkdown(article, { notes: true })).toContain(':note[at dawn]{#n1}');
});

function paragraphOf(block: Article['body'][number] | undefined) {
  return block?.type === 'paragraph' ? block.content : [];
}

function selected(galley: Galley): Promise<string> {
  return galley.page.evaluate(() => getSelection()!.toString());
}
