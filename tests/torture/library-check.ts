import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { plainText, type Article, type Block } from '../../app/article';
import { listVersions, readVersion } from '../../main/history';
import { isTemporary } from '../../main/library/temporary';
import type { Place } from '../../main/library/places';

/** Files in a folder, however deep, that something was to become of. */
export async function findTemporaries(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.filter((name) => isTemporary(basename(name))).map((name) => join(folder, name));
}

/** Every version is listed and is what its name says; how many there are. */
export async function checkHistory(place: Place, known: Set<string>): Promise<string[]> {
  const listed = await listVersions(place);
  if (!listed.ok) return [`history: ${listed.failure.code}`];
  const faults: string[] = [];
  const ids = new Set(listed.value.map(({ id }) => id));
  for (const id of known) if (!ids.has(id)) faults.push(`version ${id} is gone`);
  for (const id of ids) {
    if (known.has(id)) continue;
    const read = await readVersion(place, id);
    if (!read.ok) faults.push(`version ${id}: ${read.failure.code}`);
    known.add(id);
  }
  return faults;
}

/** The paragraphs of an article as one text, without the one that others write. */
export function typedText({ body }: Article, isOthers: (text: string) => boolean): string {
  return body
    .map(wordsOf)
    .filter((text) => !isOthers(text))
    .join('\n');
}

/** The paragraph that others write. */
export function othersText({ body }: Article, isOthers: (text: string) => boolean): string {
  return body.map(wordsOf).find(isOthers) ?? '';
}

function wordsOf(block: Block): string {
  return block.type === 'paragraph' ? plainText(block.content) : '';
}
