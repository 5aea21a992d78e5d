import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../app/article';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import type { StoryFile } from './story-file';
import { doInMain, readInMain } from './main-process';

/** A new story with a headline, which its tab has too, and the caret in its text. */
async function storyCalled(galley: Galley, headline: string): Promise<StoryFile> {
  const file = await galley.newStory();
  await galley.headline.fill(headline);
  await expect(galley.frontTab).toHaveText(headline);
  await galley.story.click();
  return file;
}

/** A bundle outside of the library. */
async function bundleOutside(desk: Desk, name: string, headline: string): Promise<string> {
  const path = join(desk.out, name);
  await mkdir(path);
  await writeFile(join(path, 'info.json'), '{ "version": 2 }');
  await writeFile(join(path, 'text.md'), `---\nheadline: ${headline}\n---\n\nFrom outside.\n`);
  return path;
}

const words = ({ body }: Article) => JSON.stringify(body);
const closeButton = (galley: Galley, headline: string) =>
  galley.page.getByRole('button', { name: `Close ${headline}` });

test('each tab keeps its story as it was left: caret, undo and place', async ({ desk }) => {
  const galley = await desk.start();
  const first = await storyCalled(galley, 'First');
  await galley.typeLines(...Array.from({ length: 32 }, (_, line) => `Line ${line}`));
  await galley.caretAfter('Line 30');
  const paper = galley.page.locator('.paper');
  const top = await paper.evaluate((element) => {
    element.scrollTop -= 40;
    return element.scrollTop;
  });
  const second = await storyCalled(galley, 'Second');
  await galley.type('Of the second');

  await galley.command('tab.previous');
  await expect(galley.headline).toHaveValue('First');
  await expect(galley.story).toBeFocused();
  expect(await paper.evaluate((element) => element.scrollTop)).toBe(top);
  await galley.type(' and on');
  await first.shows((article) => words(article).includes('Line 30 and on'), true);
  await galley.command('edit.undo');
  await galley.command('story.save');
  await first.shows((article) => words(article).includes('and on'), false);

  await galley.command('tab.next');
  await expect(galley.headline).toHaveValue('Second');
  await galley.type(', too');
  await second.shows((article) => words(article).includes('Of the second, too'), true);
  const title = () =>
    readInMain(galley.app, ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle());
  await expect.poll(title).toBe('Second – Galley');
});

test('a tab that is closed is saved first, and can be brought back', async ({ desk }) => {
  const galley = await desk.start();
  const first = await storyCalled(galley, 'First');
  const second = await storyCalled(galley, 'Second');
  await galley.type('Typed at the last moment');
  await galley.command('tab.close');
  await expect(galley.headline).toHaveValue('First');
  expect(await second.text()).toContain('Typed at the last moment');
  await expect(galley.tabs).toHaveCount(2);

  await galley.command('tab.reopen');
  await expect(galley.headline).toHaveValue('Second');
  await expect(galley.story).toContainText('Typed at the last moment');
  await galley.story.click();
  await galley.type('More: ');
  await second.shows((article) => words(article).includes('More: '), true);

  await galley.tabs.getByText('First').click({ button: 'middle' });
  await expect(galley.tabs).not.toContainText(['First']);
  await expect(galley.headline).toHaveValue('Second');
  await closeButton(galley, 'Second').click();
  await expect(galley.headline).toHaveValue(/ferry/);
  await galley.command('tab.close');
  await expect(galley.page.getByText('A clean desk')).toBeVisible();
  expect(await first.text()).toContain('First');
});

test('the keyboard goes along the tabs, shows and closes them', async ({ desk }) => {
  const galley = await desk.start();
  await storyCalled(galley, 'First');
  await storyCalled(galley, 'Second');
  await galley.frontTab.focus();
  await galley.press('ArrowLeft');
  await expect(galley.tabs.getByText('First')).toBeFocused();
  await expect(galley.headline).toHaveValue('Second');
  await galley.press('Enter');
  await expect(galley.headline).toHaveValue('First');
  await expect(galley.story).toBeFocused();
  await galley.frontTab.focus();
  await galley.press('End', 'Delete');
  await expect(galley.tabs).toHaveCount(2);
  await expect(galley.headline).toHaveValue('First');
});

test('a story that can’t be saved keeps its tab', async ({ desk }) => {
  const galley = await desk.start();
  const file = await storyCalled(galley, 'Stays');
  await galley.type('One');
  await file.shows(({ body }) => body.length, 1);
  await rm(file.path, { recursive: true });
  await galley.type(' and two');
  await galley.command('tab.close');
  await expect(galley.alert.getByText(/Not saved/)).toBeVisible();
  await expect(galley.frontTab).toHaveText('Stays');
  await expect(galley.story).toContainText('One and two');
  await mkdir(file.path);
  await writeFile(join(file.path, 'text.md'), '');
  await galley.page.getByRole('button', { name: 'Save a copy' }).first().click();
  await expect(galley.page.getByText(/Your text is in a copy/)).toBeVisible();
});

for (const end of ['close', 'kill'] as const) {
  test(`the next session begins with the tabs of the last one: ${end}`, async ({ desk }) => {
    let galley = await desk.start();
    await storyCalled(galley, 'First');
    const second = await storyCalled(galley, 'Second');
    await galley.type('Words');
    await second.shows(({ body }) => body.length, 1);
    const gone = await storyCalled(galley, 'Gone');
    await galley.command('tab.previous');
    await expect(galley.headline).toHaveValue('Second');
    await rememberedAs(desk, second.name);
    await desk[end]();
    await rm(gone.path, { recursive: true });

    galley = await desk.start();
    await expect(galley.headline).toHaveValue('Second');
    await expect(galley.story).toHaveText('Words');
    await expect(galley.tabs).toHaveText([/ferry/, 'First', 'Second']);
    await galley.tabs.getByText('First').click();
    await expect(galley.headline).toHaveValue('First');
    await galley.command('tab.close');
    await expect(galley.headline).toHaveValue('Second');
  });
}

test('windows have tabs of their own, and come back together', async ({ desk }) => {
  let galley = await desk.start();
  const first = await storyCalled(galley, 'In the first window');
  let other = await desk.nextWindow(() => galley.command('window.new'));
  await expect(other.page.getByText('A clean desk')).toBeVisible();
  const second = await storyCalled(other, 'In the second window');
  await other.type('Two');
  await galley.story.click();
  await galley.type('One');
  await desk.close();
  expect(await first.text()).toContain('One');
  expect(await second.text()).toContain('Two');

  await desk.start();
  const headlines = async () => {
    const windows = await desk.windows(2);
    const values = await Promise.all(windows.map(({ headline }) => headline.inputValue()));
    return values.sort();
  };
  expect(await headlines()).toEqual(['In the first window', 'In the second window']);

  const windows = await desk.windows(2);
  [galley, other] = windows as [Galley, Galley];
  const left = await galley.headline.inputValue();
  await closeWindow(other);
  await expect.poll(() => windows.length - galley.app.windows().length).toBe(1);
  await desk.close();
  galley = await desk.start();
  await expect(galley.headline).toHaveValue(left);
  expect(galley.app.windows()).toHaveLength(1);
});

test('a tab moves to a window of its own, with its last words', async ({ desk }) => {
  const galley = await desk.start();
  const file = await storyCalled(galley, 'On the move');
  await galley.type('Before');
  const other = await desk.nextWindow(() => galley.chooseFromMenu('tab.to-window'));
  await expect(other.story).toHaveText('Before');
  await expect(galley.tabs).toHaveText([/ferry/]);
  await other.story.click();
  await other.press('End');
  await other.type(' and after');
  await file.shows((article) => words(article).includes('Before and after'), true);
});

test('a story that Galley is started with is in front, and is written where it lies', async ({
  desk,
}) => {
  const path = await bundleOutside(desk, 'memo.textbundle', 'Memo');
  let galley = await desk.start({ files: [path] });
  await expect(galley.headline).toHaveValue('Memo');
  await galley.story.click();
  await galley.press('Control+End');
  await galley.type(' And more.');
  await expect
    .poll(() => readFile(join(path, 'text.md'), 'utf8'))
    .toContain('From outside. And more.');
  await desk.close();

  galley = await desk.start();
  await expect(galley.headline).toHaveValue('Memo');
  await expect(galley.story).toHaveText('From outside. And more.');
});

test('a second start hands over what it was asked to open', async ({ desk }) => {
  const galley = await desk.start();
  await storyCalled(galley, 'In front');
  await bundleOutside(desk, 'memo.textbundle', 'Memo');
  await writeFile(join(desk.out, 'note.md'), '# A note\n\nOf today.\n');
  await desk.startAgain(desk.out, 'memo.textbundle');
  await expect(galley.headline).toHaveValue('Memo');
  await desk.startAgain(desk.out, 'note.md');
  await expect(galley.headline).toHaveValue('A note');
  await desk.startAgain(join(desk.out, 'memo.textbundle'), 'text.md');
  await expect(galley.headline).toHaveValue('Memo');
  await expect(galley.tabs.getByText('Memo')).toHaveCount(1);
  await desk.startAgain(desk.out, 'gone.textbundle');
  await expect(galley.alert.filter({ hasText: 'gone.textbundle' })).toBeVisible();
  expect(galley.app.windows()).toHaveLength(1);
});

test('a story that stands in another window is shown there', async ({ desk }) => {
  const path = await bundleOutside(desk, 'memo.textbundle', 'Memo');
  const galley = await desk.start({ files: [path] });
  await expect(galley.headline).toHaveValue('Memo');
  await storyCalled(galley, 'In front');
  const other = await desk.nextWindow(() => galley.command('window.new'));
  await desk.startAgain(desk.out, path);
  await expect(galley.headline).toHaveValue('Memo');
  await expect(other.page.getByText('A clean desk')).toBeVisible();
});

test('the stories opened last can be opened again; one that is gone leaves the list', async ({
  desk,
}) => {
  const galley = await desk.start();
  const first = await storyCalled(galley, 'First');
  await storyCalled(galley, 'Second');
  await expect
    .poll(() => recent(galley))
    .toEqual(['Second', 'First', expect.stringMatching(/ferry/)]);
  await galley.tabs.getByText('First').click({ button: 'middle' });
  await openRecent(galley, 'First');
  await expect(galley.headline).toHaveValue('First');
  await galley.command('tab.close');
  await expect(galley.tabs).not.toContainText(['First']);
  await rm(first.path, { recursive: true });
  await openRecent(galley, 'First');
  await expect(galley.alert.filter({ hasText: first.name })).toBeVisible();
  await expect.poll(() => recent(galley)).toEqual(['Second', expect.stringMatching(/ferry/)]);
});

test('no window goes while one has words that are in no file, unless the user says so', async ({
  desk,
}) => {
  const galley = await desk.start();
  const file = await storyCalled(galley, 'Unsaved');
  await galley.type('One');
  await file.shows(({ body }) => body.length, 1);
  const other = await desk.nextWindow(() => galley.command('window.new'));
  await rename(desk.library, `${desk.library}-away`);
  await galley.type(' and two');
  await answerQuestion(galley, 'stay');
  await doInMain(galley.app, ({ app }) => app.quit());
  await expect.poll(() => timesAsked(galley)).toBe(1);
  await expect.poll(() => visibleWindows(galley)).toBe(2);
  await expect(other.page.getByText('A clean desk')).toBeVisible();
  await expect(galley.story).toHaveText('One and two');

  await rename(`${desk.library}-away`, desk.library);
  await galley.command('story.save');
  await file.shows((article) => words(article).includes('One and two'), true);
});

test('another library is another one in every window; what stood in them is saved first', async ({
  desk,
}) => {
  const galley = await desk.start();
  const other = await desk.nextWindow(() => galley.command('window.new'));
  const first = await storyCalled(galley, 'First');
  const second = await storyCalled(other, 'Second');
  await galley.type('One');
  await other.type('Two');
  await galley.answerDialogs(desk.out);
  await galley.chooseFromMenu('library.choose');
  for (const window of [galley, other]) {
    await expect(window.page.getByText('A clean desk')).toBeVisible();
    await expect(window.page.getByText('No stories yet')).toBeVisible();
  }
  expect(await first.text()).toContain('One');
  expect(await second.text()).toContain('Two');
});

/** Waits until the settings have the story in front. */
async function rememberedAs(desk: Desk, front: string): Promise<void> {
  await expect
    .poll(async () => {
      const settings: unknown = JSON.parse(
        await readFile(join(desk.user, 'settings.json'), 'utf8'),
      );
      return settings;
    })
    .toMatchObject({ windows: [{ front }] });
}

/** Answers the system's next questions before words are lost, and counts them. */
async function answerQuestion(galley: Galley, answer: 'stay' | 'close'): Promise<void> {
  await doInMain(
    galley.app,
    ({ dialog }, response) => {
      Object.assign(globalThis, { asked: 0 });
      dialog.showMessageBox = () => {
        (globalThis as unknown as { asked: number }).asked += 1;
        return Promise.resolve({ response, checkboxChecked: false });
      };
    },
    ['stay', 'close'].indexOf(answer),
  );
}

function timesAsked(galley: Galley): Promise<number> {
  return readInMain(galley.app, () => (globalThis as unknown as { asked: number }).asked);
}

function visibleWindows(galley: Galley): Promise<number> {
  return readInMain(
    galley.app,
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().filter((one) => one.isVisible()).length,
  );
}

/** Closes a window as the system's button does. */
async function closeWindow(galley: Galley): Promise<void> {
  const window = await galley.app.browserWindow(galley.page);
  await window.evaluate((browserWindow) => browserWindow.close());
}

/** The stories in the menu "Open recent". */
function recent(galley: Galley): Promise<readonly string[]> {
  return readInMain(galley.app, ({ Menu }) => {
    const items = Menu.getApplicationMenu()!.getMenuItemById('recent')!.submenu!.items;
    return items.slice(0, -2).map(({ label }) => label);
  });
}

async function openRecent(galley: Galley, title: string): Promise<void> {
  await doInMain(
    galley.app,
    ({ Menu }, wanted) => {
      const items = Menu.getApplicationMenu()!.getMenuItemById('recent')!.submenu!.items;
      items.find(({ label }) => label === wanted)!.click();
    },
    title,
  );
}
