import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { attemptOrNull } from '../library/errors';
import { namesIn } from '../library/if-there';

/** Longer texts are passed over, in bytes: they are pages that have their pictures in them. */
const LONGEST_TEXT = 32 * 1024 * 1024;

/** No file has a longer name, in characters, each of them escaped. */
const LONGEST_NAME = 255 * 9;

/** Tells whether a text names a file of the folder, as itself or as an address. */
export type NamesFile = (name: string) => boolean;

/** What a text names in a folder beside it. */
export function namedInText(text: string, folder: string): NamesFile {
  const named = [...new Set(spellings(folder))].flatMap((prefix) => afterEach(`${prefix}/`, text));
  return (name) => named.some((rest) => spellings(name).some((form) => rest.startsWith(form)));
}

/** What the texts and pages beside a file name in a folder there, all but the file itself. */
export async function namedBeside(file: string, folder: string): Promise<NamesFile> {
  const place = dirname(file);
  const named: NamesFile[] = [];
  for (const name of await namesIn(place)) {
    const other = join(place, name);
    if (other === file || !/\.(md|markdown|html?|json|xml)$/i.test(name)) continue;
    named.push(namedInText((await readBounded(other)) ?? '', folder));
  }
  return (name) => named.some((isNamed) => isNamed(name));
}

/** Null for a text that is not there, can't be read, or is longer than any that names pictures. */
export async function readBounded(path: string): Promise<string | null> {
  return attemptOrNull(async () => {
    const stats = await stat(path);
    if (!stats.isFile() || stats.size > LONGEST_TEXT) return null;
    return readFile(path, 'utf8');
  });
}

/** What stands behind each place where the prefix does. */
function afterEach(prefix: string, text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
    const from = at + prefix.length;
    found.push(text.slice(from, from + LONGEST_NAME));
  }
  return found;
}

function spellings(name: string): readonly string[] {
  return [name, encodeURI(name), encodeURIComponent(name)];
}
