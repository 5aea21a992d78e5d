import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { failure, success, type Failure } from '../../app/result';
import { attempt, isMissing } from '../library/errors';
import { slugOf } from '../library/names';
import { storyHeads, type StoryHead } from '../library/story-heads';
import { describeFailure, oneLine } from './messages';

/** Why something is not written, as data and in a line for the terminal. */
export interface Refusal {
  readonly failure: Failure;
  readonly message: string;
}

export type FoundArticle =
  | { readonly ok: true; readonly bundle: string }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The bundle that somebody means by its path, or, where a library is given, by its name in it, its id or its slug.
 * What lies at a path is taken before all else. One slug may be that of several stories: then it means none of them.
 */
export async function findArticle(
  meant: string,
  library: string | undefined,
): Promise<FoundArticle> {
  const path = resolve(meant);
  if (isPath(meant) || (await isThere(path))) return { ok: true, bundle: path };
  if (library === undefined) {
    const { failure: why } = failure('not-found', path);
    return refused(why, `${describeFailure(why)}; an id or a slug needs --library`);
  }
  const stories = await attempt(library, async () => success(await storyHeads(library)));
  if (!stories.ok) return refused(stories.failure);
  return choose(meant, library, stories.value);
}

function choose(meant: string, library: string, stories: readonly StoryHead[]): FoundArticle {
  const named = stories.find(({ name }) => name === meant || name === `${meant}.textbundle`);
  if (named) return { ok: true, bundle: join(library, named.name) };
  const id = meant.toLowerCase();
  const slug = slugOf(meant);
  const byId = stories.filter((story) => story.id !== '' && story.id.toLowerCase() === id);
  const found =
    byId.length > 0 ? byId : stories.filter((story) => slug !== '' && story.slug === slug);
  if (found.length === 1) return { ok: true, bundle: join(library, found[0]!.name) };
  if (found.length === 0) {
    const { failure: why } = failure('not-found', meant);
    return refused(why, `no story in ${oneLine(library)} has the id or the slug ${oneLine(meant)}`);
  }
  const names = found.map(({ name }) => name).sort();
  const { failure: why } = failure('not-found', meant, { detail: `several: ${names.join(', ')}` });
  const listed = names.map(oneLine).join(', ');
  return refused(
    why,
    `${oneLine(meant)} may be ${found.length} stories: ${listed}; give the path of one`,
  );
}

function refused(why: Failure, message = describeFailure(why)): FoundArticle {
  return { ok: false, refusal: { failure: why, message } };
}

function isPath(meant: string): boolean {
  return /[\\/]/.test(meant);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
