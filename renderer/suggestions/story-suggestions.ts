import { createStore } from 'zustand/vanilla';
import { onePer } from '../one-per';
import type { ArticleSuggestion, ReadArticle } from '../../app/quotes/in-article';
import { rejectionKey } from '../../app/quotes/in-article/rejected';
import { runsOf } from '../highlights/story-runs';
import { ArticleReader } from '../reading/article-reader';
import { ReadAtRest } from '../reading/read-at-rest';
import type { Story, StoryState } from '../story/story';
import {
  countSuggestedBefore,
  isSame,
  placeSuggestion,
  type StorySuggestion,
} from './story-suggestion';

/** What may be quotes in a story. */
export interface Suggested {
  /** In reading order. Behind an edit they may stand elsewhere for a moment, which their places tell. */
  readonly list: readonly StorySuggestion[];
  /** Whether the story has been read at all. */
  readonly isRead: boolean;
}

/** The suggestions for a story; one and the same for all who show them. */
export const suggestionsOf = onePer((story: Story) => new StorySuggestions(story));

/** The suggestions for a story, in step with it while somebody looks at them. Nothing of that keeps the window waiting. */
export class StorySuggestions {
  readonly state = createStore<Suggested>(() => ({ list: [], isRead: false }));
  readonly #story: Story;
  readonly #reader = new ArticleReader<ReadArticle, readonly ArticleSuggestion[]>(
    () => new Worker(new URL('./suggest-worker.ts', import.meta.url), { type: 'module' }),
  );
  readonly #atRest: ReadAtRest;

  constructor(story: Story) {
    this.#story = story;
    this.#atRest = new ReadAtRest(story, {
      read: () => this.#read(),
      hasChanged,
      stop: () => {
        this.#reader.end();
        this.state.setState({ list: [], isRead: false });
      },
    });
  }

  /** Keeps them in step until the returned function is called. */
  look(): () => void {
    return this.#atRest.look();
  }

  /** Leaves out what has been decided; the story is read again in any case. */
  leaveOut(isDecided: (suggestion: StorySuggestion) => boolean): void {
    this.#setList(this.state.getState().list.filter((one) => !isDecided(one)));
  }

  /** Leaves out all of the same words. */
  leaveOutWords(words: string): void {
    const key = rejectionKey(words);
    this.leaveOut((one) => rejectionKey(one.words) === key);
  }

  /** Has again what was left out. */
  putBack(suggestion: StorySuggestion): void {
    const { list } = this.state.getState();
    if (list.some((one) => isSame(one, suggestion))) return;
    const order = runsOf(this.#story.editor).blocks();
    const index = countSuggestedBefore(list, suggestion.places[0]!, order);
    this.#setList(list.toSpliced(index, 0, suggestion));
  }

  #setList(list: readonly StorySuggestion[]): void {
    this.state.setState({ list });
  }

  async #read(): Promise<() => void> {
    const { fields, sources } = this.#story.article();
    const shown = this.#story.shown();
    const { language, notQuotes } = fields;
    const body = shown.map(({ block }) => block);
    const found = await this.#reader.read({ fields: { language, notQuotes }, sources, body });
    return () => {
      const list = found.map((one) => placeSuggestion(one, shown));
      this.state.setState({ list, isRead: true });
    };
  }
}

function hasChanged({ fields }: StoryState, before: StoryState): boolean {
  const { language, notQuotes } = before.fields;
  return fields.language !== language || fields.notQuotes !== notQuotes;
}
