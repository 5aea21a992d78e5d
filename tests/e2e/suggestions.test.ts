import type { Page } from '@playwright/test';
import type { Article } from '../../app/article';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { quoteSpans } from './quotes';
import { expectMarked } from './highlights';

/** Of each quote its source's name, its kind and its cue. */
function records({ quotes, sources }: Article): readonly (readonly string[])[] {
  return Object.values(quotes).map(({ source, kind, cue }) => [
    source === null ? '' : sources[source]!.name,
    kind,
    cue,
  ]);
}

const bar = (page: Page) =>
  page.getByRole('region', { name: /^(Quote suggestions|Usulan kutipan|اقتباسات مقترحة)$/ });

/** Waits until the bar shows this of the so-manieth suggestion. */
async function shows({ page }: Galley, at: string, ...words: string[]): Promise<void> {
  await expect(bar(page).getByText(at, { exact: true })).toBeVisible();
  for (const one of words) await expect(bar(page)).toContainText(one);
}

async function walk(galley: Galley): Promise<void> {
  await galley.command('quote.suggest');
  await expect(galley.page.getByRole('button', { name: 'Accept' })).toBeFocused();
}

const DAWN = '“The boats sail at dawn,”';
const STAYS = '“and nobody stays behind.”';
const ROAD = '“The road was long. We have walked it before.';
const AGAIN = '“We will walk it again,”';
const STORY = [
  'Harbour master Nila Tan met the crews on Monday.',
  `${DAWN} Tan said, ${STAYS}`,
  ROAD,
  `${AGAIN} said Oren Vale.`,
];

test.beforeEach(async ({ galley, file }) => {
  expect(file.name).not.toBe('');
  await galley.writeIn('en');
});

test('each is accepted by Enter: a split quote and one over paragraphs are one record each', async ({
  galley,
  file,
}) => {
  await galley.typeLines(...STORY);
  await walk(galley);
  await shows(galley, '1 of 2', DAWN, STAYS, 'Nila Tan (new)', 'said', 'direct', 'sure');
  await expectMarked(galley, 'galley-suggested', DAWN, STAYS);
  await expectMarked(galley, 'galley-suggested-cue', 'said');
  await expectMarked(galley, 'galley-suggested-source', 'Tan');
  await expect(bar(galley.page).getByRole('status')).toContainText('1 of 2: “The boats');

  // Going about decides nothing.
  await galley.press('ArrowDown');
  await shows(galley, '2 of 2', ROAD, AGAIN, 'Oren Vale (new)');
  await galley.press('ArrowRight', 'ArrowUp', 'ArrowLeft');
  await shows(galley, '1 of 2', DAWN);
  await galley.command('story.save');
  await file.shows(quoteSpans, []);

  await galley.press('Enter');
  await shows(galley, '1 of 1', ROAD, AGAIN);
  await file.shows(quoteSpans, [
    ['q1', DAWN],
    ['q1', STAYS],
  ]);
  await galley.press('Enter');
  await expect(bar(galley.page)).toContainText('All suggestions are decided.');
  await file.shows(quoteSpans, [
    ['q1', DAWN],
    ['q1', STAYS],
    ['q2', ROAD],
    ['q2', AGAIN],
  ]);
  await file.shows(records, [
    ['Nila Tan', 'direct', 'said'],
    ['Oren Vale', 'direct', 'said'],
  ]);
  await galley.press('Escape');
  await expect(bar(galley.page)).toBeHidden();
  await expect(galley.story).toBeFocused();
});

test('undo takes back what was decided, and it is suggested again', async ({ galley, file }) => {
  await galley.typeLines(...STORY);
  await file.shows(({ body }) => JSON.stringify(body).includes('Oren Vale.'), true);
  const before = await file.text();
  await walk(galley);
  await shows(galley, '1 of 2', DAWN);
  await galley.press('Enter');
  await shows(galley, '1 of 1', ROAD);
  await galley.press('x');
  await file.shows(({ fields }) => fields.notQuotes, [`${ROAD} … ${AGAIN}`]);
  await galley.press('ControlOrMeta+z');
  await shows(galley, '1 of 1', ROAD, 'Taken back.');
  await galley.press('ControlOrMeta+z');
  await shows(galley, '1 of 2', DAWN, 'Taken back.');
  await galley.command('story.save');
  await file.is(before);
  await galley.press('Enter');
  await file.shows(
    quoteSpans,
    [
      ['q1', DAWN],
      ['q1', STAYS],
    ].map(([, words]) => [expect.any(String), words]),
  );
});

test('a rejected one stays rejected when the story is opened again, until it is wanted', async ({
  desk,
}) => {
  let galley = await desk.start();
  const file = await galley.newStory();
  await galley.writeIn('en');
  await galley.typeLines(...STORY);
  await walk(galley);
  await shows(galley, '1 of 2', DAWN);
  await galley.press('Delete');
  await shows(galley, '1 of 1', ROAD);
  await file.shows(({ fields }) => fields.notQuotes, [`${DAWN} … ${STAYS}`]);
  await desk.close();

  galley = await desk.start();
  const panel = await galley.panel('Quotes');
  await expect(panel).toContainText('1 suggestion');
  await panel.getByText('1 rejected').click();
  await expect(panel).toContainText(`${DAWN} … ${STAYS}`);
  await panel.getByRole('button', { name: 'Suggest again' }).click();
  await expect(panel).toContainText('2 suggestions');
  await file.shows(({ fields }) => fields.notQuotes, []);
  await file.shows(quoteSpans, []);
});

test('one is changed in the popover, which has it filled in', async ({ galley, file }) => {
  await galley.typeLines(...STORY);
  await walk(galley);
  await shows(galley, '1 of 2', DAWN);
  await galley.press('e');
  const source = galley.dialog.getByRole('combobox', { name: 'Source' });
  await expect(source).toBeFocused();
  await expect(source).toHaveValue('Nila Tan');
  await expect(galley.dialog.getByRole('textbox', { name: 'Cue' })).toHaveValue('said');
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
  await expect(galley.page.getByRole('button', { name: 'Accept' })).toBeFocused();

  await galley.press('e');
  await source.fill('Lia Sonde');
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await shows(galley, '1 of 1', ROAD);
  await expect(galley.page.getByRole('button', { name: 'Accept' })).toBeFocused();
  await file.shows(quoteSpans, [
    ['q1', DAWN],
    ['q1', STAYS],
  ]);
  await file.shows(records, [['Lia Sonde', 'direct', 'said']]);
});

test('a caption has its own, and a source of the story is known by the last name', async ({
  galley,
  file,
}) => {
  await galley.typeLines(
    'Harbour master Nila Tan met the crews on Monday.',
    '“It is cold,” Nila Tan said.',
    '',
  );
  await galley.addWaitingCaption();
  await galley.type('“Nobody saw the boat,” said Tan.');
  await walk(galley);
  await shows(galley, '1 of 2', '“It is cold,”');
  await galley.press('Enter');
  await shows(galley, '1 of 1', '“Nobody saw the boat,”');
  await expect(bar(galley.page).locator('.suggestion-source')).toHaveText('Nila Tan');
  await galley.press('Enter');
  await file.shows(quoteSpans, [
    ['q1', '“It is cold,”'],
    ['q2', '“Nobody saw the boat,”'],
  ]);
  await file.shows((article) => records(article).map(([name]) => name), ['Nila Tan', 'Nila Tan']);
  const { sources } = await file.article();
  expect(Object.keys(sources)).toEqual(['nila-tan']);
});

test('what is written meanwhile moves them: nothing is tagged at another place', async ({
  galley,
  file,
}) => {
  await galley.typeLines(...STORY);
  await walk(galley);
  await shows(galley, '1 of 2', DAWN);
  await galley.caretBefore(DAWN);
  await galley.type('On Monday: ');
  // Back in the bar at once, before the story can have been read again.
  await galley.command('quote.suggest');
  await galley.press('Enter');
  const words = new Set([DAWN, STAYS, ROAD, AGAIN]);
  await galley.command('story.save');
  const tagged = quoteSpans(await file.article()).map(([, text]) => text);
  expect(tagged.filter((text) => !words.has(text))).toEqual([]);
  await expect(bar(galley.page)).toContainText('1 of ');

  await galley.caretAfter('Harbour master');
  await galley.type(' and pilot');
  await galley.command('quote.suggest');
  await galley.press('ControlOrMeta+z');
  await expect(galley.story).not.toContainText('pilot');
});

test('Indonesian: who said it stands behind the verb', async ({ galley, file }) => {
  await galley.writeIn('id');
  await galley.typeLines(
    'Hujan turun sejak pagi di kampung itu.',
    '“Kami sudah siap,” kata Budi Hartono.',
    'Menurut Sari Dewi, “jembatan itu rapuh sejak lama”.',
  );
  await walk(galley);
  await shows(galley, '1 of 2', 'Budi Hartono', 'kata');
  await galley.press('Enter');
  await shows(galley, '1 of 1', 'Sari Dewi');
  await galley.press('Enter');
  await file.shows(quoteSpans, [
    ['q1', '“Kami sudah siap,”'],
    ['q2', '“jembatan itu rapuh sejak lama”'],
  ]);
  await file.shows(
    (article) => records(article).map(([name]) => name),
    ['Budi Hartono', 'Sari Dewi'],
  );
});

test('Arabic: the arrows follow the direction of the window', async ({ desk }) => {
  const galley = await desk.start({ language: 'ar' });
  const file = await galley.newStory();
  await galley.page.getByRole('combobox', { name: 'اللغة', exact: true }).selectOption('ar');
  await galley.story.focus();
  await galley.typeLines(
    'قال سامي حداد: «ستبحر السفن غدا مع الفجر».',
    'وأضافت ليلى منصور: «لن يبقى أحد على الرصيف».',
  );
  await galley.command('quote.suggest');
  await expect(bar(galley.page)).toContainText('سامي حداد');
  await galley.press('ArrowLeft');
  await expect(bar(galley.page)).toContainText('ليلى منصور');
  await galley.press('ArrowRight');
  await expect(bar(galley.page)).toContainText('سامي حداد');
  await galley.press('Enter');
  await file.shows(quoteSpans, [['q1', '«ستبحر السفن غدا مع الفجر»']]);
  await file.shows((article) => records(article).map(([name]) => name), ['سامي حداد']);
});

test('the panel says how many there are and begins the walk; a story without any has none', async ({
  galley,
  file,
}) => {
  const panel = await galley.panel('Quotes');
  await galley.story.click();
  await galley.type('Nothing was said.');
  await galley.command('quote.suggest');
  await expect(bar(galley.page)).toContainText('There is nothing to suggest.');
  await galley.press('Enter', 'x', 'ArrowDown', 'Escape');
  await galley.press('Control+End', 'Enter');
  await galley.typeLines(...STORY);
  await panel.getByRole('button', { name: 'Go through' }).click();
  await shows(galley, '1 of 2', DAWN);
  // By the mouse too; the keys work on.
  await bar(galley.page).getByRole('button', { name: 'Reject' }).click();
  await shows(galley, '1 of 1', ROAD);
  await expect(galley.page.getByRole('button', { name: 'Accept' })).toBeFocused();
  await bar(galley.page).getByRole('button', { name: 'Take the last decision back' }).click();
  await shows(galley, '1 of 2', DAWN);
  await bar(galley.page).getByRole('button', { name: 'Close the suggestions' }).click();
  await expect(bar(galley.page)).toBeHidden();
  await file.shows(quoteSpans, []);
});
