import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ask } from './ask';
import { expect, test } from './galley';

test('a report of a problem is read, and saved as it was read, without a word of any story', async ({
  desk,
}) => {
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.headline.fill('Kestrelmoor quay');
  await galley.story.click();
  await galley.type('Thornfellow said “the Quillhaven ferry sails”.');
  await galley.select('the Quillhaven ferry sails');
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox').first().fill('Thornfellow');
  await galley.press('Enter');
  await file.shows(({ sources }) => Object.values(sources)[0]?.name, 'Thornfellow');
  // What goes wrong in the page and what goes wrong in main, each with words of the story.
  await galley.page.evaluate(() => {
    void Promise.reject(new TypeError('Thornfellow said:\n    at Kestrelmoor (quay.js:1:1)'));
  });
  await expect(galley.alert).toContainText('Galley did not expect');
  const asked = { article: 'Kestrelmoor', more: 'Quillhaven' };
  await expect(ask(galley, 'article.open', asked as never)).rejects.toThrow('not as the contract');

  await galley.chooseFromMenu('app.report-problem');
  const report = galley.dialog.getByRole('region', { name: 'The report' });
  await expect(report).toContainText('Galley sends nothing');
  const read = await report.textContent();
  const path = join(desk.out, 'problem.txt');
  await galley.answerDialogs(path);
  await expect(galley.dialog.getByRole('button', { name: 'Save the report…' })).toBeFocused();
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await expect(galley.page.getByText(`The report is saved as ${path}`)).toBeVisible();

  const saved = await readFile(path, 'utf8');
  expect(saved).toBe(read);
  expect(saved).toMatch(/^- Electron: \d+\./m);
  expect(saved).toMatch(/^- Stories: \d+$/m);
  expect(saved).toMatch(/^- Sources: \d+$/m);
  expect(saved).toMatch(/^\[.*\] \[error\] page error: TypeError$/m);
  expect(saved).toMatch(/^\[.*\] \[error\] article\.open: TypeError: The request is not as/m);
  const log = await readFile(join(desk.user, 'logs', 'galley.log'), 'utf8');
  for (const name of [...(await readdir(desk.library)), desk.folder]) {
    expect(saved).not.toContain(name);
    expect(log).not.toContain(name);
  }
  for (const word of ['Kestrelmoor', 'Thornfellow', 'Quillhaven', 'quay', 'sails']) {
    expect(saved.toLowerCase()).not.toContain(word.toLowerCase());
    expect(log.toLowerCase()).not.toContain(word.toLowerCase());
  }
  desk.faults.take();
});

test('a report that is not saved leaves nothing', async ({ desk }) => {
  const galley = await desk.start({ language: 'ar' });
  await galley.chooseFromMenu('app.report-problem');
  await expect(galley.dialog).toContainText('لا يرسل Galley شيئًا');
  await galley.answerDialogs(null);
  await galley.press('Enter');
  await expect(galley.dialog).toBeVisible();
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
  expect(await readdir(desk.out)).toEqual([]);
});
