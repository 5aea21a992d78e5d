import type { Block } from '../../app/article';
import { suggestInArticle, type ReadArticle } from '../../app/quotes/in-article';

/** An article to read, of which the worker knows the blocks that have not changed since the last one. */
export interface SuggestRequest extends Omit<ReadArticle, 'body'> {
  /** The blocks by their numbers, in reading order. */
  readonly body: readonly number[];
  /** Those that the worker has not been told of. */
  readonly fresh: ReadonlyMap<number, Block>;
}

let known: ReadonlyMap<number, Block> = new Map();

// The answer is what was found; what goes wrong is the window's `error`.
addEventListener('message', ({ data }: MessageEvent<SuggestRequest>) => {
  const { body, fresh, ...article } = data;
  known = new Map(body.map((number) => [number, (fresh.get(number) ?? known.get(number))!]));
  postMessage(suggestInArticle({ ...article, body: body.map((number) => known.get(number)!) }));
});
