import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  article,
  figure,
  paragraph,
  quote,
  source,
  text,
  type Article,
  type Fields,
} from '../../app/article';
import { writeText } from '../../app/format';
import { writeInfo } from '../../app/format/info';
import { takeLock } from '../../main/library/lock';
import type { Desk } from './desk';
import { expect, test } from './galley';
import { pictureFile } from './picture-file';
import { LibraryColumn } from './library-column';

const FERRY = 'Ferry bridge reopens';
const RICE = 'Rice prices fall';
const TRAINS = 'Night trains return';

/** A story with so many words. */
function story(fields: Partial<Fields>, words = 3): Article {
  return article(fields, [paragraph(text('word '.repeat(words).trim()))]);
}

async function put(desk: Desk, name: string, value: Article): Promise<string> {
  const path = join(desk.library, `${name}.textbundle`);
  await mkdir(join(path, 'assets'), { recursive: true });
  await writeFile(join(path, 'info.json'), writeInfo(null));
  await pictureFile(join(path, 'assets'), 'ferry.png');
  await writeFile(join(path, 'text.md'), writeText(value));
  return path;
}

/** Three stories and the column that shows them; the last one was changed last. */
async function library(desk: Desk): Promise<LibraryColumn> {
  const ferry = story(
    { id: 'a', headline: FERRY, slug: 'ferry', language: 'en', tags: ['port'] },
    9,
  );
  await put(desk, '2026-11-01-ferry', {
    ...ferry,
    sources: { nila: source('Nila Tanjung', { role: 'harbour master' }) },
    quotes: { q1: quote('nila') },
    body: [
      ...ferry.body,
      paragraph({ type: 'quote', quote: 'q1', content: [text('It is ours again')] }),
      figure({ picture: 'assets/ferry.png', caption: [text('Buses queue at the pontoon')] }),
    ],
  });
  const rice = { id: 'b', headline: RICE, slug: 'rice', language: 'id', status: 'ready' } as const;
  await put(desk, '2026-11-02-rice', story(rice, 2));
  await put(desk, '2026-11-03-trains', story({ id: 'c', headline: TRAINS, slug: 'trains' }, 5));
  const column = new LibraryColumn(await desk.start());
  await expect(column.rows).toHaveCount(3);
  return column;
}

test('finds words of a caption, a source and the text, and shows where', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  await galley.command('library.search');
  await expect(column.search).toBeFocused();

  await galley.type('ponto');
  await column.shows(FERRY);
  await expect(column.rows).toContainText('Caption: Buses queue at the pontoon');
  await expect(column.marks).toHaveText('pontoon');

  await column.search.fill('tánjung');
  await column.shows(FERRY);
  await expect(column.rows).toContainText('Source:');
  await expect(column.marks).toHaveText('Tanjung');

  await column.search.fill('ours again');
  await expect(column.marks).toHaveText(['ours', 'again']);
  await expect(galley.page.getByText('1 story found')).toBeVisible();

  await column.search.fill('zeppelin');
  await expect(galley.page.getByText('No story has these words in it.')).toBeVisible();
  await galley.press('Escape');
  await expect(column.rows).toHaveCount(3);
});

test('is narrowed down by status, language, tag and person, and opened up again', async ({
  desk,
}) => {
  const column = await library(desk);
  const { page } = column.galley;
  await column.filter('ready');
  await column.shows(RICE);
  await page.getByRole('row', { name: 'Status ready' }).getByRole('button').click();
  await expect(column.rows).toHaveCount(3);

  await column.filter('port', 'Nila Tanjung', 'English');
  await column.shows(FERRY);
  await expect(page.getByRole('row', { name: /Tag port|Person Nila|Language Engl/ })).toHaveCount(
    3,
  );
  await column.filter('Indonesian');
  await expect(page.getByText('No story is like this.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(column.rows).toHaveCount(3);
});

test('filters are chosen with the keyboard alone', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  await column.search.focus();
  await galley.press('Tab', 'Tab', 'Enter');
  await expect(galley.dialog.getByRole('searchbox')).toBeFocused();
  await galley.type('nila');
  await galley.press('ArrowDown', 'Enter');
  await column.shows(FERRY);
  await galley.press('Escape', 'Escape');
  await expect(galley.page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
});

test('is put in order', async ({ desk }) => {
  const column = await library(desk);
  await column.sortBy('Headline');
  await column.shows(FERRY, TRAINS, RICE);
  await column.sortBy('Words');
  await column.shows(FERRY, TRAINS, RICE);
  await column.sortBy('Slug');
  await column.shows(FERRY, RICE, TRAINS);
});

test('follows what another program writes, adds and takes away', async ({ desk }) => {
  const column = await library(desk);
  await put(
    desk,
    '2026-11-02-rice',
    story({ id: 'b', headline: 'Rice prices rise', slug: 'rice' }),
  );
  await expect(column.row('Rice prices rise')).toBeVisible();
  await put(desk, '2026-11-04-school', story({ id: 'd', headline: 'Schools test a shorter week' }));
  await expect(column.row('Schools test')).toBeVisible();
  const away = join(desk.out, 'trains.textbundle');
  await rename(join(desk.library, '2026-11-03-trains.textbundle'), away);
  await expect(column.row(TRAINS)).toHaveCount(0);
});

test('a story is renamed: its slug, its folder, and its tab', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  await column.row(TRAINS).click();
  await expect(galley.headline).toHaveValue(TRAINS);
  await galley.story.click();
  await galley.press('ControlOrMeta+End');
  await galley.type(' and more');
  await column.choose(TRAINS, 'Rename…');
  await expect(galley.dialog.getByRole('textbox')).toHaveValue('trains');
  await galley.type('Night Trains');
  await galley.press('Enter');

  await galley.until(async () =>
    (await desk.bundles()).includes('2026-11-03-night-trains.textbundle'),
  );
  const { fields } = await desk.article('2026-11-03-night-trains.textbundle');
  expect(fields).toMatchObject({ id: 'c', slug: 'Night Trains', headline: TRAINS });
  await expect(column.row(TRAINS)).toContainText('Night Trains');
  await expect(galley.story).toContainText('and more');
  await galley.story.click();
  await galley.press('ControlOrMeta+End');
  await galley.type(' still');
  await galley.untilSaved(
    ({ body }) => JSON.stringify(body).includes('and more still'),
    '2026-11-03-night-trains.textbundle',
  );
});

test('F2 renames the row that has the keyboard', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  await column.sortBy('Slug');
  await column.search.press('ArrowDown');
  await galley.press('Home', 'ArrowDown');
  await expect(column.row(RICE)).toBeFocused();
  await galley.press('F2');
  await expect(galley.dialog.getByRole('textbox')).toHaveValue('rice');
  await galley.type('rice-prices');
  await galley.press('Enter');
  await galley.until(async () =>
    (await desk.bundles()).includes('2026-11-02-rice-prices.textbundle'),
  );
  await expect(column.row(RICE)).toBeFocused();
});

test('a story is duplicated: another id, the same words, and it is shown', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  await column.choose(FERRY, 'Duplicate');
  await expect(column.row(FERRY)).toHaveCount(2);
  await expect(galley.headline).toHaveValue(FERRY);
  const copy = await desk.article('2026-11-01-ferry-2.textbundle');
  const original = await desk.article('2026-11-01-ferry.textbundle');
  expect(copy.fields.slug).toBe('ferry-2');
  expect(copy.fields.id).not.toBe(original.fields.id);
  expect(copy.body).toEqual(original.body);
  expect(await desk.file('2026-11-01-ferry-2.textbundle').pictures()).toEqual(
    await desk.file('2026-11-01-ferry.textbundle').pictures(),
  );
});

test('a story goes into the archive and comes back', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  const name = '2026-11-03-trains.textbundle';
  const archive = join(desk.library, '.galley', 'archive');
  await column.row(TRAINS).click();
  await expect(galley.headline).toHaveValue(TRAINS);
  await column.choose(TRAINS, 'Archive');
  await expect(column.row(TRAINS)).toHaveCount(0);
  expect(await readdir(archive)).toEqual([name]);
  await expect(galley.headline).toBeHidden();

  await column.filter('Archive');
  await column.shows(TRAINS);
  await column.choose(TRAINS, 'Take out of the archive');
  await expect(galley.page.getByText('The archive is empty.')).toBeVisible();
  expect(await desk.bundles()).toContain(name);

  await galley.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await column.shows(TRAINS);
  expect(await readdir(archive)).toEqual([name]);
});

test('the Delete key asks, and moves a story to the trash of the system', async ({ desk }) => {
  test.skip(
    process.platform !== 'linux',
    'Elsewhere a test would fill the trash of whoever runs it.',
  );
  const column = await library(desk);
  const { galley } = column;
  await column.sortBy('Slug');
  await column.search.press('ArrowDown');
  await galley.press('Home');
  await galley.press('Delete');
  await expect(galley.page.getByRole('alertdialog')).toContainText(FERRY);
  await galley.press('Escape');
  await expect(column.rows).toHaveCount(3);
  await expect(column.row(FERRY)).toBeFocused();

  await galley.press('Delete', 'Enter');
  await column.shows(RICE, TRAINS);
  await expect(column.row(RICE)).toBeFocused();
  const trashed = join(desk.data, 'Trash', 'files', '2026-11-01-ferry.textbundle');
  expect(await readdir(trashed)).toEqual(expect.arrayContaining(['assets', 'text.md']));
});

test('what is selected goes into the archive, or to the trash, together', async ({ desk }) => {
  test.skip(
    process.platform !== 'linux',
    'Elsewhere a test would fill the trash of whoever runs it.',
  );
  const column = await library(desk);
  const { galley } = column;
  const { page } = galley;
  const undo = page.getByRole('button', { name: 'Undo', exact: true }).last();
  const archive = join(desk.library, '.galley', 'archive');
  await column.sortBy('Slug');
  await column.row(RICE).click();
  await expect(galley.headline).toHaveValue(RICE);
  await column.row(TRAINS).click({ modifiers: ['ControlOrMeta'] });

  await test.step('the archive, and back by one Undo', async () => {
    await column.choose(TRAINS, 'Archive');
    await column.shows(FERRY);
    await expect(galley.alert.or(page.getByRole('status'))).toContainText([
      /2 stories are in the archive/,
    ]);
    expect(await readdir(archive)).toHaveLength(2);
    await undo.click();
    await column.shows(FERRY, RICE, TRAINS);
    expect(await readdir(archive)).toEqual([]);
  });

  await test.step('the trash, which names them before', async () => {
    await column.row(FERRY).focus();
    await galley.press('Shift+ArrowDown', 'Delete');
    const question = page.getByRole('alertdialog', { name: 'Move 2 stories to the trash?' });
    await expect(question).toContainText(FERRY);
    await expect(question).toContainText(RICE);
    await galley.press('Escape');
    await column.shows(FERRY, RICE, TRAINS);
    await galley.press('Delete', 'Enter');
    await column.shows(TRAINS);
    expect((await readdir(join(desk.data, 'Trash', 'files'))).sort()).toEqual([
      '2026-11-01-ferry.textbundle',
      '2026-11-02-rice.textbundle',
    ]);
    expect(await desk.bundles()).toEqual(['2026-11-03-trains.textbundle']);
  });
});

test('the menu of a row opens by its button and by its key', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  const menu = galley.page.getByRole('menu', { name: `What to do with ${RICE}` });
  await column.row(RICE).hover();
  await column.row(RICE).locator('.article-more').click();
  await expect(menu).toBeVisible();
  await galley.press('Escape');
  await expect(menu).toBeHidden();

  await column.row(RICE).focus();
  await galley.press('Shift+F10');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await galley.press('Escape');
  await expect(column.row(RICE)).toBeFocused();
});

test('what somebody else has open is left alone', async ({ desk }) => {
  const column = await library(desk);
  const place = { folder: desk.library, name: '2026-11-02-rice.textbundle' };
  const lock = await takeLock(place);
  await column.choose(RICE, 'Archive');
  await expect(column.galley.alert.filter({ hasText: 'The story was not moved.' })).toBeVisible();
  expect(await desk.bundles()).toContain(place.name);
  if (lock.ok) await lock.value.release();
});
