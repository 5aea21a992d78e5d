import type { Block } from '../../app/article';

/** An article to read, of which the worker knows the blocks that have not changed since the last one. */
export interface ReadRequest<Asked> {
  /** All of the article but its body. */
  readonly asked: Asked;
  /** The blocks by their numbers, in reading order. */
  readonly body: readonly number[];
  /** Those that the worker has not been told of. */
  readonly fresh: ReadonlyMap<number, Block>;
}

/** Makes the worker it is called in answer an `ArticleReader`. What goes wrong is the window's `error`. */
export function answerArticles<Asked>(
  answer: (asked: Asked, body: readonly Block[]) => unknown,
): void {
  let known: ReadonlyMap<number, Block> = new Map();
  addEventListener('message', ({ data }: MessageEvent<ReadRequest<Asked>>) => {
    const { asked, body, fresh } = data;
    known = new Map(body.map((number) => [number, (fresh.get(number) ?? known.get(number))!]));
    postMessage(
      answer(
        asked,
        body.map((number) => known.get(number)!),
      ),
    );
  });
}
