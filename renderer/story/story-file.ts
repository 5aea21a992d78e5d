import type { Article } from '../../app/article';
import { readText, writeText, type ReadText } from '../../app/format';
import type { FileState, OpenedArticle } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { SaveState } from './story';

/** The file of an open story, as this window last read or wrote it. */
export class StoryFile {
  readonly #name: string;
  #read: ReadText;
  #state: FileState;
  #savedAt = Date.now();
  #rescued: string | null;

  constructor(opened: OpenedArticle, read: ReadText) {
    this.#name = opened.article;
    this.#read = read;
    this.#state = opened;
    this.#rescued = opened.rescue?.text ?? null;
  }

  /** The article as it was read: what is still the same value keeps its bytes. */
  get read(): ReadText {
    return this.#read;
  }

  get state(): FileState {
    return this.#state;
  }

  /** The text as this window last read or wrote it: what both sides of a merge began with. */
  get text(): string {
    return this.#state.text;
  }

  /** The text that main keeps apart because it could not be saved, as far as this window knows. */
  get rescued(): string | null {
    return this.#rescued;
  }

  /** The text of the file for this article. */
  textOf(article: Article): string {
    return writeText(article, this.#read);
  }

  holds(article: Article): boolean {
    return this.textOf(article) === this.text;
  }

  /** Goes on from another state of the file, which somebody else wrote. Returns what it says. */
  follow(state: FileState): ReadText {
    this.#read = readText(state.text);
    this.#state = state;
    this.#savedAt = Date.now();
    return this.#read;
  }

  /**
   * Writes the article if that changes the file, and says how it went. While something is kept apart main is asked all
   * the same: words that were deleted again, or decided against, must not come back.
   */
  async save(article: Article): Promise<SaveState> {
    const text = this.textOf(article);
    if (text === this.text && this.#rescued === null) return this.#saved();
    const { revision } = this.#state;
    const result = await bridge.call('article.save', { article: this.#name, text, revision });
    if (!result.ok) {
      this.#rescued = text;
      return { state: 'failed', at: this.#savedAt, failure: result.failure };
    }
    this.#rescued = null;
    this.#state = { text, revision: result.value.revision, readOnly: null };
    this.#savedAt = result.value.savedAt;
    return this.#saved();
  }

  #saved(): SaveState {
    return { state: 'saved', at: this.#savedAt, failure: null };
  }
}
