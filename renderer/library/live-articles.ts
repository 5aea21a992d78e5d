import { useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ArticleSummary } from '../../app/ipc/contract';
import { useApp } from '../state/app-store';
import type { StoryState } from '../story/story';

/** Stands in where no story is open. */
const NO_STORY = createStore<null>(() => null);

/** The library as it was read, but the open story as it stands on screen. */
export function useLiveArticles(): readonly ArticleSummary[] | null {
  const articles = useApp((state) => state.articles);
  const story = useApp((state) => state.story);
  const store = story?.store ?? NO_STORY;
  const headline = useStore(store, (state: StoryState | null) => state?.fields.headline ?? '');
  const slug = useStore(store, (state: StoryState | null) => state?.fields.slug ?? '');
  const language = useStore(store, (state: StoryState | null) => state?.fields.language ?? '');
  const status = useStore(store, (state: StoryState | null) => state?.fields.status ?? 'draft');
  const words = useStore(store, (state: StoryState | null) => state?.stats.words ?? 0);
  return useMemo(
    () =>
      articles &&
      articles.map((article) =>
        article.article === story?.name
          ? { ...article, headline, slug, language, status, words }
          : article,
      ),
    [articles, story, headline, slug, language, status, words],
  );
}
