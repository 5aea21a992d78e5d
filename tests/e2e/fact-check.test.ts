import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandId } from '../../app/commands/commands';
import { readDocx } from '../support/read-docx';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { tagWords } from './quotes';
import type { StoryFile } from './story-file';

const SAID = '“It sails at dawn,”';

/** A story with one quote off the record, in the file. */
async function tell(galley: Galley, file: StoryFile): Promise<void> {
  await galley.type(`TK ${SAID} said the master.`);
  await tagWords(galley, SAID, 'Nila Tan');
  const panel = await galley.panel('Quotes');
  await panel.getByRole('combobox', { name: 'Terms' }).selectOption('off-record');
  await file.shows(({ quotes }) => quotes['q1']?.terms, 'off-record');
}

/** Chooses the format in the Export menu by keyboard; gives the bytes of the file. */
async function copied(galley: Galley, name: string, format: string): Promise<Buffer> {
  const target = join(galley.desk.out, name);
  await galley.answerDialogs(target);
  await galley.page.getByRole('button', { name: 'Export', exact: true }).focus();
  await galley.press('Enter');
  const item = galley.page.getByRole('menuitem', { name: `Fact-check copy: ${format}` });
  await expect(item).toBeVisible();
  await item.press('Enter');
  await expect(galley.page.getByText(`Exported to ${target}`)).toBeVisible({ timeout: 20_000 });
  return readFile(target);
}

test('the desk gets all that is known of the quotes, in three formats', async ({
  galley,
  file,
}) => {
  await tell(galley, file);
  const html = String(await copied(galley, 'copy.html', 'web page'));
  expect(html).toContain('<strong>Fact-check copy.</strong> For the desk only.');
  expect(html).toContain(
    `<span class="quote" id="words-1">${SAID}</span><sup class="number"><a href="#quote-1">[1]</a></sup>`,
  );
  const { paragraphs } = readDocx(await copied(galley, 'copy.docx', 'Word'));
  expect(paragraphs).toContain(`TK ${SAID}[1] said the master.`);
  const csv = String(await copied(galley, 'copy.csv', 'spreadsheet'));
  expect(csv.startsWith('\uFEFFFact-check copy: ')).toBe(true);
  for (const text of [html, paragraphs.join('\n'), csv]) {
    expect(text).toContain('Nila Tan');
    expect(text).toContain('off the record');
  }
});

test('it is in the palette and in the menu bar, in the language of the window', async ({
  desk,
}) => {
  const galley = await desk.start({ language: 'ar' });
  await galley.newStory();
  await galley.type('قالت «تبحر».');
  const target = join(desk.out, 'copy.csv');
  await galley.answerDialogs(target);
  await galley.chooseFromMenu('story.fact-check-csv' satisfies CommandId);
  await expect(galley.page.getByText(/copy\.csv/)).toBeVisible({ timeout: 20_000 });
  expect(await readFile(target, 'utf8')).toContain('للديسك وحده');
  await galley.command('app.palette');
  await galley.type('نسخة تدقيق');
  await expect(galley.page.getByRole('option', { name: /DOCX/ })).toBeVisible();
});

test('nothing is written when the dialog is closed', async ({ galley, file }) => {
  await tell(galley, file);
  await galley.answerDialogs(null);
  await galley.chooseFromMenu('story.fact-check-docx');
  await galley.story.focus();
  await galley.press('ControlOrMeta+End');
  await galley.type(' Yes.');
  await file.shows(({ body }) => JSON.stringify(body).includes('Yes.'), true);
  await expect(galley.alert).toBeEmpty();
});
