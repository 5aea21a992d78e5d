import { useStore } from 'zustand';
import { bridge } from '../bridge';
import { appStore } from '../state/app-store';
import { createArticleQuery, type QueryState, type Question } from './article-query';

export type Filter = Question['filter'];
export type Sort = Question['sort'];

export const NO_FILTER: Filter = {
  status: null,
  tag: null,
  language: null,
  person: null,
  archived: false,
};

const FIRST: Question = { text: '', filter: NO_FILTER, sort: 'changed' };

/** What the library column asks and shows; it stays while the column is away. */
export const articleQuery = createArticleQuery(
  FIRST,
  (request) => bridge.call('library.query', request),
  Date.now,
);

export function useQuery<Value>(select: (state: QueryState) => Value): Value {
  return useStore(articleQuery.store, select);
}

/** The order of the list while nothing is searched for. */
let usualSort: Sort = FIRST.sort;

/** Searches. While there are words the best match comes first, unless another order is chosen. */
export function changeWords(text: string): void {
  const { question } = articleQuery.store.getState();
  if (!isSearch(question)) usualSort = question.sort;
  const stays = isSearch(question) === isSearch({ text });
  const sort = stays ? question.sort : isSearch({ text }) ? 'match' : usualSort;
  void articleQuery.change({ text, sort });
}

export function changeSort(sort: Sort): void {
  void articleQuery.change({ sort });
}

export function changeFilter(patch: Partial<Filter>): void {
  const { filter } = articleQuery.store.getState().question;
  void articleQuery.change({ filter: { ...filter, ...patch } });
}

export function isSearch({ text }: Pick<Question, 'text'>): boolean {
  return text.trim() !== '';
}

/** Whether the list is only a part of the library. */
export function isNarrowed({ text, filter }: Question): boolean {
  return (
    isSearch({ text }) || Object.values(filter).some((value) => value !== null && value !== false)
  );
}

/** Asks, and keeps the answer in line with the library. Returns how to stop. */
export function followLibrary(): () => void {
  const { refresh, reset } = articleQuery;
  const stops = [
    bridge.on('library.changed', () => void refresh()),
    appStore.subscribe(({ library }, before) => {
      if (library.folder !== before.library.folder) void reset();
    }),
  ];
  void refresh();
  return () => {
    for (const stop of stops) stop();
  };
}
