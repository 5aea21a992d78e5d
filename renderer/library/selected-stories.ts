import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { FoundArticle } from '../../app/ipc/records';
import { appStore, frontArticle } from '../state/app-store';
import { articleQuery, useQuery } from './library-query';
import { extended, NOTHING, toggled, type Selection } from './selection';

/** What is selected beside the story in front, which alone is what a plain press leaves. */
export const selectedStories = createStore<Selection>(() => NOTHING);

/** More are not exported in one go. */
const MOST = 10_000;

export function clearSelected(): void {
  selectedStories.setState(NOTHING, true);
}

/** Adds a story to what is selected, or takes it out; the story in front is the first of a new selection. */
export function toggleSelected(name: string): void {
  selectedStories.setState(toggled(begun(frontArticle(appStore.getState())), name), true);
}

/** Selects all up to a story, from where the selection began: at the row that has the keyboard, or the story in front. */
export function extendSelected(name: string, from: string | null): void {
  const order = shownArticles().map(({ article }) => article);
  const start = begun(from ?? frontArticle(appStore.getState()));
  selectedStories.setState(extended(start, name, order), true);
}

/** Selects all that the list is the answer to, also what is not loaded yet. */
export async function selectAll(): Promise<void> {
  for (;;) {
    const { articles, total } = articleQuery.store.getState();
    const loaded = articles?.length ?? 0;
    if (loaded >= Math.min(total, MOST)) break;
    await articleQuery.loadMore();
    if (shownArticles().length <= loaded) break;
  }
  const names = shownArticles()
    .slice(0, MOST)
    .map(({ article }) => article);
  selectedStories.setState({ names: new Set(names), anchor: names[0] ?? null }, true);
}

/** The stories that are selected together; none of one alone, and none that the list does not show. */
export function severalSelected(): readonly FoundArticle[] {
  return several(shownArticles(), selectedStories.getState());
}

export function useSeveralSelected(): readonly FoundArticle[] {
  const articles = useQuery((state) => state.articles);
  return several(articles ?? [], useStore(selectedStories));
}

function several(articles: readonly FoundArticle[], { names }: Selection): readonly FoundArticle[] {
  if (names.size < 2) return [];
  const selected = articles.filter(({ article }) => names.has(article));
  return selected.length < 2 ? [] : selected;
}

function shownArticles(): readonly FoundArticle[] {
  return articleQuery.store.getState().articles ?? [];
}

/** The selection as it is, or a new one that begins at a story. */
function begun(first: string | null): Selection {
  const selection = selectedStories.getState();
  if (selection.names.size > 0 || first === null) return selection;
  const isShown = shownArticles().some(({ article }) => article === first);
  return isShown ? { names: new Set([first]), anchor: first } : NOTHING;
}
