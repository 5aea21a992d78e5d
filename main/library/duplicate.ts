import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { readText, writeText } from '../../app/format';
import { success, type Result } from '../../app/result';
import { findBundle } from './bundle';
import { copyBundle, copyFolder } from './copy';
import { addBundle } from './create';
import { writeDurably } from './durable';
import { attempt } from './errors';
import { bundleTitle, uniqueName } from './names';
import type { Place } from './places';
import { inOrder } from './queue';
import { decodeText, readTextFile, whyReadOnly } from './text-file';

/**
 * Makes a copy of an article beside it, with its pictures and an id of its own. Slug and folder get the same number, so
 * that the two can be told apart in a list; the headline stays. A text that cannot be understood is copied byte for
 * byte. Returns the copy's name.
 */
export function duplicateArticle(place: Place): Promise<Result<string>> {
  const path = join(place.folder, place.name);
  // In order, so that what is being saved is in the copy.
  return inOrder(path, () => attempt(path, () => duplicate(place)));
}

async function duplicate({ folder, name }: Place): Promise<Result<string>> {
  const bundle = await findBundle(folder, name);
  if (!bundle.ok) return bundle;
  const { path, textPath } = bundle.value;
  const file = await readTextFile(textPath);
  if (!file.ok) return file;
  const nameFor = (taken: readonly string[]) => uniqueName(name, taken);
  const { bytes } = file.value;
  if (whyReadOnly(textPath, bytes)) return copyBundle(folder, path, nameFor);

  let number = '';
  return addBundle(
    folder,
    (taken) => {
      const copy = nameFor(taken);
      number = bundleTitle(copy).slice(bundleTitle(name).length);
      return copy;
    },
    async (copy) => {
      const textName = textPath.slice(path.length + 1);
      await copyFolder(path, copy, (entry) => entry !== textName);
      await writeDurably(join(copy, textName), Buffer.from(asCopy(decodeText(bytes), number)));
      return success(null);
    },
  );
}

/** Two articles never share an id. A text that cannot be understood keeps its bytes. */
export function asCopy(text: string, number = ''): string {
  const read = readText(text);
  if (read.problems.some(({ code }) => code === 'front-matter-invalid')) return text;
  const { fields } = read.article;
  const slug = fields.slug === '' ? '' : `${fields.slug}${number}`;
  return writeText({ ...read.article, fields: { ...fields, slug, id: newId() } }, read);
}
