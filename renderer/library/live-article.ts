import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { createStore } from 'zustand/vanilla';
import type { FoundArticle } from '../../app/ipc/records';
import { useApp } from '../state/app-store';
import type { StoryState } from '../story/story';

/** Stands in where the article is not the story in front. */
const NO_STORY = createStore<null>(() => null);

/** An article as it was found; the story in front as it stands on screen. */
export function useLiveArticle(article: FoundArticle): FoundArticle {
  const story = useApp(({ story }) => (story?.name === article.article ? story : null));
  const live = useStore(
    story?.store ?? NO_STORY,
    useShallow((state: StoryState | null) => state && shown(state)),
  );
  return live && !article.damaged ? { ...article, ...live } : article;
}

function shown({ fields, stats }: StoryState) {
  const { headline, slug, language, status } = fields;
  return { headline, slug, language, status, words: stats.words };
}
