import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import { readText, writeText } from '../../app/format';
import { writeInfo } from '../../app/format/info';
import { failure, success, type Result } from '../../app/result';
import { findBundle, isFolder } from './bundle';
import { copyFolder } from './copy';
import { addBundle } from './create';
import { writeDurably } from './durable';
import { attempt } from './errors';
import { isBundleName, uniqueName } from './names';
import { inOrder } from './queue';

/**
 * Puts a text that cannot go into its own article any more into a copy of that article, with its pictures and under an
 * id of its own. When the article's folder is gone the copy takes its name. Returns the copy's name.
 */
export function saveCopy(library: string, name: string, text: string): Promise<Result<string>> {
  const path = join(library, name);
  if (!isBundleName(name)) return Promise.resolve(failure('not-found', path));
  return inOrder(path, () =>
    addBundle(
      library,
      (taken) => uniqueName(name, taken),
      (copy) => attempt(path, () => fill(library, name, text, copy)),
    ),
  );
}

async function fill(
  library: string,
  name: string,
  text: string,
  copy: string,
): Promise<Result<null>> {
  const path = join(library, name);
  const bundle = await findBundle(library, name);
  const textPath = bundle.ok ? bundle.value.textPath : join(path, 'text.md');
  const textName = textPath.slice(path.length + 1);
  if (await isFolder(path)) await copyFolder(path, copy, (entry) => entry !== textName);
  else await writeDurably(join(copy, 'info.json'), Buffer.from(writeInfo(null)));
  await writeDurably(join(copy, textName), Buffer.from(withOwnId(text)));
  return success(null);
}

/** Two articles never share an id. A text that cannot be understood keeps its bytes. */
function withOwnId(text: string): string {
  const read = readText(text);
  if (read.problems.some(({ code }) => code === 'front-matter-invalid')) return text;
  const { article } = read;
  return writeText({ ...article, fields: { ...article.fields, id: newId() } }, read);
}
