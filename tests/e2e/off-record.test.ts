import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { paragraph, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { tagWords } from './quotes';

const SECRET = '“We knew it in May already,”';

/** A story with words off the record, tagged by keyboard, the terms chosen in the panel. */
async function tellInConfidence(galley: Galley): Promise<void> {
  await galley.type(`${SECRET} said the master.`);
  await tagWords(galley, SECRET, 'Nila Tan');
  const panel = await galley.panel('Quotes');
  await panel.getByRole('combobox', { name: 'Terms' }).selectOption('off-record');
}

const question = (galley: Galley) =>
  galley.page.getByRole('alertdialog', { name: '1 quote is off the record' });

test('words off the record are not exported by accident', async ({ galley, file }) => {
  await tellInConfidence(galley);
  await galley.headline.fill('Port knew it in May');
  await file.shows(({ quotes }) => quotes['q1']?.terms, 'off-record');
  const target = join(galley.desk.out, 'confidence.html');
  await galley.answerDialogs(target);
  const before = (await readdir(galley.desk.out)).sort();

  await galley.command('story.export-html');
  await expect(question(galley).getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expect(question(galley)).toContainText('Headline');
  await expect(question(galley)).toContainText('knew it in May');
  await galley.press('Enter');
  await expect(question(galley)).toBeHidden();
  await galley.command('story.export-markdown');
  await expect(question(galley)).toBeVisible();
  await galley.press('Escape');
  await expect(question(galley)).toBeHidden();
  expect((await readdir(galley.desk.out)).sort()).toEqual(before);

  // The words lead to their place.
  await galley.command('story.export-html');
  await question(galley).getByRole('button', { name: SECRET }).click();
  await expect(question(galley)).toBeHidden();
  await galley.type('Yes. ');
  await file.shows(({ body }) => JSON.stringify(body).includes('Yes. '), true);

  await galley.headline.fill('Port is silent');
  await file.shows(({ fields }) => fields.headline, 'Port is silent');
  await galley.command('story.export-html');
  await expect(question(galley)).not.toContainText('Headline');
  await galley.press('Shift+Tab', 'Enter');
  await expect(galley.page.getByText(`Exported to ${target}`)).toBeVisible();
  const page = await readFile(target, 'utf8');
  expect(page).toContain('[…] said the master.');
  expect(page).not.toMatch(/May|Nila/);
  // The story keeps them.
  expect(await file.text()).toContain('in May already');
});

test('what is under embargo says so when it is exported', async ({ galley, file }) => {
  await tellInConfidence(galley);
  const panel = await galley.panel('Quotes');
  await panel.getByRole('combobox', { name: 'Terms' }).selectOption('embargoed');
  await file.shows(({ quotes }) => quotes['q1']?.terms, 'embargoed');
  await galley.answerDialogs(join(galley.desk.out, 'embargoed.html'));
  await galley.command('story.export-html');
  await expect(
    galley.page.getByText('Words in it are under embargo, and the story does not say until when.'),
  ).toBeVisible();
  expect(await readFile(join(galley.desk.out, 'embargoed.html'), 'utf8')).toContain(SECRET);
});

test('a story without any is exported at once', async ({ galley, file }) => {
  await galley.type('It sails.');
  await file.holds(paragraph(text('It sails.')));
  const target = join(galley.desk.out, 'open.html');
  await galley.answerDialogs(target);
  await galley.command('story.export-html');
  await expect(galley.page.getByText(`Exported to ${target}`)).toBeVisible();
});
