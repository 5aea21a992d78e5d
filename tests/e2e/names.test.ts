import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { tagWords } from './quotes';
import { expectMarked } from './highlights';
import { figure, inlineRuns, paragraph, plainText, text, type Article } from '../../app/article';

const SAID = '“It sails at dawn,”';

/** The lines of the body. */
const lines = ({ body }: Article): readonly string[] => [...inlineRuns(body)].map(plainText);

const source = (galley: Galley, name: string) =>
  galley.page.getByRole('region', { name, exact: true });

const names = (galley: Galley, name: string) =>
  source(galley, name).getByRole('list', { name: 'Names' });

/** Presses a button of the panel as somebody does who has no mouse. */
async function press(galley: Galley, words: string): Promise<void> {
  await galley.page.getByRole('button', { name: words, exact: true }).focus();
  await galley.press('Enter');
}

test.beforeEach(async ({ galley, file }) => {
  expect(file.name).not.toBe('');
  await galley.writeIn('en');
});

test('a slip is underlined, gone to from place to place, and corrected in one step', async ({
  galley,
  file,
}) => {
  await galley.typeLines(
    'Harbour master Nila Than met the crews.',
    `${SAID} said Nila Than. Tan’s boats and Nila Tan are here.`,
  );
  await tagWords(galley, SAID, 'Nila Tan', 'harbour master');
  const list = names(galley, 'Nila Tan');
  await expect(list).toContainText('Also spelt “Nila Than” · 2 ×');
  await expectMarked(galley, 'galley-name', 'Nila Than', 'Nila Than');
  const before = await file.text();

  await press(galley, 'Go there');
  await expect.poll(() => galley.page.evaluate(() => String(getSelection()))).toBe('Nila Than');
  await press(galley, 'Go there');
  await galley.press('ArrowRight');
  await galley.type(' now');
  await file.shows((article) => lines(article)[1]?.includes('Nila Than now.'), true);
  await galley.command('edit.undo');
  await file.is(before);

  await press(galley, 'Correct to “Nila Tan”');
  await expect(list).toBeHidden();
  await expectMarked(galley, 'galley-name');
  await file.shows(lines, [
    'Harbour master Nila Tan met the crews.',
    `${SAID} said Nila Tan. Tan’s boats and Nila Tan are here.`,
  ]);
  await galley.command('edit.undo');
  await file.is(before);
  await expect(list).toContainText('Also spelt “Nila Than” · 2 ×');
});

test('a correction keeps marks and quotes, in a caption and in the headline too', async ({
  galley,
  file,
}) => {
  await galley.type(`${SAID} said pilot Nila Than.`);
  await tagWords(galley, SAID, 'Nila Tan', 'pilot');
  await tagWords(galley, 'said pilot Nila Than', 'Oren Vale', 'cook');
  await galley.select('Than');
  await galley.command('format.bold');
  await galley.caretAfter('.');
  await galley.press('Enter');
  await galley.addWaitingCaption();
  await galley.type('Pilot Nila Than');
  await galley.headline.fill('Nila Than sails');
  await expect(names(galley, 'Nila Tan')).toContainText('Also spelt “Nila Than” · 3 ×');
  await press(galley, 'Correct to “Nila Tan”');
  await file.shows(({ fields }) => fields.headline, 'Nila Tan sails');
  await file.shows(({ body }) => body[1], figure({ caption: [text('Pilot Nila Tan')] }));
  const { body } = await file.article();
  expect(body[0]).toEqual(
    paragraph(
      { type: 'quote', quote: 'q1', content: [text(SAID)] },
      text(' '),
      {
        type: 'quote',
        quote: 'q2',
        content: [text('said pilot Nila '), text('Tan', 'bold')],
      },
      text('.'),
    ),
  );
});

test('what is no slip is not told again in this story, until it is to be', async ({
  galley,
  file,
}) => {
  await galley.type(`${SAID} said pilot Nila Tan. Nila Than left.`);
  await tagWords(galley, SAID, 'Nila Tan', 'pilot');
  await expectMarked(galley, 'galley-name', 'Nila Than');
  await press(galley, 'Not a slip');
  await file.shows(({ fields }) => fields.notSlips, ['Nila Than']);
  await expectMarked(galley, 'galley-name');
  await galley.caretAfter('left.');
  await galley.type(' Nila Than sails.');
  await expect(names(galley, 'Nila Tan')).toBeHidden();
  await galley.page.getByText('1 spelling left as it is').click();
  await galley.page.getByRole('button', { name: 'Tell again' }).click();
  await file.shows(({ fields }) => fields.notSlips, []);
  await expectMarked(galley, 'galley-name', 'Nila Than', 'Nila Than');
});

test('a role that is missing at first mention is told until it is there', async ({
  galley,
  file,
}) => {
  await galley.typeLines('Nila Tan met the crews.', `It rained. ${SAID} she said. It went on.`);
  await tagWords(galley, SAID, 'Nila Tan', 'harbour master');
  await expect(names(galley, 'Nila Tan')).toContainText('Role not given at first mention');
  await expectMarked(galley, 'galley-role', 'Nila Tan');
  await press(galley, 'Go there');
  await galley.press('ArrowRight');
  await galley.type(', the harbour master,');
  await file.shows((article) => lines(article)[0], 'Nila Tan, the harbour master, met the crews.');
  await expect(names(galley, 'Nila Tan')).toBeHidden();
  await expectMarked(galley, 'galley-role');
});

test('two sources of nearly one name become one, and undo has them two', async ({
  galley,
  file,
}) => {
  const again = '“And soon,”';
  await galley.type(`${SAID} the pilot said. ${again} said the pilot.`);
  await tagWords(galley, SAID, 'Nila Tan', 'pilot');
  await tagWords(galley, again, 'Nila Than', 'pilot');
  await expect(names(galley, 'Nila Than')).toContainText('Maybe the same as Nila Tan');
  const owners = ({ quotes }: Article) => Object.values(quotes).map((one) => one.source);
  await file.shows(owners, ['nila-tan', 'nila-than']);
  await press(galley, 'Make them one');
  await file.shows(owners, ['nila-tan', 'nila-tan']);
  await file.shows(({ sources }) => Object.keys(sources), ['nila-tan']);
  await expect(source(galley, 'Nila Than')).toBeHidden();
  await galley.command('edit.undo');
  await file.shows(owners, ['nila-tan', 'nila-than']);
});

test('an outlet that a quote came by is told of too, with the mouse', async ({ galley, file }) => {
  await galley.type(`${SAID} the pilot told Radio Andri. Radio Anduri is there.`);
  await galley.select(SAID);
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox', { name: 'Source' }).fill('Nila Tan');
  await galley.press('Tab', 'Tab');
  await expect(galley.dialog.getByRole('combobox', { name: 'Via' })).toBeFocused();
  await galley.type('Radio Anduri');
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await expectMarked(galley, 'galley-name', 'Radio Andri');
  await names(galley, 'Radio Anduri')
    .getByRole('button', { name: /^Correct to/ })
    .click();
  await file.shows(
    (article) => lines(article)[0],
    `${SAID} the pilot told Radio Anduri. Radio Anduri is there.`,
  );
  await expectMarked(galley, 'galley-name');
});
