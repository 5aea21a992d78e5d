import { isAbsolute, join } from 'node:path';
import type { Places } from './library/places';

/**
 * What an article is called in the settings: by its name in the library, so that the library can move, and outside of
 * it by its path, which is all there is to find it by in the next session.
 */
export function keptName(article: string, places: Places): string {
  const { folder, name } = places.at(article);
  const isInLibrary = article === name || article.startsWith('archive:');
  return isInLibrary ? article : join(folder, name);
}

/** What an article of the settings is called in this session. */
export function sessionName(kept: string, places: Places): string {
  return isAbsolute(kept) ? places.admit(kept) : kept;
}
