import { access, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type * as Electron from 'electron';
import type { Article } from '../../app/article';
import { COMMANDS, type CommandId } from '../../app/commands/commands';
import { EXPORT_FORMATS, exportArticle } from '../../main/filing/export';
import { listVersions } from '../../main/history';
import { VAULT_NAME } from '../../main/protected/vault';
import { searchBytes } from '../support/search-bytes';
import type { Desk } from './desk';
import { expect, test as base } from './galley';
import type { Galley } from './galley-window';
import { startKeyStore, whyNoKeyStore, type KeyStoreSession } from './key-store';
import { doInMain, readInMain } from './main-process';
import type { StoryFile } from './story-file';

/** Words that are in no dictionary, so that wherever they are found it is ours. */
const PERSON = {
  name: 'Zumrakel Qarvonelith',
  contact: 'plovarquist@example.org',
  notes: 'Drimbosk',
};
const MARKERS = ['Zumrakel', 'Qarvonelith', 'Plovarquist', 'Drimbosk'];
const ALIAS = 'a port official';

const SAID = '“It sails at dawn,”';

const test = base.extend<{ readonly keyStore: KeyStoreSession }>({
  keyStore: async ({ desk }, use) => {
    const session = await startKeyStore(desk.folder);
    await use(session);
    session.end();
  },
});

/** Starts Galley with all that it and its runtime write below the desk's folder. */
async function start(desk: Desk, keyStore: KeyStoreSession): Promise<Galley> {
  const folders = { TMPDIR: 'tmp', XDG_CACHE_HOME: 'cache', XDG_CONFIG_HOME: 'config' };
  const env: Record<string, string> = { ...keyStore.env };
  for (const [name, folder] of Object.entries(folders)) {
    env[name] = join(desk.folder, folder);
    await mkdir(env[name], { recursive: true });
  }
  return desk.start({ env });
}

/** A new story with a quote of the source of that name. */
async function quoteOf(galley: Galley, name: string): Promise<StoryFile> {
  const file = await galley.newStory();
  await galley.type(`${SAID} said the master.`);
  await galley.select(SAID);
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox', { name: 'Source' }).fill(name);
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await file.shows(({ quotes }) => Object.keys(quotes), ['q1']);
  return file;
}

async function openProtection(galley: Galley): Promise<void> {
  const panel = await galley.panel('Quotes');
  await panel.hover();
  await panel.getByRole('button', { name: 'Protect this source…' }).click();
}

async function protect(galley: Galley, file: StoryFile): Promise<void> {
  await openProtection(galley);
  const { dialog } = galley;
  await dialog.getByRole('textbox', { name: 'Alias in the story' }).fill(ALIAS);
  await dialog.getByRole('textbox', { name: 'Contact' }).fill(PERSON.contact);
  await dialog.getByRole('textbox', { name: 'Notes' }).fill(PERSON.notes);
  await dialog.getByRole('button', { name: 'Protect', exact: true }).click();
  await file.shows(sourceNames, [ALIAS]);
}

const sourceNames = ({ sources }: Article) => Object.values(sources).map(({ name }) => name);
const everywhere = (desk: Desk) => searchBytes([desk.folder], MARKERS);

/** All versions of the story, once what is being kept is kept. */
async function versionCount(desk: Desk, file: StoryFile): Promise<number> {
  const listed = await listVersions({ folder: desk.library, name: file.name });
  return listed.ok ? listed.value.length : 0;
}

/** Closing a story and opening it again keeps a version of it. */
async function keepVersion(galley: Galley, file: StoryFile): Promise<void> {
  const before = await versionCount(galley.desk, file);
  await galley.command('tab.close');
  await expect.poll(() => versionCount(galley.desk, file)).toBeGreaterThan(before);
  await galley.command('tab.reopen');
  await expect(galley.story).toContainText('sails');
}

/** Every command that writes the story out, and every format, with notes and without. */
async function exportAll(galley: Galley, file: StoryFile): Promise<void> {
  const { out } = galley.desk;
  const commands = (Object.keys(COMMANDS) as CommandId[]).filter((id) => /^story\.export/.test(id));
  for (const command of commands) {
    const folder = join(out, command);
    await mkdir(folder);
    const [, extension = 'html'] = /-(html|csv|docx)$/.exec(command) ?? [];
    await galley.answerDialogs(
      command.endsWith('markdown') ? folder : join(folder, `story.${extension}`),
    );
    await galley.chooseFromMenu(command);
    await galley.until(async () => (await readdir(folder)).length > 0);
  }
  for (const format of EXPORT_FORMATS) {
    for (const notes of [true, false]) {
      const folder = join(out, `${format}-${notes}`);
      expect((await exportArticle(file.path, format, folder, { notes })).ok).toBe(true);
    }
  }
}

/** All that is on the clipboard, in every format. */
async function clipboardBytes(galley: Galley): Promise<string> {
  return readInMain(galley.app, async ({ clipboard }: typeof Electron) => {
    const old = clipboard as unknown as {
      readonly availableFormats?: () => string[];
      readonly readBuffer?: (format: string) => Buffer;
      readonly read: () => Promise<{ types: string[]; getType: (type: string) => Promise<Blob> }[]>;
    };
    const bytes: Buffer[] = [];
    if (old.availableFormats && old.readBuffer) {
      for (const format of old.availableFormats()) bytes.push(old.readBuffer(format));
    } else {
      for (const item of await old.read()) {
        for (const type of item.types)
          bytes.push(Buffer.from(await (await item.getType(type)).arrayBuffer()));
      }
    }
    return Buffer.concat(bytes).toString('latin1').replaceAll('\0', '').toLowerCase();
  });
}

/** Everything that writes: exports, copies, versions, the list of stories, a crash, and a start from what is kept. */
async function doEverything(galley: Galley, file: StoryFile): Promise<void> {
  await exportAll(galley, file);
  await galley.story.click();
  await galley.press('ControlOrMeta+a', 'ControlOrMeta+c');
  const copied = await clipboardBytes(galley);
  expect(copied).toContain('sails');
  for (const marker of MARKERS) expect(copied).not.toContain(marker.toLowerCase());
  await galley.press('ControlOrMeta+End');
  await galley.type(' It did.');
  await galley.command('story.save');
  await keepVersion(galley, file);
  await galley.page.getByRole('searchbox').first().fill('port official');
  await crash(galley);
}

/** The page is loaded again by itself; what the log says of it is what was wanted here. */
async function crash(galley: Galley): Promise<void> {
  const again = galley.page.waitForEvent('crash');
  await doInMain(galley.app, ({ BrowserWindow }: typeof Electron) =>
    BrowserWindow.getAllWindows()[0]!.webContents.forcefullyCrashRenderer(),
  );
  await again;
}

test.describe('with a key store', () => {
  const reason = whyNoKeyStore();
  test.skip(reason !== null, reason ?? '');

  test('a source’s name is in no byte that is written anywhere', async ({ desk, keyStore }) => {
    test.setTimeout(240_000);
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    // The search can find it: the file and the index have it still.
    await expect.poll(async () => (await everywhere(desk)).join()).toContain('text.md');
    await protect(galley, file);
    const { dialog } = galley;
    await expect(dialog.getByText('Nothing in the story tells who it is')).toBeVisible();
    const versions = dialog.getByRole('button', { name: 'Remove them for good' });
    const none = dialog.getByText('No earlier version says who it is.');
    await expect(versions.or(none)).toBeVisible();
    if (await versions.isVisible()) await versions.click();
    await expect(none).toBeVisible();
    await galley.press('Escape');

    const { sources, quotes } = await file.article();
    expect(sources).toMatchObject({ 'a-port-official': { contact: '', notes: '' } });
    expect(quotes['q1']!.source).toBe('a-port-official');
    await expect.poll(() => everywhere(desk)).toEqual([]);

    await doEverything(galley, file);
    desk.faults.take();
    await desk.kill();
    expect(await everywhere(desk)).toEqual([]);
    await access(join(desk.user, VAULT_NAME));

    const later = await start(desk, keyStore);
    const panel = await later.panel('Quotes');
    await panel.getByRole('button', { name: 'who is it?' }).click();
    await later.dialog.getByRole('button', { name: 'Show who it is' }).click();
    const field = (name: string) => later.dialog.getByRole('textbox', { name });
    await expect(field('Real name')).toHaveValue(PERSON.name);
    await expect(field('Contact')).toHaveValue(PERSON.contact);
    await expect(field('Notes')).toHaveValue(PERSON.notes);
    desk.faults.take();
    await desk.close();
    expect(await everywhere(desk)).toEqual([]);
    desk.faults.take();
  });

  test('a name that was in the story for a while can be taken out of all of it', async ({
    desk,
    keyStore,
  }) => {
    test.setTimeout(240_000);
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    await galley.headline.fill(`${PERSON.name} speaks`);
    await galley.story.click();
    await galley.press('ControlOrMeta+End');
    await galley.type(' So Qarvonelith said.');
    await file.shows(({ fields }) => fields.headline, `${PERSON.name} speaks`);
    await keepVersion(galley, file);
    await galley.page.getByRole('searchbox').first().fill('qarvonelith');
    const found = galley.page.locator('.article-item');
    await expect(found).toHaveCount(1);
    await galley.page.getByRole('searchbox').first().fill('');
    for (const place of ['text.md', 'index', '.versions', 'settings.json']) {
      await expect.poll(async () => (await everywhere(desk)).join()).toContain(place);
    }

    await protect(galley, file);
    const { dialog } = galley;
    await expect(dialog.locator('.protected-place')).toHaveCount(2);
    await expect(dialog.getByText('earlier versions still say who it is')).toBeVisible();
    await dialog.getByRole('button', { name: /^Text.*Qarvonelith/ }).click();
    await expect(dialog).toBeHidden();
    await galley.type('he');
    await file.shows(({ body }) => JSON.stringify(body).includes('So he said.'), true);
    await galley.headline.fill('A port official speaks');
    await file.shows(({ fields }) => fields.headline, 'A port official speaks');
    await galley.command('edit.undo');

    const panel = await galley.panel('Quotes');
    await panel.getByRole('button', { name: 'who is it?' }).click();
    await dialog.getByRole('button', { name: 'Show who it is' }).click();
    await expect(dialog.getByText('Nothing in the story tells who it is')).toBeVisible();
    await dialog.getByRole('button', { name: 'Remove them for good' }).click();
    await expect(dialog.getByText('No earlier version says who it is.')).toBeVisible();
    await galley.press('Escape');
    await expect.poll(() => everywhere(desk)).toEqual([]);

    await doEverything(galley, file);
    desk.faults.take();
    await desk.kill();
    expect(await everywhere(desk)).toEqual([]);
  });

  test('protection is ended on purpose, and a name can be forgotten', async ({
    desk,
    keyStore,
  }) => {
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    await protect(galley, file);
    await galley.dialog.getByRole('button', { name: 'Stop protecting' }).click();
    await file.shows(sourceNames, [PERSON.name]);
    const { sources } = await file.article();
    expect(Object.values(sources)[0]).toMatchObject({ ...PERSON, protected: '' });

    await protect(galley, file);
    await galley.dialog.getByRole('button', { name: 'Forget who it is…' }).click();
    await galley.dialog.getByRole('button', { name: 'Forget for good' }).click();
    await expect(galley.dialog).toBeHidden();
    const panel = await galley.panel('Quotes');
    await panel.getByRole('button', { name: 'who is it?' }).click();
    await expect(galley.dialog.getByText('is kept on another machine')).toBeVisible();
    await expect(galley.dialog.getByRole('button', { name: 'Show who it is' })).toBeHidden();
  });

  test('undo and paste bring no name back', async ({ desk, keyStore }) => {
    const galley = await start(desk, keyStore);
    const file = await quoteOf(galley, PERSON.name);
    await galley.select(SAID);
    await galley.press('ControlOrMeta+c');
    await protect(galley, file);
    await galley.press('Escape');
    await galley.story.click();
    await galley.command('edit.undo');
    await galley.press('ControlOrMeta+End', 'ControlOrMeta+v');
    await galley.type('!');
    await file.shows(({ body }) => JSON.stringify(body).includes('!'), true);
    await file.shows(sourceNames, [ALIAS]);
    await expect(galley.frontTab).toBeVisible();
  });

  test('an alias that says who it is can’t be taken', async ({ desk, keyStore }) => {
    const galley = await start(desk, keyStore);
    await quoteOf(galley, PERSON.name);
    await openProtection(galley);
    const { dialog } = galley;
    await dialog.getByRole('textbox', { name: 'Alias in the story' }).fill('Mr Qarvonelith');
    await expect(dialog.getByText('This alias says who it is')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Protect', exact: true })).toBeDisabled();
  });
});

test('without a key store it says why not, and nothing is written', async ({ desk }) => {
  test.skip(process.platform !== 'linux', 'The key store of this system can’t be taken away.');
  const galley = await desk.start({ switches: ['--password-store=basic'] });
  const file = await quoteOf(galley, PERSON.name);
  const before = await file.text();
  await openProtection(galley);
  await expect(galley.dialog.getByRole('alert')).toContainText('gives Galley no key store');
  await expect(galley.dialog.getByText('install GNOME Keyring or KWallet')).toBeVisible();
  await expect(galley.dialog.getByRole('textbox')).toHaveCount(0);
  await galley.press('Escape');
  await expect(galley.dialog).toBeHidden();
  expect(await file.text()).toBe(before);
  expect((await readdir(desk.user)).filter((name) => name.startsWith('protected'))).toEqual([]);
});

test('a source whose name is kept on another machine is quoted by the alias', async ({ desk }) => {
  const galley = await desk.start({ switches: ['--password-store=basic'] });
  await galley.newStory();
  const pasted = [
    '---',
    'headline: The quay',
    'sources:',
    '  an-official: { name: A port official, protected: 0198d2f0-5b1c-7c3e-9d43-2f1f6a6e8a11 }',
    'quotes:',
    '  q1: { source: an-official }',
    '---',
    '',
    ':quote[“It sails.”]{#q1}',
    '',
  ].join('\n');
  const bundle = join(desk.folder, 'from-a-colleague.textbundle');
  await mkdir(bundle);
  const { writeFile } = await import('node:fs/promises');
  await writeFile(join(bundle, 'text.md'), pasted);
  await writeFile(join(bundle, 'info.json'), '{"version":2}');
  await desk.startAgain(desk.folder, bundle);
  await expect(galley.headline).toHaveValue('The quay');
  const panel = await galley.panel('Quotes');
  await expect(panel.getByRole('textbox', { name: 'Alias in the story' })).toHaveValue(
    'A port official',
  );
  await expect(panel.getByText('kept on another machine')).toBeVisible();
});
