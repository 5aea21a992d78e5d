import type { Request } from '../../../app/ipc/contract';
import type { ArticlePage } from '../../../app/ipc/records';
import { readEntry } from '../../../app/search/entry';
import type { IndexedFile } from '../../../main/index/put-article';

type Wanted = Request<'library.query'>;

/** An article as it is put into an index, with `text` as its file. */
export function indexed(
  article: string,
  text: string,
  more: Partial<IndexedFile> = {},
): IndexedFile {
  const entry = readEntry(text);
  return { article, archived: false, state: '1', changed: 0, title: article, entry, ...more };
}

/** A file with this front matter, a line each, and this body. */
export function file(frontMatter: readonly string[], body = ''): string {
  return ['---', ...frontMatter, '---', '', body, ''].join('\n');
}

/** A question for all articles that are not archived, but for what is given. */
export function wanted(
  text: string,
  {
    filter,
    ...more
  }: Partial<Omit<Wanted, 'filter'>> & { filter?: Partial<Wanted['filter']> } = {},
): Wanted {
  const all = { status: null, tag: null, language: null, person: null, archived: false };
  return {
    ...{ text, filter: { ...all, ...filter }, sort: 'match', offset: 0, limit: 100 },
    ...more,
  };
}

export function names({ articles }: Pick<ArticlePage, 'articles'>): readonly string[] {
  return articles.map(({ article }) => article);
}
