import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { article, paragraph, quote, text, type Article, type Fields } from '../../app/article';
import { writeText } from '../../app/format';
import { writeInfo } from '../../app/format/info';
import { expect, test } from './galley';
import type { Desk } from './desk';
import type { Galley } from './galley-window';
import { LibraryColumn } from './library-column';
import { readInMain } from './main-process';

const FERRY = 'Ferry bridge reopens';
const RICE = 'Rice prices fall';
const TRAINS = 'Night trains return';

function story(fields: Partial<Fields>): Article {
  return article({ language: 'en', ...fields }, [paragraph(text(`${fields.headline}, today.`))]);
}

async function put(desk: Desk, name: string, value: Article): Promise<void> {
  const path = join(desk.library, `${name}.textbundle`);
  await mkdir(join(path, 'assets'), { recursive: true });
  await writeFile(join(path, 'info.json'), writeInfo(null));
  await writeFile(join(path, 'text.md'), writeText(value));
}

/** Three stories, of which one has words off the record; the last one was changed last. */
async function library(desk: Desk): Promise<LibraryColumn> {
  await put(desk, 'ferry', story({ id: 'story-of-ferry', headline: FERRY, slug: 'ferry' }));
  const rice = story({ id: 'story-of-rice', headline: RICE, slug: 'rice' });
  await put(desk, 'rice', {
    ...rice,
    quotes: { q1: quote(null, { terms: 'off-record' }) },
    body: [
      ...rice.body,
      paragraph({ type: 'quote', quote: 'q1', content: [text('We knew it in May')] }),
    ],
  });
  await put(desk, 'trains', story({ id: 'story-of-trains', headline: TRAINS, slug: 'trains' }));
  const column = new LibraryColumn(await desk.start());
  await expect(column.rows).toHaveCount(3);
  return column;
}

/** One story, written in the window. */
async function oneStory(desk: Desk): Promise<Galley> {
  const galley = await desk.start();
  await galley.newStory();
  await galley.headline.fill(RICE);
  await galley.story.click();
  await galley.type('Rice is cheaper.');
  return galley;
}

const exportDialog = ({ page }: Galley) => page.getByRole('dialog', { name: /^Export \d+ stor/ });
const report = ({ page }: Galley) => page.getByRole('dialog', { name: 'What was exported' });
const button = ({ page }: Galley, name: string) => page.getByRole('button', { name, exact: true });

test('a story goes out in two formats at once, and the dialog remembers them', async ({ desk }) => {
  const galley = await oneStory(desk);
  const dialog = exportDialog(galley);
  await galley.command('story.export');
  await expect(dialog).toContainText(RICE);
  const page = dialog.getByRole('checkbox', { name: 'Web page (HTML)' });
  await expect(page).toBeFocused();
  await expect(page).toBeChecked();
  await galley.press('Space');
  await expect(dialog.getByRole('button', { name: 'Export…' })).toBeDisabled();
  await galley.press('Space', 'Tab', 'Space');
  await expect(dialog.getByRole('checkbox', { name: 'Markdown' })).toBeChecked();
  await galley.answerDialogs(desk.out);
  await galley.press('Enter');
  await expect(galley.page.getByText(`2 files are in ${desk.out}.`)).toBeVisible();
  const names = await readdir(desk.out);
  const read = (ending: string) =>
    readFile(
      join(
        desk.out,
        names.find((name) => name.endsWith(ending))!,
      ),
      'utf8',
    );
  expect(await read('.html')).toContain('<p>Rice is cheaper.</p>');
  expect(await read('.md')).toContain('Rice is cheaper.');

  await test.step('as a piece for a CMS, and in the Markdown of a site generator', async () => {
    await galley.command('story.export');
    await dialog.getByRole('combobox', { name: 'Web page (HTML)' }).selectOption('fragment');
    await dialog.getByRole('combobox', { name: 'Markdown' }).selectOption('hugo');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect.poll(() => read('.html')).not.toContain('<head>');
    expect(await read('.html')).toContain('<p>Rice is cheaper.</p>');
    await expect.poll(() => read('.md')).toMatch(/^title: /m);
  });

  await galley.command('story.export');
  await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await expect(dialog.getByRole('combobox', { name: 'Markdown' })).toHaveValue('hugo');
  await galley.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(galley.story).toBeFocused();
});

test('a page is made with a template and a style sheet of one’s own, until they are cleared', async ({
  desk,
}) => {
  const template = join(desk.out, 'desk.html');
  const wrong = join(desk.out, 'wrong.html');
  const css = join(desk.out, 'desk.css');
  const page = join(desk.out, 'rice.html');
  await writeFile(
    template,
    '<html><style>{{{style}}}</style><h6>{{headline}}</h6>{{{body}}}</html>',
  );
  await writeFile(wrong, '<html>\n{{#body}}</html>');
  await writeFile(css, 'h6 { color: teal }');
  const galley = await oneStory(desk);
  const dialog = exportDialog(galley);
  const row = (name: string) => dialog.getByRole('group', { name });
  const press = async (name: string, action: string) => {
    await row(name).getByRole('button', { name: action }).focus();
    await galley.press('Enter');
  };
  const exported = async () => {
    await galley.answerDialogs(page);
    await dialog.getByRole('button', { name: 'Export…' }).focus();
    await galley.press('Enter');
    await expect(galley.page.getByText('rice.html')).toBeVisible();
    return readFile(page, 'utf8');
  };

  await galley.command('story.export');
  await expect(row('Template')).toContainText('Galley’s own');
  await galley.answerDialogs(wrong);
  await press('Template', 'Choose…');
  await expect(dialog.getByRole('alert')).toContainText('wrong.html');
  await expect(row('Template')).toContainText('Galley’s own');
  await galley.answerDialogs(template);
  await press('Template', 'Choose…');
  await expect(row('Template')).toContainText('desk.html');
  await expect(dialog.getByRole('alert')).toBeHidden();
  await galley.answerDialogs(css);
  await press('Style sheet', 'Choose…');
  await expect(row('Style sheet')).toContainText('desk.css');
  const own = await exported();
  expect(own).toContain(`<h6>${RICE}</h6>`);
  expect(own).toContain('h6 { color: teal }');

  await galley.tidy();
  await galley.command('story.export');
  await press('Template', 'Clear');
  await press('Style sheet', 'Clear');
  await expect(row('Style sheet')).toContainText('Galley’s own');
  const usual = await exported();
  expect(usual).not.toContain('<h6>');
  expect(usual).not.toContain('teal');
});

test('several stories are selected by mouse and keys, and exported together', async ({ desk }) => {
  const column = await library(desk);
  const { galley } = column;
  const { page } = galley;
  const selected = column.rows.and(page.locator('[aria-selected=true]'));
  await expect(page.getByRole('listbox', { name: 'Library' })).toHaveAttribute(
    'aria-multiselectable',
    'true',
  );

  await test.step('keys select a range and let go of it again', async () => {
    await column.rows.first().focus();
    await galley.press('Shift+ArrowDown', 'Shift+ArrowDown');
    await expect(selected).toHaveCount(3);
    await galley.press('Shift+ArrowUp');
    await expect(selected).toHaveCount(2);
    await expect(page.getByText('2 stories selected')).toBeVisible();
    await galley.press('Escape');
    await expect(page.getByText('2 stories selected')).toBeHidden();
    await galley.press('ControlOrMeta+a');
    await expect(page.getByText('3 stories selected')).toBeVisible();
  });

  await test.step('a press opens one, as it always did', async () => {
    await column.row(FERRY).click();
    await expect(galley.headline).toHaveValue(FERRY);
    await expect(selected).toHaveText(new RegExp(FERRY));
    await expect(page.getByText('stories selected')).toBeHidden();
  });

  await test.step('the words on screen are saved first; what is off the record is asked once', async () => {
    await galley.story.click();
    await galley.press('ControlOrMeta+End');
    await galley.type(' It holds.');
    await column.row(RICE).click({ modifiers: ['ControlOrMeta'] });
    await expect(selected).toHaveCount(2);
    await column.row(RICE).click({ button: 'right' });
    await page
      .getByRole('menu', { name: '2 stories selected' })
      .getByRole('menuitem', { name: 'Export…' })
      .click();
    const dialog = exportDialog(galley);
    await expect(dialog).toHaveAccessibleName('Export 2 stories');
    await expect(dialog.getByRole('combobox', { name: /off the record/ })).toHaveValue('refuse');
    await galley.answerDialogs(desk.out);
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(galley.alert).toContainText('1 could not be written.');
    expect(await readdir(desk.out)).toEqual(['ferry.html']);
    expect(await readFile(join(desk.out, 'ferry.html'), 'utf8')).toContain('It holds.');
    await button(galley, 'Show report').click();
    await expect(report(galley).getByRole('listitem').first()).toContainText(RICE);
    await expect(report(galley)).toContainText('words that were given off the record');
    await report(galley).getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('with Shift all between, without the words off the record', async () => {
    await column.row(FERRY).click();
    const [first, last] = [column.rows.first(), column.rows.last()];
    await first.click({ modifiers: ['ControlOrMeta'] });
    await last.click({ modifiers: ['Shift'] });
    await expect(selected).toHaveCount(3);
    await galley.chooseFromMenu('story.export');
    const dialog = exportDialog(galley);
    await expect(dialog).toHaveAccessibleName('Export 3 stories');
    await dialog.getByRole('combobox', { name: /off the record/ }).selectOption('omit');
    await dialog.getByRole('button', { name: 'Export…' }).click();
    await expect(page.getByText(`3 files are in ${desk.out}.`)).toBeVisible();
    expect((await readdir(desk.out)).sort()).toEqual(['ferry.html', 'rice.html', 'trains.html']);
    expect(await readFile(join(desk.out, 'rice.html'), 'utf8')).not.toContain('May');
  });
});

test('an export is stopped, and gone on with after the next start', async ({ desk }) => {
  const count = 300;
  for (let number = 0; number < count; number += 1) {
    const headline = `Story number ${number}`;
    await put(desk, `story-${number}`, story({ id: `s${number}`, headline, slug: `s${number}` }));
  }
  let galley = await desk.start();
  const column = new LibraryColumn(galley);
  await expect(column.rows.first()).toBeVisible();
  await expect(galley.page.getByRole('progressbar')).toBeHidden();
  await column.rows.first().focus();
  await galley.press('ControlOrMeta+a');
  await expect(galley.page.getByText(`${count} stories selected`)).toBeVisible();
  await galley.answerDialogs(desk.out);
  await galley.command('story.export');
  await exportDialog(galley).getByRole('button', { name: 'Export…' }).click();
  await expect(galley.page.getByText(/^Story number \d+: file \d+ of 300/)).toBeVisible();
  await button(galley, 'Stop exporting').click();
  await expect(galley.page.getByText(/^\d+ files of an export are left\.$/)).toBeVisible();
  const before = (await readdir(desk.out)).length;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(count);

  await desk.close();
  galley = await desk.start();
  await expect(
    galley.page.getByText(`${count - before} files of an export are left.`),
  ).toBeVisible();
  await button(galley, 'Go on').click();
  await expect(galley.page.getByText(`${count - before} files are in ${desk.out}.`)).toBeVisible({
    timeout: 60_000,
  });
  expect(await readdir(desk.out)).toHaveLength(count);
  await expect(galley.page.getByText(/of an export are left/)).toBeHidden();
});

test('what an export does not carry is said, and nothing where nothing is lost', async ({
  desk,
}) => {
  const path = join(desk.library, 'rice.textbundle');
  await mkdir(path);
  const words = 'desk-notes:\n  n1: { text: Who says so?, status: open }';
  await writeFile(
    join(path, 'text.md'),
    `---\nid: b\nheadline: ${RICE}\nlanguage: en\n${words}\n---\n\nRice is :note[cheaper]{#n1}.\n`,
  );
  const galley = await desk.start({ files: [path] });
  const target = join(desk.out, 'rice.html');
  await galley.answerDialogs(target);
  await galley.command('story.export-html');
  await expect(galley.page.getByText('Not all of it is as it is in the story.')).toBeVisible();
  await button(galley, 'Show report').click();
  await expect(report(galley)).toContainText(target);
  await expect(report(galley)).toContainText('Kept back on purpose');
  await expect(report(galley).getByText(/^1 note to the desk/)).toBeVisible();
  await button(galley, 'Copy report').click();
  const copied = await readInMain(galley.app, ({ clipboard }) => clipboard.readText());
  expect(copied).toContain(`${RICE} – Web page (HTML)\n${target}\nKept back on purpose:\n- 1 note`);
  await galley.press('Escape');
  await expect(report(galley)).toBeHidden();
  await expect(galley.story).toBeFocused();
  await galley.chooseFromMenu('story.export-report');
  await expect(report(galley)).toContainText(target);
  await galley.press('Escape');

  // With the notes in it nothing is kept back.
  await galley.command('story.export');
  await exportDialog(galley).getByRole('checkbox', { name: 'With the notes to the desk' }).check();
  await galley.press('Enter');
  await expect(galley.page.getByText('Not all of it is as it is in the story.')).toBeHidden();
  await expect(galley.page.getByText(`Exported to ${target}`)).toBeVisible();
  await expect(button(galley, 'Show report')).toBeHidden();
  expect(await readFile(target, 'utf8')).toContain('Who says so?');
});

test('a story is filed by its profile: what blocks it comes first', async ({ desk }) => {
  await mkdir(desk.user, { recursive: true });
  await writeFile(
    join(desk.user, 'profiles.yaml'),
    `profiles:
  - id: news
    name: News
    required: [ slug ]
    filing: { formats: [ html, md ], folder: ${JSON.stringify(desk.out)}, name: 'to-desk-{slug}' }
`,
  );
  await put(desk, 'rice', story({ id: 'b', headline: RICE, profile: 'news', status: 'ready' }));
  const galley = await desk.start({ files: [join(desk.library, 'rice.textbundle')] });
  const file = desk.file('rice.textbundle');
  const { page } = galley;
  await galley.chooseFromMenu('story.file');
  const blocked = page.getByRole('alertdialog', { name: 'Not ready to be filed' });
  await expect(blocked.getByRole('button', { name: /Slug/ })).toBeFocused();
  await galley.press('Enter');
  await expect(blocked).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'slug' })).toBeFocused();
  expect(await readdir(desk.out)).toEqual([]);
  await galley.type('rice');
  await file.shows(({ fields }) => fields.slug, 'rice');

  // Nobody chose the folder on this machine yet.
  await galley.answerDialogs(desk.out);
  await galley.chooseFromMenu('story.file');
  await expect(page.getByText(/^Filed to .* The status is “filed” now\.$/)).toBeVisible();
  await file.shows(({ fields }) => fields.status, 'filed');
  expect(await readdir(desk.out)).toEqual(['to-desk-rice']);
  const names = await readdir(join(desk.out, 'to-desk-rice'));
  expect(names.sort()).toEqual(['to-desk-rice.html', 'to-desk-rice.md']);
  await page.locator('.notices').getByRole('button', { name: 'Undo' }).click();
  await file.shows(({ fields }) => fields.status, 'ready');
});

test('the preferences say how the stories of a profile are filed', async ({ desk }) => {
  const galley = await desk.start();
  await galley.newStory();
  await galley.headline.fill(RICE);
  await galley.command('app.preferences');
  const dialog = galley.page.getByRole('dialog', { name: 'Preferences' });
  await dialog.getByRole('tab', { name: 'Profiles' }).click();
  const filing = dialog.getByRole('group', { name: 'Filing', exact: true });
  await filing.getByRole('checkbox', { name: 'Markdown' }).check();
  await filing
    .getByRole('textbox', { name: 'Packages are called' })
    .fill('{headline} ({language})');
  await expect(filing).toContainText('For the story in front: Rice-prices-fall-en');
  await galley.answerDialogs(desk.out);
  await filing.getByRole('button', { name: 'Choose…' }).click();
  await expect(filing.getByRole('textbox', { name: 'Folder' })).toHaveValue(desk.out);
  const saved = async () => readFile(join(desk.user, 'profiles.yaml'), 'utf8').catch(() => '');
  await expect.poll(saved).toContain(desk.out);
  expect(await saved()).toContain('{headline} ({language})');
});
