import type { Article } from '../../app/article';
import { writeText, type ReadText } from '../../app/format';
import type { OpenedArticle } from '../../app/ipc/contract';
import { bridge } from '../bridge';
import type { SaveState } from './story';

/** The file of an open story, as this window last read or wrote it. */
export class StoryFile {
  readonly #name: string;
  readonly #read: ReadText;
  #text: string;
  #revision: string;
  #savedAt = Date.now();

  constructor(opened: OpenedArticle, read: ReadText) {
    this.#name = opened.article;
    this.#read = read;
    this.#text = opened.text;
    this.#revision = opened.revision;
  }

  /** The text of the file for this article. */
  textOf(article: Article): string {
    return writeText(article, this.#read);
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
