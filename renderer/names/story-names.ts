import { createStore } from 'zustand/vanilla';
import type { Article } from '../../app/article';
import type { NameFinding } from '../../app/checks/names';
import { onePer } from '../one-per';
import { ArticleReader } from '../reading/article-reader';
import { ReadAtRest } from '../reading/read-at-rest';
import type { Story, StoryState } from '../story/story';
import { placeFinding, type PlacedFinding } from './placed-findings';

/** What there is to say of the names in a story; one and the same for all who show it. */
export const namesOf = onePer((story: Story) => new StoryNames(story));

/** How a story names its sources, in step with it while somebody looks. Nothing of that keeps the window waiting. */
export class StoryNames {
  /** Behind an edit words may stand elsewhere for a moment, which their places tell. */
  readonly state = createStore<{ readonly list: readonly PlacedFinding[] }>(() => ({ list: [] }));
  readonly #story: Story;
  readonly #reader = new ArticleReader<Article, readonly NameFinding[]>(
    () => new Worker(new URL('./names-worker.ts', import.meta.url), { type: 'module' }),
  );
  readonly #atRest: ReadAtRest;

  constructor(story: Story) {
    this.#story = story;
    this.#atRest = new ReadAtRest(story, {
      read: () => this.#read(),
      hasChanged,
      stop: () => {
        this.#reader.end();
        this.#setList([]);
      },
    });
  }

  /** Keeps it in step until the returned function is called. */
  look(): () => void {
    return this.#atRest.look();
  }

  /** Leaves out what has been seen to; the story is read again in any case. */
  leaveOut(finding: PlacedFinding): void {
    this.#setList(this.state.getState().list.filter((one) => one !== finding));
  }

  #setList(list: readonly PlacedFinding[]): void {
    if (list.length + this.state.getState().list.length > 0) this.state.setState({ list });
  }

  async #read(): Promise<() => void> {
    const shown = this.#story.shown();
    const article = { ...this.#story.article(), body: shown.map(({ block }) => block) };
    // Nobody is named, and most stories begin so: that needs no worker.
    const isNobody = Object.keys(article.sources).length === 0;
    const found = isNobody ? [] : await this.#reader.read(article);
    return () => this.#setList(found.map((finding) => placeFinding(finding, shown)));
  }
}

function hasChanged(state: StoryState, before: StoryState): boolean {
  const { fields, sources, quotes } = before;
  return state.fields !== fields || state.sources !== sources || state.quotes !== quotes;
}
