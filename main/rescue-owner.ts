import { join, resolve } from 'node:path';
import { splitFrontMatter } from '../app/format/front-matter';
import { findBundle, isFolder } from './library/bundle';
import { foldName } from './library/names';
import type { Place } from './library/places';
import { decodeText, readTextFile } from './library/text-file';
import { ifPossible, type RescueData, type RescueFile } from './rescue-file';

/**
 * The first of these rescue files that belongs to the article at a place, or null. Words go by the article's id: so
 * they stay with it when its folder gets another name or its drive another letter, and no other article that takes the
 * old name gets them.
 */
export async function findOwn(
  files: readonly RescueFile[],
  place: Place,
): Promise<RescueFile | null> {
  if (files.length === 0) return null;
  const text = await ifPossible(readTextAt(place));
  for (const file of files) if (await belongs(file.data, place, text)) return file;
  return null;
}

/** `text` is the article's, null where it cannot be read. */
async function belongs(data: RescueData, place: Place, text: string | null): Promise<boolean> {
  const own = idOfRescue(data);
  const id = idOf(text);
  if (own !== null && id !== null && own !== id) return false;
  if (isAt(data, place)) return true;
  // Without an id it is the same article if it is still the one that the words were written in.
  const isSame = own === null ? data.name === place.name && data.base === text : own === id;
  return isSame && (await ifPossible(isWhereItWas(data, own))) === false;
}

function isAt(data: RescueData, place: Place): boolean {
  return (
    resolve(data.folder) === resolve(place.folder) && foldName(data.name) === foldName(place.name)
  );
}

/** Whether the article of that id, or any where that can't be told, still lies where it lay. */
async function isWhereItWas(data: RescueData, own: string | null): Promise<boolean> {
  if (!(await isFolder(join(data.folder, data.name)))) return false;
  const id = idOf(await readTextAt(data));
  return own === null || id === null || id === own;
}

async function readTextAt({ folder, name }: Place): Promise<string | null> {
  const bundle = await findBundle(folder, name);
  if (!bundle.ok) return null;
  const file = await readTextFile(bundle.value.textPath);
  return file.ok ? decodeText(file.value.bytes) : null;
}

function idOfRescue({ text, base }: RescueData): string | null {
  return idOf(text) ?? idOf(base);
}

/** The id in a text's front matter, or null. */
function idOf(text: string | null): string | null {
  const entries = splitFrontMatter((text ?? '').replace(/^\uFEFF/, ''))?.frontMatter.entries ?? [];
  const id = entries.find(({ key }) => key === 'id')?.value;
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : null;
}
