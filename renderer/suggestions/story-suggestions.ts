import { HISTORIC_TAG } from 'lexical';
import { createStore } from 'zustand/vanilla';
import { rejectionKey } from '../../app/quotes/in-article-rejected';
import { runsOf } from '../highlights/story-runs';
import type { Story } from '../story/story';
import {
  countSuggestedBefore,
  isSame,
  placeSuggestion,
  type StorySuggestion,
} from './story-suggestion';
import { Suggester } from './suggester';

/** What may be quotes in a story. */
export interface Suggested {
  /** In reading order. Behind an edit they may stand elsewhere for a moment, which their places tell. */
  readonly list: readonly StorySuggestion[];
  /** Whether the story has been read at all. */
  readonly isRead: boolean;
}

/** While somebody writes, the suggestions follow when the hand rests for so many milliseconds. */
const REST = 400;

const remembered = new WeakMap<Story, StorySuggestions>();

/** The suggestions for a story; one and the same for all who show them. */
export function suggestionsOf(story: Story): StorySuggestions {
  let suggestions = remembered.get(story);
  if (!suggestions) {
    suggestions = new StorySuggestions(story);
    remembered.set(story, suggestions);
  }
  return suggestions;
}

/** The suggestions for a story, in step with it while somebody looks at them. Nothing of that keeps the window waiting. */
export class StorySuggestions {
  readonly state = createStore<Suggested>(() => ({ list: [], isRead: false }));
  readonly #story: Story;
  readonly #suggester = new Suggester();
  #lookers = 0;
  #stops: readonly (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rest = REST;
  #isReading = false;
  /** The story changed since it was read last. */
  #isStale = true;

  constructor(story: Story) {
    this.#story = story;
  }

  /** Keeps them in step until the returned function is called. */
  look(): () => void {
    this.#lookers += 1;
    if (this.#lookers === 1) this.#start();
    let isLooking = true;
    return () => {
      if (isLooking) this.#lookers -= 1;
      if (isLooking && this.#lookers === 0) this.#stop();
      isLooking = false;
    };
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

  #start(): void {
    const { editor, store } = this.#story;
    this.#stops = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size + dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG)) this.#change();
      }),
      store.subscribe(({ fields }, before) => {
        const { language, notQuotes } = before.fields;
        if (fields.language !== language || fields.notQuotes !== notQuotes) this.#change();
      }),
    ];
    this.#isStale = true;
    this.#plan(0);
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
    this.#suggester.end();
    this.#isReading = false;
    this.state.setState({ list: [], isRead: false });
  }

  #change(): void {
    this.#isStale = true;
    if (!this.#isReading) this.#plan(this.#rest);
  }

  #plan(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), rest);
  }

  async #read(): Promise<void> {
    this.#isReading = true;
    this.#isStale = false;
    const begun = performance.now();
    const { fields, sources } = this.#story.article();
    const shown = this.#story.shown();
    const { language, notQuotes } = fields;
    const body = shown.map(({ block }) => block);
    const article = { fields: { language, notQuotes }, sources, body };
    const found = await this.#suggester.suggest(article).finally(() => {
      this.#isReading = false;
    });
    // What takes long is not done at every word.
    this.#rest = Math.max(REST, 2 * (performance.now() - begun));
    // Its places would be those of a story that is no more.
    if (this.#isStale) this.#plan(this.#rest);
    else {
      const list = found.map((one) => placeSuggestion(one, shown));
      this.state.setState({ list, isRead: true });
    }
  }
}
