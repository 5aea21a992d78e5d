import { isUtf8 } from 'node:buffer';
import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { sep } from 'node:path';
import { readEntry } from '../../app/search/entry';
import { MAX_TEXT_BYTES, TEXT_NAMES } from '../library/bundle';
import { isMissing } from '../library/errors';
import { bundleTitle, isBundleName } from '../library/names';
import { archivedName, archiveFolder } from '../library/places';
import { decodeText } from '../library/text-file';
import type { IndexedFile } from './put-article';

/**
 * Reading without waiting (`…Sync`) is for a process of its own and the command line: it takes a fifth of the time, and
 * nobody waits for an answer between two articles.
 */

/** An article's file as the folder tells of it. */
export interface ScannedFile {
  /** What the article is called between the processes. */
  readonly article: string;
  readonly archived: boolean;
  /** The bundle's name. */
  readonly name: string;
  /** The text, or null when there is none. */
  readonly path: string | null;
  readonly state: string;
  readonly changed: number;
  readonly size: number;
}

/** An article's folder. */
export interface FoundBundle extends Pick<ScannedFile, 'article' | 'archived' | 'name'> {
  /** Its path. */
  readonly bundle: string;
}

/** Every article of a library and its archive. Links, other folders and files are passed over. */
export function scanLibrary(library: string): ScannedFile[] {
  return [...scanBundles(library)].map(scanBundle).filter((file) => file !== null);
}

/** One article; null when it is not there, or no article. */
export function scanArticle(folder: string, name: string, archived: boolean): ScannedFile | null {
  if (!isBundleName(name)) return null;
  const article = archived ? archivedName(name) : name;
  const bundle = folder + sep + name;
  const stats = lstatSync(bundle, { throwIfNoEntry: false });
  return stats?.isDirectory() ? scanBundle({ article, archived, name, bundle }) : null;
}

/** Reads what is listed and searched of an article. What can't be read is listed as damaged. */
export function readScanned(file: ScannedFile): IndexedFile {
  const { article, archived, name, state, changed } = file;
  return { article, archived, state, changed, title: bundleTitle(name), entry: entryOf(file) };
}

function entryOf({ path, size }: ScannedFile): IndexedFile['entry'] {
  if (path === null || size > MAX_TEXT_BYTES) return null;
  try {
    const bytes = readFileSync(path);
    return isUtf8(bytes) ? readEntry(decodeText(bytes)) : null;
  } catch {
    // No permission, a disk that fails: the list says that there is something wrong with it.
    return null;
  }
}

/** The folder of every article of a library and its archive. */
export function* scanBundles(library: string): Generator<FoundBundle> {
  yield* bundlesIn(library, false);
  yield* bundlesIn(archiveFolder(library), true);
}

function* bundlesIn(folder: string, archived: boolean): Generator<FoundBundle> {
  for (const entry of entriesOf(folder, archived)) {
    const { name } = entry;
    if (!entry.isDirectory() || !isBundleName(name)) continue;
    // Between the processes it would be taken for one in the archive.
    if (!archived && name.startsWith(archivedName(''))) continue;
    const article = archived ? archivedName(name) : name;
    yield { article, archived, name, bundle: folder + sep + name };
  }
}

/** A library without an archive is a usual thing. */
function entriesOf(folder: string, isArchive: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isArchive && isMissing(error)) return [];
    throw error;
  }
}

function scanBundle({ bundle, ...found }: FoundBundle): ScannedFile | null {
  for (const textName of TEXT_NAMES) {
    const path = bundle + sep + textName;
    const stats = lstat(path);
    if (!stats?.isFile()) continue;
    const { ino, size, mtimeMs, ctimeMs } = stats;
    const state = `${textName} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    return { ...found, path, state, changed: mtimeMs, size };
  }
  const stats = lstat(bundle);
  return stats && { ...found, path: null, state: 'none', changed: stats.mtimeMs, size: 0 };
}

/** Null also for what can't be asked for: then there is no text. */
function lstat(path: string) {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
}
