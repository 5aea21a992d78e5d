import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tone } from '../support/tone';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { tagWords } from './quotes';

const SAID = '“It sails at dawn,”';

/** A tagged quote, and the caret in it. */
async function caretInQuote(galley: Galley): Promise<void> {
  await galley.type(`${SAID} said the master.`);
  await tagWords(galley, SAID, 'Nila Tan');
  await galley.caretAfter('sails');
}

test('the record says how the words were obtained, and what was said in the original', async ({
  galley,
  file,
}) => {
  await caretInQuote(galley);
  await galley.command('quote.tag');
  const sheet = galley.dialog;
  await sheet.getByLabel('Obtained by').selectOption('interview');
  await sheet.getByLabel('Date', { exact: true }).fill('2026-11-20');
  await sheet.getByLabel('Page').fill('4');
  await sheet.getByLabel('Link', { exact: true }).fill('https://example.com/talk');
  await sheet.getByLabel('Role at the time').fill('harbour master');
  await sheet.getByLabel('Terms').selectOption('background');
  await sheet.getByLabel('Words as they were said').fill('“Kapalnya berlayar,”');
  await sheet.getByLabel('Language of the original').fill('id');
  await galley.press('Escape');
  await file.shows(({ quotes }) => quotes['q1']?.original, {
    language: 'id',
    text: '“Kapalnya berlayar,”',
  });
  const { quotes } = await file.article();
  expect(quotes['q1']).toMatchObject({
    role: 'harbour master',
    terms: 'background',
    obtained: { how: 'interview', date: '2026-11-20', page: '4', link: 'https://example.com/talk' },
  });
});

test('a recording is chosen in the record, copied into the story when that is wanted, and unlinked', async ({
  galley,
  file,
}) => {
  const talk = join(galley.desk.out, 'talk.wav');
  await writeFile(talk, tone(20));
  await caretInQuote(galley);
  await galley.command('quote.tag');
  const field = galley.dialog.getByRole('group', { name: 'Recording' });
  await galley.answerDialogs(talk);
  await field.getByRole('button', { name: 'Choose a recording…' }).focus();
  await galley.press('Enter');
  await file.shows(({ quotes }) => quotes['q1']?.obtained.recording, talk);
  await expect(field).toContainText('on this machine');

  await galley.dialog.getByLabel('Timecode').focus();
  await galley.type('0:12');
  await galley.press('Tab');
  await file.shows(({ quotes }) => quotes['q1']?.obtained.timecode, '0:12');
  await expect(galley.dialog.getByRole('slider', { name: 'Position' })).toHaveAttribute(
    'aria-valuetext',
    /^0:00:12 /,
  );

  await field.getByRole('button', { name: 'Copy into the story' }).focus();
  await galley.press('Enter');
  await file.shows(({ quotes }) => quotes['q1']?.obtained.recording, 'assets/talk.wav');
  expect(await readFile(join(file.path, 'assets/talk.wav'))).toEqual(await readFile(talk));
  await expect(field).toContainText('in the story');

  await field.getByRole('button', { name: 'Unlink the recording' }).focus();
  await galley.press('Enter');
  await file.shows(({ quotes }) => quotes['q1']?.obtained.recording, '');
  await expect(field.getByRole('button', { name: 'Choose a recording…' })).toBeVisible();
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
});

test('a quote is said by somebody else after all; undo takes it back', async ({ galley, file }) => {
  await caretInQuote(galley);
  await galley.command('quote.tag');
  const source = galley.dialog.getByRole('combobox', { name: 'Source' });
  await source.fill('Ben Lim');
  await galley.press('Tab');
  await galley.press('Escape');
  await file.shows(({ quotes }) => quotes['q1']?.source, 'ben-lim');
  await galley.command('edit.undo');
  await file.shows(({ quotes }) => quotes['q1']?.source, 'nila-tan');
});

test('words that change after they were checked are told, with the difference', async ({
  galley,
  file,
}) => {
  await caretInQuote(galley);
  const panel = await galley.panel('Quotes');
  await panel.getByRole('button', { name: 'checked' }).click();
  await file.shows(({ quotes }) => quotes['q1']?.verbatim, SAID);
  await galley.select('dawn');
  await galley.type('noon');
  const changed = panel.getByRole('button', { name: 'changed since checked' });
  await changed.click();
  const sheet = galley.dialog;
  await expect(sheet.locator('del')).toHaveText('dawn');
  await expect(sheet.locator('ins')).toHaveText('noon');
  await file.shows(({ quotes }) => quotes['q1']?.status, 'checked');
  await sheet.getByRole('button', { name: 'Check as it stands' }).click();
  await expect(sheet.locator('del')).toHaveCount(0);
  await galley.press('Escape');
  await expect(changed).toHaveCount(0);
  await file.shows(({ quotes }) => quotes['q1']?.verbatim, '“It sails at noon,”');
});
