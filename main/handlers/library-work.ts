import { shell } from 'electron';
import { join } from 'node:path';
import { success, type Result } from '../../app/result';
import type { Desk } from '../desk';
import { tellAll, type Handlers } from '../ipc';

type Answered = 'article.rename' | 'article.duplicate' | 'article.archive' | 'article.trash';

/** What is done with articles as a whole. Each is loaded when it is first wanted. */
export function libraryWorkHandlers({ session, places, index }: Desk): Pick<Handlers, Answered> {
  /** Brings the lists in line with what was done, also when it was not done in full. */
  function touch(...articles: readonly string[]): void {
    for (const article of new Set(articles)) index.touch(article);
    tellAll('library.changed', null);
  }

  /** What an article is called that now has this name in this folder. */
  function arrive(
    before: string,
    folder: string,
    name: Result<string>,
  ): Result<{ readonly article: string }> {
    if (!name.ok) {
      touch(before);
      return name;
    }
    const article = places.admit(join(folder, name.value));
    touch(before, article);
    return success({ article });
  }

  /** The same for one whose folder took another name or place, and its versions with it. */
  async function moveOn(
    before: string,
    folder: string,
    name: Result<string>,
  ): Promise<Result<{ readonly article: string }>> {
    if (name.ok) {
      const { carryHistory } = await import('../history');
      await carryHistory(places.at(before), { folder, name: name.value });
    }
    return arrive(before, folder, name);
  }

  return {
    'article.rename': async ({ article, slug }) => {
      const { renameArticle } = await import('../library/rename');
      const place = places.at(article);
      return moveOn(article, place.folder, await renameArticle(place, slug, new Date()));
    },

    'article.duplicate': async ({ article }) => {
      const { duplicateArticle } = await import('../library/duplicate');
      const place = places.at(article);
      return arrive(article, place.folder, await duplicateArticle(place));
    },

    'article.archive': async ({ article, archived }) => {
      const { archiveArticle } = await import('../library/archive');
      const { archiveFolder } = await import('../library/places');
      const library = session.folder();
      const moved = await archiveArticle(library, places.at(article), archived);
      return moveOn(article, archived ? archiveFolder(library) : library, moved);
    },

    'article.trash': async ({ article }) => {
      const { trashArticle } = await import('../library/trash');
      const trashed = await trashArticle(places.at(article), (path) => shell.trashItem(path));
      touch(article);
      return trashed;
    },
  };
}
