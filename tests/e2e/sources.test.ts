import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../app/article';
import { takeLock } from '../../main/library/lock';
import { thisProcess } from '../../main/library/process-identity';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';

/** A story in which somebody says something. */
function story(headline: string, source: string, words: string, more = ''): string {
  return `---
headline: ${headline}
language: en
sources:
  one: { ${source} }
${more}quotes:
  q1: { source: one, kind: direct, cue: said }
---

It began in the morning.

:quote[${words}]{#q1} was said on the pier.
`;
}

async function write(desk: Desk, name: string, text: string): Promise<void> {
  const bundle = join(desk.library, `${name}.textbundle`);
  await mkdir(bundle, { recursive: true });
  await writeFile(join(bundle, 'text.md'), text);
  await writeFile(join(bundle, 'info.json'), '{ "version": 2 }\n');
}

const NILA = 'name: Nila Tan, role: harbour master, organisation: The Port';

/** As a name of 10,000 letters is shown. */
const LONG = `${'x'.repeat(120)}…`;

const names = ({ sources }: Article) => Object.values(sources).map(({ name }) => name);
const article = (name: string) => `${name}.textbundle`;

async function openSources(galley: Galley) {
  await galley.command('sources.show');
  const search = galley.dialog.getByRole('searchbox', { name: 'Search names' });
  await expect(search).toBeFocused();
  return search;
}

/** Brings somebody to the right by keyboard; so many names that begin alike stand before. */
async function choose(galley: Galley, typed: string, name: string, before = 0): Promise<void> {
  await galley.type(typed);
  const list = galley.dialog.getByRole('listbox', { name: 'Sources' });
  await expect(list.getByRole('option')).toHaveCount(before + 1);
  for (let step = 0; step <= before; step += 1) await galley.press('ArrowDown');
  await expect(galley.dialog.getByRole('heading', { name, exact: true })).toBeVisible();
}

test('a name of the library is offered while one types, with what is known of it', async ({
  desk,
}) => {
  await write(desk, 'ferry', story('Ferry', NILA, '“It sails,”'));
  const galley = await desk.start();
  const file = await galley.newStory();
  await galley.type('“At dawn,” she said.');
  await galley.select('“At dawn,”');
  await galley.command('quote.tag');
  await expect(galley.dialog.getByRole('combobox', { name: 'Source' })).toBeFocused();
  await galley.type('tan');
  const option = galley.page.getByRole('option', { name: 'Nila Tan' });
  await expect(option).toContainText('harbour master, The Port');
  await galley.press('ArrowDown', 'Enter');
  await expect(galley.dialog.getByRole('textbox', { name: 'Role' })).toHaveValue('harbour master');
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await file.shows(({ quotes }) => quotes['q1']?.source, 'nila-tan');
  expect((await file.article()).sources['nila-tan']).toMatchObject({
    ...{ name: 'Nila Tan', kind: 'person', role: 'harbour master', organisation: 'The Port' },
  });
});

test('the story’s own sources come first, and Enter tags whoever is typed at once', async ({
  desk,
}) => {
  await write(desk, 'ferry', story('Ferry', NILA, '“It sails,”', '  two: Nilam Sari\n'));
  await write(desk, 'dock', story('Dock', 'name: Nikola Bo', '“It docks,”'));
  const galley = await desk.start();
  await galley.page.getByRole('option', { name: 'Ferry' }).click();
  await expect(galley.story).toContainText('It sails');
  await galley.select('It began');
  await galley.command('quote.tag');
  const source = galley.dialog.getByRole('combobox', { name: 'Source' });
  await source.fill('ni');
  const options = galley.page.getByRole('option');
  await expect(options.getByText('Nikola Bo')).toBeVisible();
  await expect(galley.page.getByRole('listbox').getByRole('option')).toContainText([
    'Nila Tan',
    'Nilam Sari',
    'Nikola Bo',
  ]);
  await source.fill('Nika');
  await galley.press('Enter');
  await desk.file(article('ferry')).shows(names, ['Nila Tan', 'Nilam Sari', 'Nika']);
});

test('everything that somebody told stands together, and leads to its story', async ({ desk }) => {
  await write(desk, 'ferry', story('Ferry', NILA, '“It sails,”'));
  await write(desk, 'dock', story('Dock', 'name: Nila Tan, role: pilot', '“It docks,”'));
  await write(desk, 'other', story('Other', 'name: Ben Lim', '“It rains,”'));
  const galley = await desk.start();
  await openSources(galley);
  await choose(galley, 'nil', 'Nila Tan');
  const told = galley.dialog.getByRole('listbox', { name: 'Everything Nila Tan told me' });
  await expect(told.getByRole('option')).toHaveCount(2);
  const docks = told.getByRole('option', { name: '“It docks,”' });
  await expect(docks).toContainText('pilot');
  await expect(docks).toContainText('on the record · unchecked');
  await expect(galley.dialog.getByText('2 quotes · 2 stories').last()).toBeVisible();
  await docks.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await expect(galley.headline).toHaveValue('Dock');
  await expect(galley.story).toBeFocused();
  await galley.type('Yes: ');
  await expect(galley.story).toContainText('Yes: “It docks,”');
  await galley.until(async () => (await desk.text(article('dock'))).includes('Yes: '));
});

test('a name is put right everywhere, in the open story too, and what cannot be written is told', async ({
  desk,
}) => {
  const wrong = NILA.replace('Nila Tan', 'Nila Tann');
  await write(desk, 'ferry', story('Ferry', wrong, '“It sails,”'));
  await write(desk, 'dock', story('Dock', wrong, '“It docks,”'));
  await write(desk, 'held', story('Held', wrong, '“It waits,”'));
  const other = { ...thisProcess(), host: 'desk-7', user: 'mira' };
  const lock = await takeLock({ folder: desk.library, name: article('held') }, { as: other });
  const galley = await desk.start();
  await galley.page.getByRole('option', { name: 'Ferry' }).click();
  await expect(galley.story).toContainText('It sails');
  await galley.caretAfter('was said');
  await galley.type(' twice');
  await openSources(galley);
  await choose(galley, 'tann', 'Nila Tann');
  await galley.dialog.getByRole('button', { name: 'Correct name…' }).press('Enter');
  const name = galley.dialog.getByRole('textbox', { name: 'Right name' });
  await expect(name).toBeFocused();
  await expect(galley.dialog.getByText('3 stories name Nila Tann as a source')).toBeVisible();
  await name.fill('Nila Tan');
  await galley.press('Enter');
  await expect(galley.dialog.getByText('2 stories were changed.')).toBeVisible();
  await expect(galley.dialog.getByText('1 story was left as it is:')).toBeVisible();
  await expect(galley.dialog.getByRole('listitem')).toContainText(['Held']);
  await desk.file(article('ferry')).shows(names, ['Nila Tan']);
  await desk.file(article('dock')).shows(names, ['Nila Tan']);
  expect(names(await desk.article(article('held')))).toEqual(['Nila Tann']);
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
  const panel = await galley.panel('Quotes');
  await expect(panel.getByRole('textbox', { name: 'Name' })).toHaveValue('Nila Tan');
  const ferry = await desk.text(article('ferry'));
  expect(ferry).toBe(story('Ferry', NILA, '“It sails,”').replace('was said', 'was said twice'));
  // Nothing is said of another program.
  await expect(galley.page.getByText(/Another program/)).toBeHidden();

  if (lock.ok) await lock.value.release();
  await openSources(galley);
  await choose(galley, 'tann', 'Nila Tann');
  await galley.dialog.getByRole('button', { name: 'Correct name…' }).click();
  await galley.dialog.getByRole('textbox', { name: 'Right name' }).fill('Nila Tan');
  await expect(galley.dialog.getByText('“Nila Tan” is in the library already')).toBeVisible();
  await galley.dialog.getByRole('button', { name: 'Correct', exact: true }).click();
  await expect(galley.dialog.getByRole('status').getByText('1 story was changed.')).toBeVisible();
  await expect(galley.dialog.getByRole('heading', { name: 'Nila Tan', exact: true })).toBeVisible();
  await desk.file(article('held')).shows(names, ['Nila Tan']);
});

test('two who are one become one, in one story too, and every quote keeps its role', async ({
  desk,
}) => {
  const both = story(
    'Ferry',
    'name: Kim Jong-un, role: heir',
    '“It sails,”',
    '  two: { name: Kim Jong Un, role: leader }\n',
  );
  await write(desk, 'ferry', both);
  await write(desk, 'dock', story('Dock', 'name: Kim Jong-un', '“It docks,”'));
  const galley = await desk.start();
  await openSources(galley);
  await choose(galley, 'jong-un', 'Kim Jong-un', 1);
  await galley.dialog.getByRole('button', { name: 'Merge with…' }).click();
  const who = galley.dialog.getByRole('combobox', { name: 'Who else this is' });
  await expect(who).toBeFocused();
  await galley.type('kim jong un');
  const offered = galley.page.getByRole('listbox', { name: 'Who else this is' });
  await offered.getByRole('option', { name: 'Kim Jong Un', exact: true }).waitFor();
  await galley.press('ArrowDown', 'ArrowDown', 'Enter');
  await expect(who).toHaveValue('Kim Jong Un');
  await expect(
    galley.dialog.getByText('Everything that Kim Jong-un told becomes Kim Jong Un’s. 2 stories'),
  ).toBeVisible();
  await galley.dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(
    galley.dialog.getByRole('heading', { name: 'Kim Jong Un', exact: true }),
  ).toBeVisible();
  await expect(galley.dialog.getByText('2 quotes · 2 stories').last()).toBeVisible();
  await desk.file(article('ferry')).shows(names, ['Kim Jong Un']);
  const { quotes, sources } = await desk.article(article('ferry'));
  expect(quotes['q1']).toMatchObject({ source: 'two', role: 'heir' });
  expect(sources['two']).toMatchObject({ role: 'leader' });
  await desk.file(article('dock')).shows(names, ['Kim Jong Un']);
});

test('names of any kind are shown sanely', async ({ desk }) => {
  await write(
    desk,
    'ferry',
    story('Ferry', `name: ""`, '“It sails,”', `  two: { name: ${'x'.repeat(10_000)} }\n`),
  );
  const galley = await desk.start();
  await openSources(galley);
  const list = galley.dialog.getByRole('listbox', { name: 'Sources' });
  await expect(list.getByRole('option')).toContainText(['(no name)', LONG]);
  await galley.press('ArrowDown');
  await expect(
    galley.dialog.getByRole('heading', { name: '(no name)', exact: true }),
  ).toBeVisible();
  await galley.press('ArrowDown');
  await expect(galley.dialog.getByRole('heading', { name: LONG, exact: true })).toBeVisible();
  await galley.dialog.getByRole('button', { name: 'Correct name…' }).click();
  await galley.dialog.getByRole('textbox', { name: 'Right name' }).fill('Xavier');
  await galley.press('Enter');
  await expect(galley.dialog.getByRole('heading', { name: 'Xavier', exact: true })).toBeVisible();
  await desk.file(article('ferry')).shows(names, ['', 'Xavier']);
});
