import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { importFile } from '../../main/filing/import';
import { sharedDataPath, sharedPosts, sharedStories } from '../support/shared-files';

/** One story in so many gets a picture. */
const PICTURE_EVERY = 4;

/** Makes a library of all stories of the shared data; some have pictures. Gives the paths of the bundles. */
export async function makeLibrary(folder: string): Promise<readonly string[]> {
  const library = join(folder, 'library');
  const incoming = join(folder, 'incoming');
  await mkdir(library);
  await mkdir(incoming);
  const bundles: string[] = [];
  for (const { name, language, text } of [...sharedStories(), ...sharedPosts()]) {
    const isText = extname(name) !== '.md';
    const file = join(incoming, `${name.replaceAll('/', '-')}${isText ? '.txt' : ''}`);
    await writeFile(file, text);
    const made = await importFile(library, file, language);
    if (!made.ok) throw new Error(`${name} could not be imported: ${made.failure.code}.`);
    bundles.push(join(library, made.value));
  }
  const pictures = readdirSync(sharedDataPath('images')).filter((name) => !name.endsWith('.json'));
  for (const [index, bundle] of bundles.entries()) {
    const picture = pictures[Math.floor(index / PICTURE_EVERY) % pictures.length]!;
    if (index % PICTURE_EVERY === 0) await addPicture(bundle, picture);
  }
  return bundles;
}

/** The caption is in the story's file as an editor would have written it. */
async function addPicture(bundle: string, picture: string): Promise<void> {
  await copyFile(sharedDataPath('images', picture), join(bundle, 'assets', picture));
  const path = join(bundle, 'text.md');
  const figure = `\n:::figure{credit="Nila Tan"}\n![A test picture](assets/${picture})\n\nThe ferry “Bahari” — قارب — leaves at dawn.\n:::\n`;
  await writeFile(path, (await readFile(path, 'utf8')) + figure);
}
