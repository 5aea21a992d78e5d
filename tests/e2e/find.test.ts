import { paragraph, text } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { expectMarked } from './highlights';

const bar = (galley: Galley) => galley.page.getByRole('search', { name: 'Find in this story' });
const query = (galley: Galley) => bar(galley).getByRole('textbox', { name: 'Find' });
const replacement = (galley: Galley) => bar(galley).getByRole('textbox', { name: 'Replace with' });
const status = (galley: Galley) => bar(galley).getByRole('status');

/** Opens the bar and types what to look for. */
async function find(galley: Galley, words: string): Promise<void> {
  await galley.command('edit.find');
  await expect(query(galley)).toBeFocused();
  await galley.type(words);
}

/** Opens the bar and types what to look for and what is to stand there. */
async function replace(galley: Galley, words: string, by: string): Promise<void> {
  await galley.command('edit.replace');
  await expect(query(galley)).toBeFocused();
  await galley.type(words);
  await galley.press('Tab');
  await expect(replacement(galley)).toBeFocused();
  await galley.type(by);
}

/** The bar is the window's: what one test left in it is not the next one's. */
test.afterEach(async ({ galley }) => {
  if (!(await bar(galley).isVisible())) await galley.command('edit.find');
  for (const name of ['Match case', 'Whole word', 'Regular expression']) {
    const button = bar(galley).getByRole('button', { name });
    if ((await button.getAttribute('aria-pressed')) === 'true') await button.click();
  }
  await query(galley).fill('');
  await galley.press('Escape');
  await expect(bar(galley)).toBeHidden();
});

test('words are found whatever their case and accents, and counted', async ({ galley, file }) => {
  await galley.typeLines('A café, a Cafe.', 'No tea here.', 'The CAFE closes.');
  await file.holds(
    ...['A café, a Cafe.', 'No tea here.', 'The CAFE closes.'].map((line) => paragraph(text(line))),
  );
  const before = await file.text();
  await find(galley, 'cafe');
  // Behind the caret there is none: the search goes round.
  await expect(status(galley)).toHaveText('1 of 3');
  await expectMarked(galley, 'galley-match', 'café', 'Cafe', 'CAFE');
  await expectMarked(galley, 'galley-match-current', 'café');
  await galley.press('Shift+Enter');
  await expect(status(galley)).toHaveText('3 of 3');
  await expectMarked(galley, 'galley-match-current', 'CAFE');
  await galley.press('Enter');
  await expect(status(galley)).toHaveText('1 of 3');
  await galley.press('Alt+c');
  await expect(status(galley)).toHaveText('None');
  await galley.press('Alt+c');
  await expect(status(galley)).toHaveText('1 of 3');
  await galley.press('F3');
  await expectMarked(galley, 'galley-match-current', 'Cafe');

  // To look at a story does not change it.
  await galley.command('story.save');
  await file.is(before);

  // What was found last is selected: typing goes on there.
  await galley.press('Escape');
  await expect(galley.story).toBeFocused();
  await galley.type('bar');
  await file.shows(({ body }) => body[0], paragraph(text('A café, a bar.')));
  await expectMarked(galley, 'galley-match');
});

test('marks stay on their words while somebody writes above and in them', async ({
  galley,
  file,
}) => {
  await galley.typeLines('One ferry.', 'Two ferries, a ferry.');
  await find(galley, 'ferry');
  await expect(status(galley)).toHaveText('1 of 2');
  await galley.caretBefore('One');
  await galley.type('In May ');
  await galley.press('Enter');
  await expectMarked(galley, 'galley-match', 'ferry', 'ferry');
  await galley.caretBefore('Two');
  await galley.type('Old ferry? ');
  await expectMarked(galley, 'galley-match', 'ferry', 'ferry', 'ferry');
  await expect(status(galley)).toContainText('3');
  await galley.caretAfter('One fer');
  await galley.type('X');
  await expectMarked(galley, 'galley-match', 'ferry', 'ferry');
  await galley.press('Backspace');
  await expectMarked(galley, 'galley-match', 'ferry', 'ferry', 'ferry');
  await galley.select('One', 'Old');
  await galley.press('Delete');
  await expectMarked(galley, 'galley-match', 'ferry', 'ferry');
  await galley.command('edit.undo');
  await expectMarked(galley, 'galley-match', 'ferry', 'ferry', 'ferry');
  await file.shows(({ body }) => body.length, 3);
});

test('in the story, F3 goes on from the caret and selects', async ({ galley, file }) => {
  await galley.typeLines('a port', 'b port', 'c port');
  await galley.select('port');
  await galley.command('edit.find');
  await expect(query(galley)).toHaveValue('port');
  await expect(status(galley)).toHaveText('1 of 3');
  await galley.caretAfter('b ');
  await galley.command('edit.find-next');
  await expect(status(galley)).toHaveText('2 of 3');
  await expect(galley.story).toBeFocused();
  await galley.command('edit.find-next');
  await galley.type('X');
  await file.holds(paragraph(text('a port')), paragraph(text('b port')), paragraph(text('c X')));
  await galley.command('edit.find-previous');
  await galley.type('Y');
  await file.holds(paragraph(text('a port')), paragraph(text('b Y')), paragraph(text('c X')));
});

test('whole words and regular expressions', async ({ galley, file }) => {
  await galley.typeLines('Port, airport, port 12.', 'Portugal 7');
  await file.shows(({ body }) => body.length, 2);
  await find(galley, 'port');
  await expect(status(galley)).toContainText('of 4');
  await galley.press('Alt+w');
  await expect(status(galley)).toContainText('of 2');
  await galley.press('Alt+r', 'ControlOrMeta+a');
  await galley.type('(\\d+');
  await expect(status(galley)).toHaveText(/not a regular expression.*Unterminated group/);
  await galley.type(')');
  await expectMarked(galley, 'galley-match', '12', '7');
  await expect(bar(galley).getByRole('button', { name: 'Regular expression' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});

test('an expression finds whole words, and a bar that opens with it needs one worker', async ({
  galley,
  file,
}) => {
  await galley.type('cats cat');
  await file.holds(paragraph(text('cats cat')));
  await find(galley, 'x');
  await galley.press('Alt+r', 'Alt+w', 'ControlOrMeta+a');
  await galley.type('cat|cats');
  await expectMarked(galley, 'galley-match', 'cats', 'cat');
  await galley.press('Escape');
  // What was found last is selected, and looked for now.
  await galley.command('edit.find');
  await expectMarked(galley, 'galley-match', 'cats');
  const searching = () => galley.page.workers().filter((one) => /search-worker/.test(one.url()));
  await expect.poll(() => searching().length).toBe(1);
});

test('an expression that never ends is ended, and one may write on', async ({ galley, file }) => {
  await galley.type(`${'a'.repeat(60)}!`);
  await find(galley, '(a+)+$');
  await galley.press('Alt+r');
  await expect(status(galley)).toHaveText('This expression takes too long.');
  await galley.story.click();
  await galley.press('ControlOrMeta+End');
  await galley.type(' b');
  await file.holds(paragraph(text(`${'a'.repeat(60)}! b`)));
  await galley.command('edit.find');
  await query(galley).fill('b');
  await expect(status(galley)).toHaveText('1 of 1');
});

test('one place after the other is replaced', async ({ galley, file }) => {
  await galley.typeLines('red and red', 'red');
  await galley.press('ControlOrMeta+Home');
  // The key that other programs have for it.
  await galley.press('Control+h');
  await expect(replacement(galley)).toBeVisible();
  await replace(galley, 'red', 'redder');
  await expect(status(galley)).toHaveText('1 of 3');
  await galley.press('Enter');
  await expectMarked(galley, 'galley-match', 'red', 'red', 'red');
  await expect(status(galley)).toHaveText('2 of 3');
  await galley.press('Enter');
  await expect(status(galley)).toHaveText('3 of 3');
  await expect(replacement(galley)).toBeFocused();
  await file.holds(paragraph(text('redder and redder')), paragraph(text('red')));
});

test('a place that reads as wanted already is passed over', async ({ galley, file }) => {
  await galley.type('Galley galley GALLEY galley');
  await galley.press('ControlOrMeta+Home');
  await replace(galley, 'galley', 'Galley');
  await expect(status(galley)).toHaveText('1 of 4');
  for (const next of ['2 of 4', '3 of 4', '4 of 4', '1 of 4']) {
    await galley.press('Enter');
    await expect(status(galley)).toHaveText(next);
  }
  await file.holds(paragraph(text('Galley Galley Galley Galley')));
  // Nothing waits for a place any more: to write on does not lead to one.
  await galley.press('Enter');
  await expect(status(galley)).toHaveText('2 of 4');
  await galley.press('F3');
  await expect(status(galley)).toHaveText('3 of 4');
  await galley.story.focus();
  await galley.press('ControlOrMeta+End');
  await galley.type(' galley');
  await expect(status(galley)).toHaveText('3 of 5');

  await galley.headline.fill('Galley, galley');
  await galley.headline.focus();
  await galley.press('Home');
  await replace(galley, 'galley', 'Galley');
  await expect(status(galley)).toHaveText('1 of 7');
  await galley.press('Enter');
  await expect(status(galley)).toHaveText('2 of 7');
  await galley.press('Enter');
  await expect(status(galley)).toHaveText('3 of 7');
  await file.shows(({ fields }) => fields.headline, 'Galley, Galley');
});

test('all are replaced in one step, with marks, links and quotes around them', async ({
  galley,
  file,
}) => {
  await galley.typeLines('The boat and the boat.', '“A boat sank,” she said.');
  await galley.select('the boat');
  await galley.command('format.bold');
  await galley.select('“A boat sank,”');
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox', { name: 'Source' }).fill('Nila Tan');
  await galley.press('Enter');
  const panel = await galley.panel('Quotes');
  await panel.getByRole('button', { name: 'checked' }).click();
  await file.shows(({ quotes }) => quotes['q1']?.status, 'checked');
  await galley.story.click();
  await galley.edit(
    file,
    async () => {
      await replace(galley, 'boat', 'ship');
      await bar(galley).getByRole('button', { name: 'Replace all' }).click();
      await expect(status(galley)).toHaveText('3 replaced');
      await galley.press('Escape');
    },
    paragraph(text('The ship and '), text('the ship', 'bold'), text('.')),
    paragraph(
      { type: 'quote', quote: 'q1', content: [text('“A ship sank,”')] },
      text(' she said.'),
    ),
  );
  // The words are others than those that were checked: these are kept, and the panel says so.
  const { quotes } = await file.article();
  expect(quotes['q1']).toMatchObject({ status: 'checked', verbatim: '“A boat sank,”' });
  await expect(panel.getByText('changed since checked')).toBeVisible();
});

test('a match over the edge of a mark goes to where it begins', async ({ galley, file }) => {
  await galley.type('one two three');
  await galley.select('two');
  await galley.command('format.italic');
  await replace(galley, 'wo thr', 'X');
  await bar(galley).getByRole('button', { name: 'Replace all' }).click();
  await file.holds(paragraph(text('one '), text('tX', 'italic'), text('ee')));
});

test('an expression replaces by what it found', async ({ galley, file }) => {
  await galley.typeLines('Tan, Nila', 'Putra, Adi');
  await replace(galley, '(?<last>\\w+), (\\w+)', '$2 $<last>');
  await galley.press('Alt+r');
  await expectMarked(galley, 'galley-match', 'Tan, Nila', 'Putra, Adi');
  await bar(galley).getByRole('button', { name: 'Replace all' }).click();
  await file.holds(paragraph(text('Nila Tan')), paragraph(text('Adi Putra')));
});

test('headline and standfirst are searched and replaced too, each with its own undo', async ({
  galley,
  file,
}) => {
  await galley.type('A ferry in the text');
  await galley.headline.fill('Ferry sinks');
  await galley.standfirst.fill('An old ferry');
  await galley.standfirst.focus();
  await galley.press('Home');
  await replace(galley, 'ferry', 'boat');
  await expect(status(galley)).toHaveText('2 of 3');
  await expect(galley.standfirst).toHaveAttribute('data-found');
  await galley.press('Shift+F3');
  await expect(galley.headline).toHaveAttribute('data-found');
  await expect(galley.standfirst).not.toHaveAttribute('data-found');
  await bar(galley).getByRole('button', { name: 'Replace all' }).click();
  await file.shows(({ fields }) => fields.headline, 'boat sinks');
  await file.shows(({ fields }) => fields.standfirst, 'An old boat');
  await file.holds(paragraph(text('A boat in the text')));
  await galley.standfirst.focus();
  await galley.command('edit.undo');
  await file.shows(({ fields }) => fields.standfirst, 'An old ferry');
});

test('what is far away comes into view and is marked there', async ({ galley, file }) => {
  await galley.type('Above');
  await galley.press('Enter');
  const lines = Array.from({ length: 150 }, (_, line) => `Line ${line} of a long story.`);
  lines[140] = 'The needle is here, the Needle.';
  await galley.paste(lines.join('\n\n'));
  await file.shows(({ body }) => body.length, 151);
  await galley.press('ControlOrMeta+Home');
  await find(galley, 'needle');
  await expect(status(galley)).toHaveText('1 of 2');
  await expect(galley.story.getByText('The needle is here')).toBeInViewport();
  await expectMarked(galley, 'galley-match-current', 'needle');
  await expectMarked(galley, 'galley-match', 'needle', 'Needle');
  await query(galley).fill('Line 7 ');
  await expect(galley.story.getByText('Line 7 of')).toBeInViewport();
  await expectMarked(galley, 'galley-match', 'Line 7 ');
});
