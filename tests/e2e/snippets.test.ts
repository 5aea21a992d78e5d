import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  crosshead,
  figure,
  list,
  listItem,
  paragraph,
  text,
  validateArticle,
} from '../../app/article';
import { readSnippets } from '../../app/snippets/snippets';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

async function save(galley: Galley, name: string): Promise<void> {
  await galley.chooseFromMenu('snippet.save');
  await expect(galley.dialog.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await galley.type(name);
  await galley.press('Enter');
  await expect(galley.page.getByText(`“${name}” is a snippet now.`)).toBeVisible();
  await expect(galley.story).toBeFocused();
}

async function insert(galley: Galley, typed: string): Promise<void> {
  await galley.command('snippet.insert');
  await expect(galley.dialog.getByRole('searchbox')).toBeFocused();
  await galley.type(typed);
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await expect(galley.story).toBeFocused();
}

const saved = async (galley: Galley) => {
  const path = join(galley.desk.user, 'snippets.yaml');
  const { snippets } = readSnippets(await readFile(path, 'utf8'));
  return Object.fromEntries(snippets.map(({ name, text: words }) => [name, words]));
};

test('blocks are saved by a name and put into another story, in one step', async ({
  galley,
  file,
}) => {
  await galley.typeLines('About the ferry', 'It sails at dawn.', 'It comes back at night.');
  await galley.select('About');
  await galley.command('block.crosshead-2');
  await galley.select('night');
  await galley.command('block.list-bulleted');
  await galley.select('About', 'night');
  await save(galley, 'the ferry');
  await file.shows(({ body }) => body.length, 3);
  expect(await saved(galley)).toMatchObject({
    'the ferry': '## About the ferry\n\nIt sails at dawn.\n\n- It comes back at night.',
  });

  const other = await galley.newStory();
  await galley.type('First.');
  await galley.edit(
    other,
    () => insert(galley, 'ferr'),
    paragraph(text('First.')),
    crosshead(2, text('About the ferry')),
    paragraph(text('It sails at dawn.')),
    list('bulleted', listItem([text('It comes back at night.')])),
  );
});

test('words of a line go into the line, with their marks', async ({ galley, file }) => {
  await galley.type('Call the port office now.');
  await galley.select('port');
  await galley.command('format.bold');
  await galley.select('the', ' office');
  await save(galley, 'office');
  expect((await saved(galley))['office']).toBe('the **port** office');
  await galley.press('Control+End');
  await galley.type(' Or , later.');
  await galley.caretAfter('Or ');
  await insert(galley, 'office');
  await galley.type('!');
  await file.holds(
    paragraph(
      text('Call the '),
      text('port', 'bold'),
      text(' office now. Or the '),
      text('port', 'bold'),
      text(' office!, later.'),
    ),
  );
});

test('a quote’s words come without its record, a caption without its picture', async ({
  galley,
  file,
}) => {
  await galley.type('“It sails,” she said.');
  await galley.select('“It sails,”');
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox', { name: 'Source' }).fill('Nila Tan');
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await galley.caretAfter(' she said.');
  await galley.press('Enter');
  await galley.addWaitingCaption();
  await galley.type('The ferry');
  await galley.select('“It', 'The ferry');
  await save(galley, 'quoted');
  await file.shows(({ quotes }) => Object.keys(quotes), ['q1']);

  const other = await galley.newStory();
  await insert(galley, 'quoted');
  await other.holds(
    paragraph(text('“It sails,” she said.')),
    figure({ caption: [text('The ferry')] }),
  );
  expect(validateArticle(await other.article())).toEqual([]);
});

test('nothing is saved of nothing, and a name is not taken unasked', async ({ galley, file }) => {
  await galley.type('One two');
  await galley.chooseFromMenu('snippet.save');
  await expect(galley.page.getByText('Select what is to be the snippet.')).toBeVisible();
  await galley.select('One');
  await save(galley, 'number');
  await galley.select('two');
  await galley.chooseFromMenu('snippet.save');
  await galley.dialog.getByRole('textbox', { name: 'Name' }).fill('number');
  await expect(galley.dialog.getByText('There is a snippet of this name')).toBeVisible();
  await galley.press('Escape');
  await expect(galley.story).toBeFocused();
  expect((await saved(galley))['number']).toBe('One');
  await file.holds(paragraph(text('One two')));
});
