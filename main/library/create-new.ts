import { article } from '../../app/article';
import { findProfile, newStoryOf, type Profile } from '../../app/profiles';
import { failure, type Result } from '../../app/result';
import { createArticle } from './create';

/** A story with nothing in it. */
export function createEmpty(library: string, language: string): Promise<Result<string>> {
  return createArticle(library, article({ language }));
}

/** A story as one of the profiles begins it; `language` is for one that names none. */
export async function createOfProfile(
  library: string,
  profiles: readonly Profile[],
  id: string,
  language: string,
): Promise<Result<string>> {
  const profile = findProfile(profiles, id);
  if (!profile) return failure('not-found', id);
  const story = newStoryOf(profile, language);
  const original = story.original ? { original: story.original } : {};
  return createArticle(library, story.article, original);
}
