import type { Article } from '../../app/article';
import { readText, writeText, type ReadText } from '../../app/format';
import type { FileState, OpenedArticle } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { SaveState } from './story';

/** The file of an open story, as this window last read or wrote it. */
export class StoryFile {
  readonly #name: string;
  #read: ReadText;
  #text: string;
  #revision: string;
  #savedAt = Date.now();

  constructor(opened: OpenedArticle, read: ReadText) {
    this.#name = opened.article;
    this.#read = read;
    this.#text = opened.text;
    this.#revision = opened.revision;
  }

  /** The article as it was read: what is still the same value keeps its bytes. */
  get read(): ReadText {
    return this.#read;
  }

  /** The text as this window last read or wrote it: what both sides of a merge began with. */
  get text(): string {
    return this.#text;
  }

  /** The text of the file for this article. */
  textOf(article: Article): string {
    return writeText(article, this.#read);
  }

  holds(article: Article): boolean {
    return this.textOf(article) === this.#text;
  }

  /** Goes on from another state of the file, which somebody else wrote. Returns what it says. */
  follow({ text, revision }: FileState): ReadText {
    this.#read = readText(text);
    this.#text = text;
    this.#revision = revision;
    this.#savedAt = Date.now();
    return this.#read;
  }

  /** Writes the article if that changes the file, and says how it went. */
  async save(article: Article): Promise<SaveState> {
    const text = this.textOf(article);
    if (text === this.#text) return { state: 'saved', at: this.#savedAt, failure: null };
    const result = await bridge.call('article.save', {
      article: this.#name,
      text,
      revision: this.#revision,
    });
    if (!result.ok) return { state: 'failed', at: this.#savedAt, failure: result.failure };
    this.#text = text;
    this.#revision = result.value.revision;
    this.#savedAt = result.value.savedAt;
    return { state: 'saved', at: this.#savedAt, failure: null };
  }
}
