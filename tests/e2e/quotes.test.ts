import {
  paragraph,
  plainText,
  text,
  inlineNodes,
  inlineRuns,
  type Article,
} from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

/** The words of each quote's spans. */
function spans(article: Article): readonly (readonly [string, string])[] {
  return [...inlineRuns(article.body)]
    .flatMap((run) => [...inlineNodes(run)])
    .filter((node) => node.type === 'quote')
    .map((node) => [node.quote, plainText(node.content)] as const);
}

/** Tags what is selected by keyboard alone. */
async function tag(galley: Galley, name: string, role = ''): Promise<void> {
  await galley.command('quote.tag');
  const source = galley.dialog.getByRole('combobox', { name: 'Source' });
  await expect(source).toBeFocused();
  await source.fill(name);
  if (role !== '') await galley.dialog.getByRole('textbox', { name: 'Role' }).fill(role);
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
}

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
  await tag(galley, 'Nila Tan', 'harbour master');
  await file.shows(spans, [['q1', SAID]]);
  const { sources, quotes } = await file.article();
  expect(sources['nila-tan']).toMatchObject({ name: 'Nila Tan', role: 'harbour master' });
  expect(quotes['q1']).toMatchObject({ source: 'nila-tan', kind: 'direct', status: 'unchecked' });

  await galley.command('edit.undo');
  await file.is(before);
  await galley.command('edit.redo');
  await file.shows(spans, [['q1', SAID]]);
  await file.shows((article) => article.quotes['q1']?.source, 'nila-tan');
});

test('the same name is the same source; over two paragraphs a quote is one record', async ({
  galley,
  file,
}) => {
  await galley.typeLines('“One.”', '“Two', 'and three.”');
  await galley.select('“One.”');
  await tag(galley, 'Nila Tan');
  await galley.select('“Two', 'three.”');
  await tag(galley, 'nila tan');
  await file.shows(spans, [
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
  await tag(galley, 'Nila Tan');
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
  await file.shows(spans, []);
  await file.shows(({ quotes }) => quotes, {});
  await file.holds(paragraph(text(STORY)));
});

test('words in a caption can be a quote too', async ({ galley, file }) => {
  await galley.addWaitingCaption();
  await galley.type(STORY);
  await galley.select(SAID);
  await tag(galley, 'Nila Tan');
  await file.shows(spans, [['q1', SAID]]);
  expect((await file.body())[0]!.type).toBe('figure');
});

test('what is typed behind a quote is not the speaker’s', async ({ galley, file }) => {
  await galley.type(SAID);
  await galley.select(SAID);
  await tag(galley, 'Nila Tan');
  await galley.press('End');
  await galley.type(' she said.');
  await file.shows(spans, [['q1', SAID]]);
});
