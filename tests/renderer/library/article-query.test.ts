import { expect, it } from 'vitest';
import type { Reply, Request } from '../../../app/ipc/contract';
import type { FoundArticle } from '../../../app/ipc/records';
import { failure, success } from '../../../app/result';
import { createArticleQuery, type Question } from '../../../renderer/library/article-query';

const FIRST: Question = {
  text: '',
  filter: { status: null, tag: null, language: null, person: null, archived: false },
  sort: 'changed',
};

function found(article: string, words = 1): FoundArticle {
  return {
    ...{
      article,
      headline: article,
      slug: '',
      status: 'draft',
      language: 'en',
      words,
      snippet: null,
    },
    ...{ picture: null, changed: 0, damaged: false, archived: false },
  };
}

/** A library of so many articles; `text` stands in all their names. Answers wait until they are let go, if asked to. */
function library(size: number) {
  const asked: Request<'library.query'>[] = [];
  const waiting: (() => void)[] = [];
  const state = { size, holds: false, fails: false, words: 1 };
  const ask = async (request: Request<'library.query'>): Promise<Reply<'library.query'>> => {
    asked.push(request);
    if (state.holds) await new Promise<void>((resolve) => waiting.push(resolve));
    if (state.fails) return failure('not-found', 'library');
    const { text, offset, limit } = request;
    const count = Math.max(0, Math.min(limit, state.size - offset));
    const articles = Array.from({ length: count }, (_, index) =>
      found(`${text}${offset + index}`, state.words),
    );
    return success({ articles, total: state.size, indexing: false });
  };
  const query = createArticleQuery(FIRST, ask, () => 5);
  const names = () => query.store.getState().articles?.map(({ article }) => article);
  return { query, asked, waiting, state, names };
}

/** Lets all that waits for nothing but its turn have it. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

it('loads the first page, then the next ones, until there are no more', async () => {
  const { query, asked, names } = library(230);
  await query.refresh();
  expect(names()).toHaveLength(100);
  expect(query.store.getState()).toMatchObject({ total: 230, answered: FIRST, answeredAt: 5 });
  await query.loadMore();
  await query.loadMore();
  await query.loadMore();
  expect(names()).toEqual(Array.from({ length: 230 }, (_, index) => String(index)));
  expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([
    ...[
      [0, 100],
      [100, 100],
      [200, 100],
    ],
  ]);
});

it('reads as many again as are loaded, and leaves what is unchanged the same object', async () => {
  const { query, asked, state } = library(1100);
  await query.refresh();
  for (let page = 0; page < 9; page += 1) await query.loadMore();
  const before = query.store.getState().articles!;
  expect(before).toHaveLength(1000);
  asked.length = 0;
  await query.refresh();
  expect(asked.map(({ offset, limit }) => [offset, limit])).toEqual([
    [0, 500],
    [500, 500],
  ]);
  expect(query.store.getState().articles!.every((article, at) => article === before[at])).toBe(
    true,
  );
  state.words = 2;
  await query.refresh();
  expect(query.store.getState().articles!.some((article, at) => article === before[at])).toBe(
    false,
  );
});

it('asks one thing at a time, and the newest question wins', async () => {
  const { query, asked, waiting, state, names } = library(3);
  state.holds = true;
  const done = Promise.all(['f', 'fe', 'ferry'].map((text) => query.change({ text })));
  expect(asked.map(({ text }) => text)).toEqual(['f']);
  waiting.shift()!();
  await turn();
  expect(names()).toBeUndefined();
  expect(asked.map(({ text }) => text)).toEqual(['f', 'ferry']);
  waiting.shift()!();
  await done;
  expect(names()).toEqual(['ferry0', 'ferry1', 'ferry2']);
});

it('keeps what is shown until the answer is here, and says what it is the answer to', async () => {
  const { query, waiting, state, names } = library(2);
  await query.change({ text: 'a' });
  state.holds = true;
  const changed = query.change({ text: 'b' });
  expect(names()).toEqual(['a0', 'a1']);
  expect(query.store.getState().answered?.text).toBe('a');
  waiting.shift()!();
  await changed;
  expect(query.store.getState().answered?.text).toBe('b');
});

it('reads anew what changed while it was being read', async () => {
  const { query, asked, waiting, state, names } = library(2);
  state.holds = true;
  const first = query.refresh();
  const second = query.refresh();
  state.size = 3;
  state.holds = false;
  waiting.shift()!();
  await Promise.all([first, second]);
  expect(asked).toHaveLength(2);
  expect(names()).toHaveLength(3);
});

it('says why there is no answer, and has one again', async () => {
  const { query, state, names } = library(2);
  await query.refresh();
  state.fails = true;
  await query.refresh();
  expect(query.store.getState().problem).toEqual(failure('not-found', 'library').failure);
  expect(names()).toEqual(['0', '1']);
  state.fails = false;
  state.size = 1;
  await query.refresh();
  expect(query.store.getState().problem).toBeNull();
  expect(names()).toEqual(['0']);
});

it('forgets everything for another library', async () => {
  const { query, waiting, state, names } = library(2);
  await query.change({ text: 'a', sort: 'words' });
  state.holds = true;
  const reset = query.reset();
  expect(query.store.getState()).toMatchObject({ question: FIRST, articles: null, total: 0 });
  waiting.shift()!();
  await reset;
  expect(names()).toEqual(['0', '1']);
});
