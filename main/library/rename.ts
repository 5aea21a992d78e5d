import { article, type Article } from '../../app/article';
import { readText, writeText } from '../../app/format';
import { success, type Result } from '../../app/result';
import { workAlone } from './alone';
import { moveBundle } from './move';
import { bundleNameFor } from './names';
import { openArticle } from './open';
import type { Place } from './places';
import { inOrder } from './queue';
import { saveArticle } from './save';

/**
 * Gives an article another slug, and its folder the name that goes with it: the day stays. Where the text cannot be
 * understood only the folder gets the name, and the text keeps its bytes. Returns the folder's new name.
 *
 * The slug goes first. A process that ends in between leaves a good article under its old name.
 */
export function renameArticle(place: Place, slug: string, today: Date): Promise<Result<string>> {
  return workAlone(place, async (path) => {
    const renamed = await changeSlug(place, slug.trim());
    if (!renamed.ok) return renamed;
    const name = nameFor(renamed.value, place.name, today);
    return inOrder(path, async () => success(await moveBundle(place, { ...place, name })));
  });
}

/** The article with its new slug. Of one that cannot be understood nothing but the slug is known. */
async function changeSlug({ folder, name }: Place, slug: string): Promise<Result<Article>> {
  const opened = await openArticle(folder, name);
  if (isBeyondUs(opened)) return success(article({ slug }));
  if (!opened.ok) return opened;
  const read = readText(opened.value.text);
  const renamed = { ...read.article, fields: { ...read.article.fields, slug } };
  const text = writeText(renamed, read);
  const saved = await saveArticle(folder, name, text, opened.value.revision);
  return saved.ok ? success(renamed) : saved;
}

/** Whether there is no text, or none that a slug could be written into; a disk that does not answer is no reason. */
function isBeyondUs(opened: Awaited<ReturnType<typeof openArticle>>): boolean {
  if (opened.ok) return opened.value.readOnly?.code === 'damaged';
  return opened.failure.code === 'not-found' || opened.failure.code === 'too-large';
}

/** A story keeps the day that its name begins with. */
function nameFor(renamed: Article, before: string, today: Date): string {
  const name = bundleNameFor(renamed, today, []);
  const day = /^\d{4}-\d{2}-\d{2}(?=-)/.exec(before)?.[0] ?? '';
  return day + name.slice(day.length);
}
