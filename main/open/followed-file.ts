import type { OpenedArticle } from '../../app/ipc/contract';
import type { Result } from '../../app/result';
import { logError } from '../log';
import { findBundle } from '../library/bundle';
import { openArticle } from '../library/open';
import type { Place } from '../library/places';
import { RecentTexts } from './recent-texts';
import { readSettled } from './settled-file';
import { watchTextFile } from './watch-file';

/** The file of an open article: what it says, what it said, and whether others change it. */
export class FollowedFile {
  readonly #place: Place;
  readonly #changed: (isGone: boolean) => void;
  readonly #texts = new RecentTexts();
  /** What has last been told of the file: its revision, and whether it is gone. */
  #told: string | undefined;
  #isGone = false;
  #stopWatching: (() => void) | null = null;

  /** `changed` is called when others changed the file, and when it goes away or comes back. */
  constructor(place: Place, changed: (isGone: boolean) => void) {
    this.#place = place;
    this.#changed = changed;
  }

  /** The file as it stands, for who opens the article. */
  async open(): Promise<Result<OpenedArticle>> {
    const file = await openArticle(this.#place.folder, this.#place.name);
    if (!file.ok) return file;
    this.#texts.remember(file.value);
    this.#told ??= file.value.revision;
    await this.#watch();
    return file;
  }

  /** The file once nobody is writing it. */
  async read(): Promise<Result<OpenedArticle>> {
    const file = await readSettled(this.#place, this.#texts.latest);
    if (file.ok) this.#texts.remember(file.value);
    return file;
  }

  /** The text of a state that was read or written of late. */
  textOf(revision: string): string | undefined {
    return this.#texts.find(revision);
  }

  /** We have written it. */
  wrote(text: string, revision: string): void {
    this.#texts.remember({ text, revision });
    this.#told = revision;
  }

  close(): void {
    this.#stopWatching?.();
  }

  async #watch(): Promise<void> {
    if (this.#stopWatching) return;
    const bundle = await findBundle(this.#place.folder, this.#place.name);
    if (!bundle.ok) return;
    this.#stopWatching = watchTextFile(bundle.value.textPath, () => {
      this.#look().catch((error: unknown) => logError('watching', error));
    });
  }

  async #look(): Promise<void> {
    const file = await this.read();
    if (!file.ok && file.failure.code !== 'not-found') return;
    const isGone = !file.ok;
    const revision = file.ok ? file.value.revision : this.#told;
    if (revision === this.#told && isGone === this.#isGone) return;
    this.#told = revision;
    this.#isGone = isGone;
    this.#changed(isGone);
  }
}
