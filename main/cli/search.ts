import { access, constants } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ArticlePage, FoundArticle } from '../../app/ipc/records';
import { success } from '../../app/result';
import { cacheFolder, indexPath } from '../index/place';
import { attempt } from '../library/errors';
import { tell, type Done, type Terminal } from './commands';
import { toJson } from './json';
import { oneLine } from './messages';

interface SearchOptions {
  readonly library: string;
  readonly limit: number;
  readonly json?: boolean;
}

const EVERYTHING = { status: null, tag: null, language: null, person: null, archived: false };

/** Brings the index of the library up to date, and asks it. */
export async function searchCommand(
  words: string,
  options: SearchOptions,
  terminal: Terminal,
): Done {
  const library = resolve(options.library);
  const found = await attempt(library, async () =>
    success(await search(library, words, options.limit)),
  );
  if (options.json) return tell(found, terminal, (page) => toJson(pathsOf(page, library)));
  if (found.ok) for (const article of found.value.articles) terminal.out(foundLine(article));
  return found.ok || tell(found, terminal, () => '');
}

async function search(library: string, text: string, limit: number): Promise<ArticlePage> {
  // Of what is not there no index is begun.
  await access(library, constants.R_OK);
  // A binary of the system's: whoever does not search does without.
  const { IndexEngine } = await import('../index/engine');
  const { LibraryFollower } = await import('../index/library-follower');
  const path = indexPath(cacheFolder(process.env, process.platform), library);
  let losses = 0;
  const engine = new IndexEngine(path, () => (losses += 1));
  const follower = new LibraryFollower({ library, engine });
  const ask = async (): Promise<ArticlePage> => {
    const before = losses;
    await follower.rescan();
    const page = engine.query({ text, filter: EVERYTHING, sort: 'match', offset: 0, limit });
    // An index that was lost on the way is without what had been read before.
    return losses === before ? { ...page, indexing: false } : ask();
  };
  try {
    return await ask();
  } finally {
    engine.close();
  }
}

function pathsOf({ articles, total }: ArticlePage, library: string) {
  return {
    total,
    articles: articles.map((found) => ({ ...found, path: join(library, found.article) })),
  };
}

/** Name, headline and the words around, parted by tabs. */
function foundLine({ article, headline, snippet }: FoundArticle): string {
  const around = snippet?.pieces.map(({ text }) => text).join('') ?? '';
  return [article, headline, around].map(oneLine).join('\t').trimEnd();
}
