import { BREAK, paragraph, text, type Article, type Inline } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { quoteSpans, tagSelected } from './quotes';

const SAID = '“It sails at dawn,”';
const STORY = `${SAID} said the master.`;

test('a quote gets a new source; undo takes tag and record back together', async ({
  galley,
  file,
}) => {
  await galley.type(STORY);
  await file.holds(paragraph(text(STORY)));
  const before = await file.text();
  await galley.select(SAID);
  await tagSelected(galley, 'Nila Tan', 'harbour master');
  await file.shows(quoteSpans, [['q1', SAID]]);
  const { sources, quotes } = await file.article();
  expect(sources['nila-tan']).toMatchObject({ name: 'Nila Tan', role: 'harbour master' });
  expect(quotes['q1']).toMatchObject({ source: 'nila-tan', kind: 'direct', status: 'unchecked' });

  await galley.command('edit.undo');
  await file.is(before);
  await galley.command('edit.redo');
  await file.shows(quoteSpans, [['q1', SAID]]);
  await file.shows((article) => article.quotes['q1']?.source, 'nila-tan');
});

test('the same name is the same source; over two paragraphs a quote is one record', async ({
  galley,
  file,
}) => {
  await galley.typeLines('“One.”', '“Two', 'and three.”');
  await galley.select('“One.”');
  await tagSelected(galley, 'Nila Tan');
  await galley.select('“Two', 'three.”');
  await tagSelected(galley, 'nila tan');
  await file.shows(quoteSpans, [
    ['q1', '“One.”'],
    ['q2', '“Two'],
    ['q2', 'and three.”'],
  ]);
  const { sources, quotes } = await file.article();
  expect(Object.keys(sources)).toEqual(['nila-tan']);
  expect(quotes['q2']!.source).toBe('nila-tan');
});

test('the panel changes the record, goes to the words, and takes the tag off', async ({
  galley,
  file,
}) => {
  await galley.type(STORY);
  await galley.select(SAID);
  await tagSelected(galley, 'Nila Tan');
  const panel = await galley.panel('Quotes');
  await panel.getByRole('button', { name: 'checked' }).click();
  await file.shows(({ quotes }) => quotes['q1']?.status, 'checked');
  await panel.getByRole('textbox', { name: 'Role' }).fill('harbour master');
  await galley.press('Enter');
  await file.shows(({ sources }) => sources['nila-tan']?.role, 'harbour master');
  await panel.getByRole('combobox', { name: 'Kind' }).selectOption('partial');
  await file.shows(({ quotes }) => quotes['q1']?.kind, 'partial');

  await panel.getByRole('button', { name: SAID }).click();
  await expect(galley.story).toBeFocused();
  await galley.panel('Quotes');
  await panel.getByRole('button', { name: 'Remove the tag' }).click();
  await file.shows(quoteSpans, []);
  await file.shows(({ quotes }) => quotes, {});
  await file.holds(paragraph(text(STORY)));
});

test('words in a caption can be a quote too', async ({ galley, file }) => {
  await galley.addWaitingCaption();
  await galley.type(STORY);
  await galley.select(SAID);
  await tagSelected(galley, 'Nila Tan');
  await file.shows(quoteSpans, [['q1', SAID]]);
  expect((await file.body())[0]!.type).toBe('figure');
});

/** A quote in the middle of a line, and the caret between its words. */
async function caretInQuote(galley: Galley): Promise<void> {
  await galley.type('A one two Z');
  await galley.select('one two');
  await tagSelected(galley, 'Nila Tan');
  await galley.caretAfter('one ');
}

const inQuote = (...content: Inline[]): Inline => ({ type: 'quote', quote: 'q1', content });
const ONE = inQuote(text('one '));
const TWO = inQuote(text('two'));

test('what is put between the words of a quote stands there', async ({ galley, file }) => {
  await caretInQuote(galley);
  await galley.pasteHtml('<b>X</b>');
  await file.holds(paragraph(text('A '), ONE, text('X', 'bold'), TWO, text(' Z')));
  await galley.command('edit.undo');
  await file.holds(paragraph(text('A '), inQuote(text('one two')), text(' Z')));
  await galley.press('Shift+Enter');
  await file.holds(paragraph(text('A '), ONE, BREAK, TWO, text(' Z')));
  await galley.command('edit.undo');
  await galley.pasteHtml('<p>X</p><p>Y</p>');
  await file.holds(paragraph(text('A '), ONE, text('X')), paragraph(text('Y'), TWO, text(' Z')));
});

test('Enter between the words of a quote parts it with its line', async ({ galley, file }) => {
  await caretInQuote(galley);
  await galley.press('Enter');
  await file.holds(paragraph(text('A '), ONE), paragraph(TWO, text(' Z')));
  await galley.type('and ');
  await galley.press('Backspace');
  await file.shows(quoteSpans, [
    ['q1', 'one '],
    ['q1', 'two'],
  ]);
});

test('a quote that is cut keeps its owner when the story is closed before it is pasted', async ({
  galley,
  file,
}) => {
  await galley.typeLines('One two.', 'Three four.');
  await galley.select('One two.');
  await tagSelected(galley, 'Nila Tan');
  await file.shows(quoteSpans, [['q1', 'One two.']]);
  await galley.select('One two.');
  await galley.press('ControlOrMeta+x');
  await file.shows(({ quotes }) => quotes, {});
  await galley.command('tab.close');
  await expect(galley.story.getByText('Three four.')).toBeHidden();
  await galley.command('tab.reopen');
  await expect(galley.story).toContainText('Three four.');

  await galley.select('Three');
  await tagSelected(galley, 'Ben Lim');
  await galley.caretAfter('four.');
  await galley.press('ControlOrMeta+v');
  await file.shows(quoteSpans, [
    ['q1', 'Three'],
    ['q2', 'One two.'],
  ]);
  const sources = ({ quotes }: Article) => [quotes['q1']?.source, quotes['q2']?.source];
  await file.shows(sources, ['ben-lim', 'nila-tan']);
  await galley.command('edit.undo');
  await file.shows(quoteSpans, [['q1', 'Three']]);
  await file.shows(({ quotes }) => Object.keys(quotes), ['q1']);
});

test('what is typed behind a quote is not the speaker’s', async ({ galley, file }) => {
  await galley.type(SAID);
  await galley.select(SAID);
  await tagSelected(galley, 'Nila Tan');
  await galley.press('End');
  await galley.type(' she said.');
  await file.shows(quoteSpans, [['q1', SAID]]);
});
