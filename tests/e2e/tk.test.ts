import { readdir } from 'node:fs/promises';
import { paragraph, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { expectMarked } from './highlights';

const count = (galley: Galley) => galley.page.getByRole('button', { name: /^\d+ TK$/ });

test('a TK is marked and counted while it is there', async ({ galley, file }) => {
  await galley.typeLines('About TK people on MTKS Nila.', 'TKTK');
  await expectMarked(galley, 'galley-tk', 'TK', 'TKTK');
  await expect(count(galley)).toHaveText('2 TK');
  await galley.press('ControlOrMeta+Home');
  await galley.typeLines('Above', '');
  await expectMarked(galley, 'galley-tk', 'TK', 'TKTK');
  await galley.caretAfter('About TK');
  await galley.press('Backspace');
  await expectMarked(galley, 'galley-tk', 'TKTK');
  await expect(count(galley)).toHaveText('1 TK');
  await galley.command('edit.undo');
  await expectMarked(galley, 'galley-tk', 'TK', 'TKTK');
  await file.shows(({ body }) => body.length, 3);
});

test('where TK is a word only the doubled one counts, and both follow the language', async ({
  galley,
  file,
}) => {
  await galley.writeIn('en');
  await galley.typeLines('TK Pertiwi: TKTK pupils.', 'TK');
  await galley.headline.fill('TK Pertiwi');
  await expectMarked(galley, 'galley-tk', 'TK', 'TKTK', 'TK');
  await expect(count(galley)).toHaveText('4 TK');
  await galley.writeIn('id');
  await expectMarked(galley, 'galley-tk', 'TKTK');
  await expect(count(galley)).toHaveText('1 TK');
  await expect(galley.headline).not.toHaveAttribute('data-tk');
  await galley.caretBefore('TK Pertiwi');
  await galley.command('edit.next-tk');
  await galley.type('40');
  await file.shows(({ body }) => body[0], paragraph(text('TK Pertiwi: 40 pupils.')));
  await expect(count(galley)).toBeHidden();
  await expectMarked(galley, 'galley-tk');
  await galley.writeIn('en');
  await expectMarked(galley, 'galley-tk', 'TK', 'TK');
  await expect(count(galley)).toHaveText('3 TK');
  await expect(galley.headline).toHaveAttribute('data-tk');
});

test('one key goes from one TK to the next, through headline, captions and text', async ({
  galley,
  file,
}) => {
  await galley.type('Paid TK for it.');
  await galley.press('Enter');
  await galley.addWaitingCaption();
  await galley.type('TK, left');
  await galley.headline.fill('TK drown');
  await expect(galley.headline).toHaveAttribute('data-tk');
  await expectMarked(galley, 'galley-tk', 'TK', 'TK');
  await expect(count(galley)).toHaveText('3 TK');

  await galley.caretBefore('Paid');
  await galley.command('edit.next-tk');
  await galley.type('€5');
  await file.shows(({ body }) => body[0], paragraph(text('Paid €5 for it.')));
  await count(galley).click();
  await galley.type('Nila Tan');
  await file.shows(
    ({ body }) => (body[1]?.type === 'figure' ? body[1].caption : null),
    [text('Nila Tan, left')],
  );
  await galley.command('edit.next-tk');
  await expect(galley.headline).toBeFocused();
  await galley.type('40');
  await file.shows(({ fields }) => fields.headline, '40 drown');
  await expect(galley.headline).not.toHaveAttribute('data-tk');
  await expect(count(galley)).toBeHidden();
  await expectMarked(galley, 'galley-tk');
});

test('a story that still says TK is not exported by accident', async ({ galley, file }) => {
  await galley.type('Paid TK for TK.');
  await file.shows(({ body }) => body.length, 1);
  await galley.answerDialogs(`${galley.desk.out}/still-tk.html`);
  const before = (await readdir(galley.desk.out)).sort();
  await galley.command('story.export-html');
  const question = galley.page.getByRole('alertdialog', { name: '2 places still say TK' });
  await expect(question.getByRole('button', { name: 'Show them' })).toBeFocused();
  await galley.press('Enter');
  await expect(question).toBeHidden();
  expect((await readdir(galley.desk.out)).sort()).toEqual(before);
  await galley.type('5');
  await file.holds(paragraph(text('Paid 5 for TK.')));

  await galley.command('story.export-html');
  await galley.page.getByRole('button', { name: 'Export all the same' }).click();
  await expect(galley.page.getByText(/still-tk\.html/)).toBeVisible();
  expect((await readdir(galley.desk.out)).sort()).toEqual([...before, 'still-tk.html'].sort());
});

test('nor does it become ready or filed unnoticed', async ({ galley, file }) => {
  await galley.type('Paid TK.');
  const status = galley.page.getByRole('combobox', { name: 'Status' });
  await status.selectOption('ready');
  const question = galley.page.getByRole('alertdialog', { name: '1 place still says TK' });
  await expect(question).toBeVisible();
  await galley.press('Escape');
  await expect(question).toBeHidden();
  await expect(status).toHaveValue('draft');
  await status.selectOption('filed');
  await question.getByRole('button', { name: 'Set the status all the same' }).click();
  await file.shows(({ fields }) => fields.status, 'filed');
});
