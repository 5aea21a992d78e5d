import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../../app/article';
import type { Desk } from './desk';
import { expect, test as base } from './galley';
import type { Galley } from './galley-window';
import { startKeyStore, type KeyStoreSession } from './key-store';
import type { StoryFile } from './story-file';

/** Words that are in no dictionary, so that wherever they are found it is ours. */
export const PERSON = {
  name: 'Zumrakel Qarvonelith',
  contact: 'plovarquist@example.org',
  notes: 'Drimbosk',
};
export const MARKERS = ['Zumrakel', 'Qarvonelith', 'Plovarquist', 'Drimbosk'];
export const ALIAS = 'a port official';
export const SAID = '“It sails at dawn,”';

export const test = base.extend<{ readonly keyStore: KeyStoreSession }>({
  keyStore: async ({ desk }, use) => {
    const session = await startKeyStore(desk.folder);
    await use(session);
    session.end();
  },
});

/** Where programs write what is nobody's document; each is a folder below the desk's. */
const FOLDERS = {
  HOME: 'home',
  TMPDIR: 'tmp',
  XDG_CACHE_HOME: 'cache',
  XDG_CONFIG_HOME: 'config',
  XDG_STATE_HOME: 'state',
};

/** The surroundings in which all that Galley and its runtime write is below the desk's folder. */
export async function ownFolders(desk: Desk): Promise<Readonly<Record<string, string>>> {
  const folders = Object.entries(FOLDERS).map(([name, folder]) => [
    name,
    join(desk.folder, folder),
  ]);
  for (const [, folder] of folders) await mkdir(folder!, { recursive: true });
  return Object.fromEntries(folders) as Record<string, string>;
}

export async function start(desk: Desk, { env, switches }: KeyStoreSession): Promise<Galley> {
  return desk.start({ env: { ...env, ...(await ownFolders(desk)) }, switches });
}

/** A new story with a quote of the source of that name, typed by keyboard. */
export async function quoteOf(galley: Galley, name: string): Promise<StoryFile> {
  const file = await galley.newStory();
  await galley.type(`${SAID} said the master.`);
  await galley.select(SAID);
  await galley.command('quote.tag');
  await galley.dialog.getByRole('combobox', { name: 'Source' }).pressSequentially(name);
  await galley.press('Enter');
  await expect(galley.dialog).toBeHidden();
  await file.shows(({ quotes }) => Object.keys(quotes), ['q1']);
  await file.shows(sourceNames, [name]);
  return file;
}

export async function openProtection(galley: Galley): Promise<void> {
  const panel = await galley.panel('Quotes');
  await panel.hover();
  await panel.getByRole('button', { name: 'Protect this source…' }).click();
}

/** Protects the one source of the story, whoever it is called now; all is typed by keyboard. */
export async function protect(galley: Galley, file: StoryFile): Promise<void> {
  await openProtection(galley);
  await typePerson(galley);
  await typeInto(galley, 'Alias in the story', ALIAS);
  await galley.press('Enter');
  await file.shows(
    ({ sources }) => Object.values(sources).map(({ name, protected: key }) => [name, key !== '']),
    [[ALIAS, true]],
  );
}

export async function typePerson(galley: Galley): Promise<void> {
  await typeInto(galley, 'Real name', PERSON.name);
  await typeInto(galley, 'Contact', PERSON.contact);
  await typeInto(galley, 'Notes', PERSON.notes);
}

async function typeInto(galley: Galley, name: string, words: string): Promise<void> {
  await galley.dialog.getByRole('textbox', { name }).focus();
  await galley.press('ControlOrMeta+a');
  await galley.type(words);
}

/** Shows who the protected source is, which is asked for in the panel. */
export async function showPerson(galley: Galley): Promise<void> {
  const panel = await galley.panel('Quotes');
  await panel.getByRole('button', { name: 'who is it?' }).click();
  await galley.dialog.getByRole('button', { name: 'Show who it is' }).click();
  await expect(galley.dialog.getByRole('textbox', { name: 'Real name' })).toHaveValue(PERSON.name);
}

export const sourceNames = ({ sources }: Article) => Object.values(sources).map(({ name }) => name);
