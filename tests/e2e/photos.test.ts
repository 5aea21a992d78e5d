import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { figure, paragraph, text, type Article } from '../../app/article';
import { photoFile } from '../support/photo-file';
import { expect, test } from './galley';
import { hashOf } from './story-file';

const CAPTION = 'Kapal “Laju” berlabuh di Malé — السفينة 🚢';
const TAGS = [
  '-charset',
  'iptc=utf8',
  '-IPTC:CodedCharacterSet=utf8',
  `-IPTC:Caption-Abstract=${CAPTION}`,
  '-IPTC:By-line=Nila Tan',
  '-IPTC:Credit=Port Agency',
  '-XMP-iptcCore:AltTextAccessibility=A ship at a quay',
  '-XMP-xmpRights:UsageTerms=Once, in print',
];
const WORDS = {
  credit: 'Port Agency',
  alt: 'A ship at a quay',
  terms: 'Once, in print',
};
const SHOWN = figure({ picture: 'assets/photo.jpg', caption: [text(CAPTION)], ...WORDS });

const figures = ({ body }: Article) => body.filter(({ type }) => type === 'figure');

test('a photo brings its caption, credit, description and terms, in one step', async ({
  galley,
  file,
}) => {
  const photo = await photoFile(galley.desk.out, TAGS);
  const before = await readFile(photo);
  await galley.type('One');
  await file.holds(paragraph(text('One')));
  await galley.dropFiles(galley.story.getByText('One'), photo);
  await file.holds(paragraph(text('One')), SHOWN);
  expect(await file.pictures()).toEqual({ 'photo.jpg': hashOf(before) });

  await galley.command('edit.undo');
  await file.holds(paragraph(text('One')));
  await galley.command('edit.redo');
  await file.holds(paragraph(text('One')), SHOWN);

  await test.step('and the caption is gone on with at its end', async () => {
    await galley.caretAfter('🚢');
    await galley.type('!');
    await file.shows(figures, [{ ...SHOWN, caption: [text(`${CAPTION}!`)] }]);
  });
});

test('a caption that was typed stays; what nobody said comes from the photo', async ({
  galley,
  file,
}) => {
  await galley.paste('The ferry left the harbour.\nThe ferry at sea. [Own Agency]\n');
  const waiting = figure({ caption: [text('The ferry at sea.')], credit: 'Own Agency' });
  await file.shows(figures, [waiting]);
  await galley.answerDialogs(await photoFile(galley.desk.out, TAGS));
  await galley.waiting.click();
  await file.shows(figures, [
    { ...waiting, picture: 'assets/photo.jpg', alt: WORDS.alt, terms: WORDS.terms },
  ]);
});

test('in the language of the story, where the photo has it', async ({ galley, file }) => {
  await galley.type('One');
  await galley.writeIn('id');
  const photo = await photoFile(galley.desk.out, [
    '-XMP-dc:Description=A ferry',
    '-XMP-dc:Description-id=Sebuah feri',
  ]);
  await galley.dropFiles(galley.story.getByText('One'), photo);
  await file.shows(figures, [
    figure({ picture: 'assets/photo.jpg', caption: [text('Sebuah feri')] }),
  ]);
});

test('the panel says what is to be minded of each picture, until it is done', async ({
  galley,
  file,
}) => {
  await galley.type('One');
  const photo = await photoFile(galley.desk.out, ['-XMP-dc:Description=A ferry']);
  await galley.dropFiles(galley.story.getByText('One'), photo);
  await file.shows(figures, [figure({ picture: 'assets/photo.jpg', caption: [text('A ferry')] })]);
  const panel = await galley.panel('Pictures');
  const warnings = panel.getByRole('list', { name: 'Warnings' }).getByRole('listitem');
  const small = 'Only 60 pixels wide; 1,200 look sharp everywhere';
  await expect(warnings).toHaveText(['No credit', 'No alt text', small]);

  await panel.getByRole('textbox', { name: 'Credit' }).fill('Port Agency');
  await panel.getByRole('textbox', { name: 'Alt text' }).fill('a ferry.');
  await galley.press('Tab');
  await expect(warnings).toHaveText(['The alt text says what the caption says', small]);
  await file.shows(figures, [
    figure({
      ...{ picture: 'assets/photo.jpg', caption: [text('A ferry')] },
      ...{ credit: 'Port Agency', alt: 'a ferry.' },
    }),
  ]);
});

test('another picture in its place keeps the words', async ({ galley, file }) => {
  await galley.type('One');
  const photo = await photoFile(galley.desk.out, ['-XMP-dc:Description=A ferry']);
  await galley.dropFiles(galley.story.getByText('One'), photo);
  const shown = figure({ picture: 'assets/photo.jpg', caption: [text('A ferry')] });
  await file.shows(figures, [shown]);
  const panel = await galley.panel('Pictures');
  const other = await photoFile(galley.desk.out, TAGS, 'other.jpg');
  await galley.answerDialogs(other);
  await panel.getByRole('button', { name: 'Replace…' }).click();
  await file.shows(figures, [{ ...shown, picture: 'assets/other.jpg', ...WORDS }]);
  await galley.command('edit.undo');
  await file.shows(figures, [shown]);
});

// Last, since the library shows it too, and Chromium says of each on its console that it is not to be had.
test('what can’t be shown says so, and is kept as it is', async ({ galley, file }) => {
  await galley.type('One');
  const photo = await photoFile(galley.desk.out, []);
  const head = (await readFile(photo)).subarray(0, 180);
  const broken = join(galley.desk.out, 'broken.jpg');
  await writeFile(broken, head);
  await galley.dropFiles(galley.story.getByText('One'), broken);
  await file.shows(figures, [figure({ picture: 'assets/broken.jpg' })]);
  await expect(galley.story).toContainText('“broken.jpg” can’t be shown. It is kept as it is.');
  expect(await file.pictures()).toEqual({ 'broken.jpg': hashOf(head) });
});
