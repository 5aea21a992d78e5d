import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INFO_KEY } from '../../app/format/info';
import { indexPath } from '../../main/index/place';
import { SCHEMA_VERSION } from '../../main/index/schema';
import { searchBytes } from '../support/search-bytes';
import { zipOf } from '../support/zip';
import type { Desk } from './desk';
import { expect, test } from './galley';
import type { Galley } from './galley-window';
import { readInMain } from './main-process';

const NOT_KEPT = 'Galley can’t keep its settings';

/** The story that was begun is on the disk, whatever else is wrong. */
async function writesAndSaves(galley: Galley, words: string): Promise<void> {
  const file = await galley.newStory();
  await galley.type(words);
  await file.shows(({ body }) => body.length, 1);
}

/** The notice that says it; what it offers is pressed by its name. */
function noticeWith(galley: Galley, words: string) {
  return galley.page.locator('.notice').filter({ hasText: words });
}

test('a file in the place of the folder for settings is said, and mended while Galley is open', async ({
  desk,
}) => {
  const inTheWay = join(desk.folder, 'in-the-way');
  await writeFile(inTheWay, '');
  const user = join(inTheWay, 'galley');
  const galley = await desk.start({ env: { GALLEY_USER_DATA: user } });
  const notice = noticeWith(galley, NOT_KEPT);
  await expect(notice).toContainText(user);
  await writesAndSaves(galley, 'All the same');
  await galley.chooseFromMenu('view.theme-dark');
  await expect(galley.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The library is searched without a place for an index.
  await galley.page.getByRole('searchbox').first().fill('same');
  await expect(galley.page.locator('.article-item')).toHaveCount(1);

  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toContainText(user);
  await rm(inTheWay);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(galley.page.getByText('Settings are kept again.')).toBeVisible();
  await expect(notice).toBeHidden();
  await desk.close();
  const kept = JSON.parse(await readFile(join(user, 'settings.json'), 'utf8')) as object;
  expect(kept).toMatchObject({ theme: 'dark' });
});

test('settings that can’t be kept are said in the user’s language, and no word is left elsewhere', async ({
  desk,
}) => {
  const inTheWay = join(desk.folder, 'in-the-way');
  await writeFile(inTheWay, 'not ours');
  const galley = await desk.start({ language: 'id', env: { GALLEY_USER_DATA: inTheWay } });
  await expect(noticeWith(galley, 'tidak dapat menyimpan setelannya')).toBeVisible();
  const spare = await readInMain(galley.app, ({ app }) => app.getPath('sessionData'));
  expect(await readdir(spare)).not.toEqual([]);
  await writesAndSaves(galley, 'Quillhaven');
  await galley.page.getByRole('searchbox').first().fill('Quillhaven');
  await expect(galley.page.locator('.article-item')).toHaveCount(1);
  expect(await searchBytes([spare], ['Quillhaven'])).toEqual([]);
  await desk.close();
  expect(await readFile(inTheWay, 'utf8')).toBe('not ours');
});

test('a folder for settings that goes while Galley is open is said, and may come back', async ({
  desk,
}) => {
  const galley = await desk.start();
  await galley.chooseFromMenu('view.theme-light');
  await expect(galley.page.locator('html')).toHaveAttribute('data-theme', 'light');
  const away = `${desk.user}-away`;
  await rename(desk.user, away);
  await writeFile(desk.user, '');
  await galley.chooseFromMenu('view.theme-dark');
  const notice = noticeWith(galley, NOT_KEPT);
  await expect(notice).toBeVisible();
  await writesAndSaves(galley, 'All the same');
  await rm(desk.user);
  await rename(away, desk.user);
  await notice.getByRole('button', { name: 'Try again' }).click();
  await expect(galley.page.getByText('Settings are kept again.')).toBeVisible();
  const kept = JSON.parse(await readFile(join(desk.user, 'settings.json'), 'utf8')) as object;
  expect(kept).toMatchObject({ theme: 'dark' });
});

test('a full disk under the settings is said, and mended while Galley is open', async ({
  desk,
}) => {
  await mkdir(desk.user, { recursive: true });
  const mount = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', desk.user]);
  test.skip(mount.status !== 0, 'Only root on Linux can make a small disk.');
  try {
    const filling = join(desk.user, 'filling');
    await expect(writeFile(filling, Buffer.alloc(300_000))).rejects.toThrow('ENOSPC');
    const galley = await desk.start();
    const notice = noticeWith(galley, NOT_KEPT);
    await expect(notice).toContainText('no room left');
    await writesAndSaves(galley, 'All the same');
    await rm(filling);
    await notice.getByRole('button', { name: 'Try again' }).click();
    await expect(galley.page.getByText('Settings are kept again.')).toBeVisible();
    await desk.close();
    expect(await readdir(desk.user)).toContain('settings.json');
  } finally {
    await desk.close();
    spawnSync('umount', ['--lazy', desk.user]);
  }
});

test('damaged settings are said until that was read, and their folder can be shown', async ({
  desk,
}) => {
  await mkdir(desk.user, { recursive: true });
  await writeFile(join(desk.user, 'settings.json'), '{"theme": "dark", ');
  const galley = await desk.start();
  const shown = await galley.app.evaluateHandle(({ shell }) => {
    const paths: string[] = [];
    shell.openPath = (path) => Promise.resolve(paths.push(path) > 0 ? '' : 'none');
    return paths;
  });
  const notice = noticeWith(galley, 'settings file was damaged');
  await notice.getByRole('button', { name: 'Show settings folder' }).click();
  await expect.poll(() => shown.jsonValue()).toEqual([desk.user]);
  await notice.getByRole('button', { name: 'Put away' }).click();
  await expect(notice).toBeHidden();
});

test('a story of a newer Galley is read only, and said; the rest of the library can be written', async ({
  desk,
}) => {
  const bundle = join(desk.library, 'quay.textbundle');
  const text = '---\nheadline: The quay\n---\n\nThe quay is shut.\n';
  const info = JSON.stringify({ version: 2, [INFO_KEY]: { formatVersion: 99 } });
  await mkdir(bundle, { recursive: true });
  await writeFile(join(bundle, 'text.md'), text);
  await writeFile(join(bundle, 'info.json'), info);
  const galley = await desk.start();
  await galley.page.getByRole('option', { name: /The quay/ }).click();
  await expect(galley.story).toContainText('The quay is shut.');
  await expect(galley.page.getByText('was written by a newer Galley')).toBeVisible();
  await galley.story.click();
  await galley.type('Not to be written');
  await writesAndSaves(galley, 'Mine');
  expect(await readFile(join(bundle, 'text.md'), 'utf8')).toBe(text);
  expect(await readFile(join(bundle, 'info.json'), 'utf8')).toBe(info);
});

test('an index that a newer Galley made stays as it is', async ({ desk }) => {
  await mkdir(desk.library, { recursive: true });
  const own = indexPath(desk.user, desk.library);
  const newer = own.replace(`.v${SCHEMA_VERSION}.`, `.v${SCHEMA_VERSION + 1}.`);
  await mkdir(dirname(newer), { recursive: true });
  await writeFile(newer, 'of a newer Galley');
  const galley = await desk.start();
  await galley.page.getByRole('searchbox').first().fill('ferry');
  await expect(galley.page.locator('.article-item').first()).toBeVisible();
  await desk.close();
  expect(await readFile(newer, 'utf8')).toBe('of a newer Galley');
  expect(await readdir(dirname(newer))).toContain(basename(own));
});

test('another version that is started says which one is open, and how to come to it', async ({
  desk,
}) => {
  const galley = await desk.start();
  await galley.newStory();
  await galley.type('Not yet saved');
  await desk.startOther(await otherVersion(desk, '99.1.0'));
  const notice = noticeWith(galley, 'Galley 99.1.0 was started');
  await expect(notice).toBeVisible();
  const ended = galley.app.waitForEvent('close');
  await notice.getByRole('button', { name: 'Close Galley' }).click();
  await ended;
  expect(await (await desk.only()).text()).toContain('Not yet saved');
});

/** A folder with the app as another version: the same code under another number. */
async function otherVersion(desk: Desk, version: string): Promise<string> {
  const folder = await desk.emptyFolder('other-version');
  const main = new URL('../../dist/main/main.cjs', import.meta.url);
  const description = { name: 'galley', version, main: 'main.mjs', type: 'module' };
  await writeFile(join(folder, 'package.json'), JSON.stringify(description));
  await writeFile(join(folder, 'main.mjs'), `import '${pathToFileURL(main.pathname).href}';\n`);
  return folder;
}

test('a library that is gone is said, and nothing is made in its place', async ({ desk }) => {
  const gone = join(desk.folder, 'gone');
  await mkdir(desk.user, { recursive: true });
  const settings = { libraryFolder: gone, language: 'ar' };
  await writeFile(join(desk.user, 'settings.json'), JSON.stringify(settings));
  const galley = await desk.start({ library: null });
  await expect(galley.page.getByText(gone)).toBeVisible();
  await galley.answerDialogs(desk.library);
  await mkdir(desk.library, { recursive: true });
  await galley.page.getByRole('button', { name: 'اختيار مجلد آخر…' }).first().click();
  await expect(galley.page.getByText(gone)).toBeHidden();
  await writesAndSaves(galley, 'In the other folder');
  expect(await readdir(desk.folder)).not.toContain('gone');
});

test('an attacker’s archive that is opened by a double click is refused; the start goes on', async ({
  desk,
}) => {
  const link = 0o120777;
  const archives: Readonly<Record<string, Buffer>> = {
    'climbs.textpack': zipOf([
      { name: 'text.md', bytes: 'Words.' },
      { name: '../../climbed.md', bytes: 'x' },
    ]),
    'links.textpack': zipOf([
      { name: 'text.md', bytes: 'Words.' },
      { name: 'assets', bytes: desk.folder, mode: link, method: 0 },
    ]),
    'no-archive.textpack': Buffer.from('PK not an archive'),
  };
  await mkdir(desk.out, { recursive: true });
  for (const [name, bytes] of Object.entries(archives)) {
    await writeFile(join(desk.out, name), bytes);
    const before = await readdir(desk.folder);
    const galley = await desk.start({ files: [join(desk.out, name)] });
    await expect(galley.alert, name).toContainText(name);
    await writesAndSaves(galley, 'All the same');
    const own = (await desk.bundles()).filter((bundle) => !bundle.startsWith('untitled'));
    await desk.close();
    expect(
      own.filter((bundle) => /climb|link|archive/.test(bundle)),
      name,
    ).toEqual([]);
    const more = (await readdir(desk.folder)).filter((entry) => !before.includes(entry));
    expect(
      more.filter((entry) => !['library', 'user', 'data'].includes(entry)),
      name,
    ).toEqual([]);
  }
});
