import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readInfo } from '../../app/format/info';
import { listVersions, readVersion } from '../../main/history';
import { listArticles } from '../../main/library/list';
import { openArticle } from '../../main/library/open';
import { archiveFolder, archivedName, type Place } from '../../main/library/places';
import { isTemporary } from '../../main/library/temporary';

/** All that users see of a library: its articles by name, each with its text and pictures. */
export type LibraryView = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The archive too. Whatever cannot be read, or can but not in full, is an error. */
export async function viewLibrary(library: string): Promise<LibraryView> {
  const view: Record<string, Record<string, string>> = {};
  for (const name of await namesIn(library)) view[name] = await viewArticle(library, name);
  const archive = archiveFolder(library);
  for (const name of await namesIn(archive)) {
    view[archivedName(name)] = await viewArticle(archive, name);
  }
  return view;
}

/** The texts of an article's versions, newest first. */
export async function viewVersions(place: Place): Promise<string[]> {
  const listed = await listVersions(place);
  if (!listed.ok) throw new Error(`The versions are ${listed.failure.code}`);
  const texts: string[] = [];
  for (const { id } of listed.value) {
    const read = await readVersion(place, id);
    if (!read.ok) throw new Error(`Version ${id} is ${read.failure.code}`);
    texts.push(read.value.text);
  }
  return texts;
}

/** A copy gets an id of its own, another one each time. */
export function withoutId(text: string): string {
  return text.replace(/^id: .*/m, 'id:');
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return [];
  const listed = await listArticles(folder);
  if (!listed.ok) throw new Error(`${folder} is ${listed.failure.code}`);
  if (listed.value.some(({ damaged }) => damaged))
    throw new Error(`${folder} has damaged articles`);
  return listed.value.map(({ article }) => article);
}

async function viewArticle(folder: string, name: string): Promise<Record<string, string>> {
  const opened = await openArticle(folder, name);
  const problem = opened.ok ? opened.value.readOnly : opened.failure;
  if (!opened.ok || problem) throw new Error(`${name} is ${problem?.code}`);
  await checkInfo(join(folder, name, 'info.json'));
  return {
    text: withoutId(opened.value.text),
    ...(await viewPictures(join(folder, name, 'assets'))),
  };
}

async function viewPictures(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const pictures: Record<string, string> = {};
  for (const name of names.filter((name) => !isTemporary(name))) {
    pictures[name] = await readFile(join(folder, name), 'base64');
  }
  return pictures;
}

async function checkInfo(path: string): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text !== null && !readInfo(text).ok) throw new Error(`${path} is damaged`);
}
