import { access, open, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import { VAULT_NAME } from '../../main/protected/vault';
import { searchBytes } from '../support/search-bytes';
import type { Desk } from './desk';
import {
  copyAll,
  crashPage,
  dragQuote,
  exportAll,
  failToSave,
  keepVersion,
  runCommandLine,
  trashCopy,
} from './everything-written';
import { expect } from './galley';
import type { Galley } from './galley-window';
import { whyNoKeyStore } from './key-store';
import { doInMain, readInMain } from './main-process';
import {
  ALIAS,
  MARKERS,
  openProtection,
  ownFolders,
  PERSON,
  protect,
  quoteOf,
  showPerson,
  start,
  test,
  typePerson,
} from './protected-source';
import type { StoryFile } from './story-file';

/** Where a protected source can still be read, in all that was written. The vault too is searched. */
const everywhere = (desk: Desk) => searchBytes([desk.folder], MARKERS);

/** Each kind of thing that is written of a story; the search finds its words there, packed or not. */
const WRITTEN = [
  ...['library/', '.versions', 'user/index/', 'cache/galley/index/', 'Trash/', 'out/rescue/'],
  ...['out/story.export-html/', 'out/story.export-markdown/', 'out/story.export-with-notes/'],
  ...['out/story.export/', 'out/story.copy-html/', 'story.export/pdf.out', '.ninjs.json'],
  ...['out/story.fact-check-html/', 'out/story.fact-check-docx/', 'out/story.fact-check-csv/'],
  ...['out/cli/search.txt', 'fact-check.docx', 'out/clipboard-quote/text-html', 'out/drag/'],
  ...['out/clipboard-story/text-plain', 'out/window-copies/'],
];

/** Everything that writes: exports, copies, versions, indexes, a copy in the trash, words that can't be saved, a crash. */
async function doEverything(galley: Galley, file: StoryFile): Promise<void> {
  await exportAll(galley, file);
  await copyAll(galley);
  await dragQuote(galley);
  await undoAll(galley);
  await galley.press('ControlOrMeta+End');
  await galley.type(' It did.');
  await galley.command('story.save');
  await file.shows(({ body }) => JSON.stringify(body).includes('It did.'), true);
  await keepVersion(galley, file);
  await trashCopy(galley, file);
  await galley.page.getByRole('searchbox').first().fill('port official');
  // Its index went whenever the story was closed.
  await runCommandLine(galley, file, await ownFolders(galley.desk));
  await failToSave(galley);
  await crashPage(galley);
}

/** The search is not blind: what is public of the story it finds wherever the story was written. */
async function findsTheStory(desk: Desk): Promise<void> {
  const found = await searchBytes([desk.folder], ['sails']);
  const missing = WRITTEN.filter((place) => !found.some((path) => path.includes(place)));
  expect(missing).toEqual([]);
}

const COMMENT = '# ask Qarvonelith again\n';

/** Another program writes the file; what it changes there is found by what it was. */
async function writeByHand(file: StoryFile, old: string, now: string): Promise<void> {
  const text = await file.text();
  expect(text).toContain(old);
  await writeFile(join(file.path, 'text.md'), text.replace(old, now));
}

async function undoAll(galley: Galley): Promise<void> {
  await galley.story.click();
  for (let step = 0; step < 20; step += 1) await galley.command('edit.undo');
  await expect(galley.story).not.toContainText(/Zumrakel|Qarvonelith/i);
  for (let step = 0; step < 20; step += 1) await galley.command('edit.redo');
}

/** Nobody but the system's key store has the key: Chromium marks with `v10` what it locks with a password of its own. */
async function isLockedBySystem(desk: Desk): Promise<void> {
  const file = await open(join(desk.user, VAULT_NAME));
  const { buffer } = await file.read(Buffer.alloc(3), 0, 3, 0);
  await file.close();
  expect(buffer.toString('latin1')).toMatch(/^v1[1-9]$/);
}

/** Memory of a process that fell would hold everything: nobody writes it down. */
async function hasNoDumps(desk: Desk): Promise<void> {
  const all = await readdir(desk.folder, { recursive: true });
  expect(all.filter((name) => /\.dmp$|(^|\/)core(\.\d+)?$/.test(name))).toEqual([]);
}

/** Whatever is written from now on, the name is nowhere, and the search would have found it. */
async function staysUnknown(desk: Desk, galley: Galley, file: StoryFile): Promise<void> {
  await doEverything(galley, file);
  expect(await everywhere(desk)).toEqual([]);
  await desk.kill('SIGSEGV');
  expect(await everywhere(desk)).toEqual([]);
  await findsTheStory(desk);
  await isLockedBySystem(desk);
  await hasNoDumps(desk);
  desk.faults.take();
}

const reason = whyNoKeyStore();

test.describe(reason === null ? 'with a key store' : `NOT RUN, with a key store: ${reason}`, () => {
  test.skip(reason !== null, reason ?? '');

  test('a source protected from the start is in no byte that is ever written', async ({
    desk,
    keyStore,
  }) => {
    test.setTimeout(300_000);
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, ALIAS);
    await protect(galley, file);
    const { dialog } = galley;
    await expect(dialog.getByText('Nothing in the story tells who it is')).toBeVisible();
    await expect(dialog.getByText('No earlier version says who it is.')).toBeVisible();
    expect(await everywhere(desk)).toEqual([]);
    await galley.press('Escape');
    await expect(dialog).toBeHidden();

    await staysUnknown(desk, galley, file);
  });

  test('a source’s name goes from every byte that was written when it is protected', async ({
    desk,
    keyStore,
  }) => {
    test.setTimeout(300_000);
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    // How to reach them is written by hand in the file, and a word to oneself.
    const named = `name: ${PERSON.name}`;
    await writeByHand(file, named, `${named}, contact: ${PERSON.contact}`);
    await writeByHand(file, 'sources:', `${COMMENT}sources:`);
    await file.shows(({ sources }) => Object.values(sources)[0]!.contact, PERSON.contact);
    await galley.headline.fill(`${PERSON.name} speaks`);
    await galley.story.click();
    await galley.press('ControlOrMeta+End');
    await galley.type(' So Qarvonelith said.');
    await file.shows(({ fields }) => fields.headline, `${PERSON.name} speaks`);
    await keepVersion(galley, file);
    await galley.page.getByRole('searchbox').first().fill('qarvonelith');
    await expect(galley.page.locator('.article-item')).toHaveCount(1);
    await galley.page.getByRole('searchbox').first().fill('');
    await runCommandLine(galley, file, await ownFolders(desk));
    const places = ['text.md', 'user/index', 'cache/galley/index', '.versions', 'settings.json'];
    for (const place of places) {
      await expect.poll(async () => (await everywhere(desk)).join()).toContain(place);
    }

    await protect(galley, file);
    const { dialog } = galley;
    await expect(dialog.locator('.protected-place')).toHaveCount(2);
    await expect(dialog.getByText(/earlier versions? still says? who it is/)).toBeVisible();
    await dialog.getByRole('button', { name: /^Text.*Qarvonelith/ }).click();
    await expect(dialog).toBeHidden();
    await galley.type('he');
    await file.shows(({ body }) => JSON.stringify(body).includes('So he said.'), true);
    await galley.headline.fill('A port official speaks');
    await file.shows(({ fields }) => fields.headline, 'A port official speaks');

    await showPerson(galley);
    await expect(dialog.getByText('This file tells it where the story does not')).toBeVisible();
    await galley.press('Escape');
    await writeByHand(file, COMMENT, '');
    await showPerson(galley);
    await expect(dialog.getByText('Nothing in the story tells who it is')).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove them for good' }).click();
    await expect(dialog.getByText('No earlier version says who it is.')).toBeVisible();
    await galley.press('Escape');
    await expect(dialog).toBeHidden();
    // What the command line wrote before is the user's own.
    await expect
      .poll(async () => (await everywhere(desk)).filter((path) => !path.includes('/out/cli/')))
      .toEqual([]);

    await staysUnknown(desk, galley, file);
  });

  test('a name that is changed in its last place is gone when the story is closed', async ({
    desk,
    keyStore,
  }) => {
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    await galley.story.click();
    await galley.press('ControlOrMeta+End');
    await galley.type(' So Qarvonelith said.');
    await file.shows(({ body }) => JSON.stringify(body).includes('So Qarvonelith'), true);
    await protect(galley, file);
    await galley.dialog.getByRole('button', { name: /^Text.*Qarvonelith/ }).click();
    await galley.type('he');
    await file.shows(({ body }) => JSON.stringify(body).includes('So he said.'), true);
    const indexed = async () =>
      (await everywhere(desk)).filter((path) => !path.includes('history'));
    expect((await indexed()).join()).toContain('user/index');
    await galley.command('tab.close');
    await expect.poll(indexed).toEqual([]);
  });

  test('what is typed of a person and given up is in no byte', async ({ desk, keyStore }) => {
    const galley = await start(desk, keyStore);
    await quoteOf(galley, ALIAS);
    await openProtection(galley);
    await typePerson(galley);
    expect(await everywhere(desk)).toEqual([]);
    await galley.press('Escape');
    await expect(galley.dialog).toBeHidden();
    await desk.close();
    expect(await everywhere(desk)).toEqual([]);
  });

  test('what was protected is there after a restart, and nowhere in the clear', async ({
    desk,
    keyStore,
  }) => {
    const galley = await start(desk, keyStore);
    await protect(galley, await quoteOf(galley, ALIAS));
    await desk.kill();
    const later = await start(desk, keyStore);
    await showPerson(later);
    const field = (name: string) => later.dialog.getByRole('textbox', { name });
    await expect(field('Contact')).toHaveValue(PERSON.contact);
    await expect(field('Notes')).toHaveValue(PERSON.notes);
    await desk.close();
    await access(join(desk.user, VAULT_NAME));
    expect(await everywhere(desk)).toEqual([]);
  });
});

test('the search reads what Chromium keeps of a page and of a speller', async ({ desk }) => {
  const galley = await desk.start({ env: await ownFolders(desk) });
  await galley.page.evaluate(async (words) => {
    localStorage.setItem('words', words);
    await new Promise((done, failed) => {
      const opening = indexedDB.open('words', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('words').put(words, 1);
      opening.onsuccess = done;
      opening.onerror = failed;
    });
  }, PERSON.name);
  const learn = ({ session }: typeof Electron, word: string) =>
    session.defaultSession.addWordToSpellCheckerDictionary(word);
  await doInMain(galley.app, learn, 'Qarvonelith');
  await readInMain(galley.app, ({ session }: typeof Electron) =>
    session.defaultSession.flushStorageData(),
  );
  for (const place of ['Local Storage', 'IndexedDB', 'Custom Dictionary']) {
    await expect.poll(async () => (await everywhere(desk)).join()).toContain(place);
  }
});
