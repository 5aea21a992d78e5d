import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figure, paragraph, quote, text, type Article, type Inline } from '../../app/article';
import { tone } from '../support/tone';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { quoteSpans, tagWords } from './quotes';
import { pictureFile } from './picture-file';
import { hashOf, type StoryFile } from './story-file';

const sourceNames = ({ sources }: Article) => Object.values(sources).map(({ name }) => name);

const SAID = '“It sails at dawn,”';
const LINE = `${SAID} she said.`;
const said = (id: string, ...content: Inline[]): Inline => ({ type: 'quote', quote: id, content });

/** A story with a quote in it, of which a part of the line is copied. */
async function copyQuote(galley: Galley, file: StoryFile): Promise<void> {
  await galley.type(LINE);
  await tagWords(galley, SAID, 'Nila Tan');
  await file.shows(quoteSpans, [['q1', SAID]]);
  await galley.select(SAID, 'she');
  await galley.press('ControlOrMeta+c');
}

const COPIED = [said('q1', text(SAID)), text(' she')];

test('a quote that is pasted into another story brings its record and its source', async ({
  galley,
  file,
}) => {
  await copyQuote(galley, file);
  const other = await galley.newStory();
  await galley.type('Here: ');
  await other.holds(paragraph(text('Here: ')));
  const before = await other.text();
  await galley.press('ControlOrMeta+v');
  await other.holds(paragraph(text('Here: '), ...COPIED));
  await other.shows(({ quotes }) => quotes, (await file.article()).quotes);
  await other.shows(({ sources }) => sources, (await file.article()).sources);
  const after = await other.text();
  await galley.command('edit.undo');
  await other.is(before);
  await galley.command('edit.redo');
  await other.is(after);
  expect(quoteSpans(await file.article())).toEqual([['q1', SAID]]);

  await test.step('and the words alone where that is asked for', async () => {
    await galley.press('End', 'Enter');
    await galley.command('edit.paste-plain');
    await other.holds(paragraph(text('Here: '), ...COPIED), paragraph(text(`${SAID} she`)));
  });
});

test('its recording in the first story is linked to where it lies, and plays', async ({
  galley,
  file,
}) => {
  await galley.type(LINE);
  await tagWords(galley, SAID, 'Nila Tan');
  await galley.caretAfter('sails');
  await galley.command('quote.tag');
  const field = galley.dialog.getByRole('group', { name: 'Recording' });
  const talk = join(galley.desk.out, 'talk.wav');
  await writeFile(talk, tone(5));
  await galley.answerDialogs(talk);
  await field.getByRole('button', { name: 'Choose a recording…' }).click();
  await field.getByRole('button', { name: 'Copy into the story' }).click();
  await file.shows(({ quotes }) => quotes['q1']?.obtained.recording, 'assets/talk.wav');
  await galley.press('Escape');
  await galley.select(SAID, 'she');
  await galley.press('ControlOrMeta+c');

  const other = await galley.newStory();
  await galley.story.click();
  await galley.press('ControlOrMeta+v');
  const path = join(file.path, 'assets/talk.wav');
  await other.shows(({ quotes }) => quotes['q1']?.obtained.recording, path);
  await galley.caretAfter('sails');
  await galley.command('quote.play');
  await expect(galley.page.locator('.transport')).toBeVisible();
});

test('it gets another id there, and somebody who is known there stays one', async ({
  galley,
  file,
}) => {
  await copyQuote(galley, file);
  const other = await galley.newStory();
  await galley.type('“No,” he said. “Maybe,” she said. ');
  await tagWords(galley, '“No,”', 'Ben Lim');
  await tagWords(galley, '“Maybe,”', 'nila tan');
  await galley.press('End');
  await galley.press('ControlOrMeta+v');
  await other.shows(quoteSpans, [
    ['q1', '“No,”'],
    ['q2', '“Maybe,”'],
    ['q3', SAID],
  ]);
  const { quotes } = await other.article();
  expect(quotes['q3']!.source).toBe(quotes['q2']!.source);
  expect(sourceNames(await other.article())).toEqual(['Ben Lim', 'nila tan']);
});

test('what is cut goes over to another story and back', async ({ galley, file }) => {
  await galley.typeLines(LINE, 'Below.');
  await tagWords(galley, SAID, 'Nila Tan');
  await file.shows(quoteSpans, [['q1', SAID]]);
  await galley.select(SAID);
  await galley.press('ControlOrMeta+x');
  await file.shows(({ quotes }) => quotes, {});
  const other = await galley.newStory();
  await galley.press('ControlOrMeta+v');
  await other.shows(quoteSpans, [['q1', SAID]]);
  await galley.select(SAID);
  await galley.press('ControlOrMeta+x');
  await other.holds();
  await galley.command('tab.previous');
  await expect(galley.story).toContainText('Below.');
  await galley.caretAfter('Below.');
  await galley.press('ControlOrMeta+v');
  await file.holds(
    paragraph(text(' she said.')),
    paragraph(text('Below.'), said('q1', text(SAID))),
  );
  await file.shows(({ quotes }) => quotes['q1'], quote('nila-tan'));
  await file.shows(sourceNames, ['Nila Tan']);
});

test('a picture and the quote in its caption come along', async ({ galley, file }) => {
  const picture = await pictureFile(galley.desk.out, 'sea.png');
  await galley.type('Above.');
  await galley.addWaitingCaption();
  await galley.type(LINE);
  await galley.answerDialogs(picture);
  await galley.waiting.click();
  await tagWords(galley, SAID, 'Nila Tan');
  const FIGURE = figure({
    picture: 'assets/sea.png',
    caption: [said('q1', text(SAID)), text(' she said.')],
  });
  await file.holds(paragraph(text('Above.')), FIGURE);
  await galley.press('ControlOrMeta+a', 'ControlOrMeta+c');
  const other = await galley.newStory();
  await galley.type('First.');
  await galley.press('ControlOrMeta+v');
  await other.holds(paragraph(text('First.Above.')), FIGURE);
  await other.shows(sourceNames, ['Nila Tan']);
  expect(await other.pictures()).toEqual({ 'sea.png': hashOf(await readFile(picture)) });
  await expect(galley.story.locator('.story-picture img')).toBeVisible();
  await galley.command('edit.undo');
  await other.holds(paragraph(text('First.')));
});

test('it goes over to windows that are open, and to one that is opened later', async ({ desk }) => {
  const galley = await desk.start();
  const early = await desk.nextWindow(() => galley.command('window.new'));
  await copyQuote(galley, await galley.newStory());
  const late = await desk.nextWindow(() => galley.command('window.new'));
  for (const window of [early, late]) {
    const file = await window.newStory();
    await window.press('ControlOrMeta+v');
    await file.holds(paragraph(...COPIED));
    await file.shows(sourceNames, ['Nila Tan']);
    await window.command('edit.undo');
    await file.holds();
  }
});

test('words that are replaced all over a story keep their quotes', async ({ galley, file }) => {
  await galley.typeLines(`The ferry. ${LINE}`, 'A ferry sails, it sails.');
  await tagWords(galley, SAID, 'Nila Tan');
  await tagWords(galley, 'ferry sails', 'Ben Lim');
  await file.shows(quoteSpans, [
    ['q1', SAID],
    ['q2', 'ferry sails'],
  ]);
  const before = await file.text();
  await galley.command('edit.replace');
  const bar = galley.page.getByRole('search', { name: 'Find in this story' });
  await expect(bar.getByRole('textbox', { name: 'Find' })).toBeFocused();
  await galley.type('sails');
  await galley.press('Tab');
  await galley.type('goes');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await file.holds(
    paragraph(text('The ferry. '), said('q1', text('“It goes at dawn,”')), text(' she said.')),
    paragraph(text('A '), said('q2', text('ferry goes')), text(', it goes.')),
  );
  await file.shows(
    ({ quotes }) => [quotes['q1']?.source, quotes['q2']?.source],
    ['nila-tan', 'ben-lim'],
  );
  await bar.getByRole('textbox', { name: 'Find' }).fill('');
  await galley.press('Escape');
  await galley.command('edit.undo');
  await galley.command('story.save');
  await file.is(before);
});
