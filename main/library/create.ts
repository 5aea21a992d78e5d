import { mkdir, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as newId } from 'uuid';
import type { Article } from '../../app/article';
import { writeText, type ReadText } from '../../app/format';
import { writeInfo } from '../../app/format/info';
import { success, type Result } from '../../app/result';
import { isFolder } from './bundle';
import { syncFolder, writeDurably } from './durable';
import { attempt, errnoOf } from './errors';
import { bundleNameFor, uniqueName } from './names';
import { isIdTaken } from './story-heads';
import { removeLeftovers, withTemporary } from './temporary';

/** Puts what belongs to the article (its pictures) into the new folder, and gives the article that refers to it. */
export type Furnish = (bundlePath: string, article: Article) => Promise<Result<Article>>;

export interface CreateOptions {
  readonly furnish?: Furnish;
  /** The file the article was read from: what is unchanged since keeps its bytes, unknown keys stay. */
  readonly original?: ReadText;
  /** The text of `info.json`, where it comes with keys of others. */
  readonly info?: string;
}

/**
 * Makes a new article in the library. Returns its bundle's name. An article without an id gets one, as does one whose id
 * another of the library has.
 */
export function createArticle(
  library: string,
  article: Article,
  options: CreateOptions = {},
): Promise<Result<string>> {
  return attempt(library, async () => {
    const { id } = article.fields;
    const isFree = id !== '' && !(await isIdTaken(library, id));
    return create(library, article, isFree ? id : newId(), options);
  });
}

function create(
  library: string,
  article: Article,
  id: string,
  { furnish, original, info = writeInfo(null) }: CreateOptions,
): Promise<Result<string>> {
  const now = new Date();
  const identified = { ...article, fields: { ...article.fields, id } };
  return addBundle(
    library,
    (taken) => bundleNameFor(identified, now, taken),
    async (path) => {
      await mkdir(join(path, 'assets'));
      const furnished = furnish ? await furnish(path, identified) : success(identified);
      if (!furnished.ok) return furnished;
      const text = writeText(furnished.value, original);
      await writeDurably(join(path, 'text.md'), Buffer.from(text));
      await writeDurably(join(path, 'info.json'), Buffer.from(info));
      return success(null);
    },
  );
}

/**
 * Adds a folder to the library: `fill` makes it under a hidden name, and then it takes its own, so that the library
 * never holds a half-made article. Returns the name.
 */
export function addBundle(
  library: string,
  nameFor: (taken: readonly string[]) => string,
  fill: (path: string) => Promise<Result<null>>,
): Promise<Result<string>> {
  return attempt(library, async () => {
    const taken = await readdir(library);
    await removeLeftovers(library, taken);
    const name = nameFor(taken);
    return withTemporary(library, name, async (temporary) => {
      await mkdir(temporary);
      const filled = await fill(temporary);
      if (!filled.ok) return filled;
      await syncFolder(temporary);
      const final = await takeName(library, temporary, name);
      await syncFolder(library);
      return success(final);
    });
  });
}

/** Another process may take the name in between: then the next one is tried. */
async function takeName(library: string, temporary: string, name: string): Promise<string> {
  for (let free = name; ; free = uniqueName(name, await readdir(library))) {
    try {
      await rename(temporary, join(library, free));
      return free;
    } catch (error) {
      // Windows calls a taken folder a lack of permission.
      const taken = ['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(errnoOf(error) ?? '');
      if (!taken || !(await isFolder(join(library, free)))) throw error;
    }
  }
}
