import type { BrowserWindow } from 'electron';
import { hostname, userInfo } from 'node:os';
import type { FileState, OpenedArticle, Saved } from '../../app/ipc/contract';
import type { Holder } from '../../app/ipc/records';
import { failure, type Result } from '../../app/result';
import { tell } from '../ipc';
import { readLock } from '../library/lock';
import type { Place } from '../library/places';
import { saveArticle } from '../library/save';
import type { ChangedText, TextChange } from './change-text';
import { FollowedFile } from './followed-file';
import { holdArticle, type Hold } from './hold';
import type { KeptWords } from './kept-words';
import { LastWords } from './last-words';
import { ShownWindows } from './shown-windows';
import { whileWaiting } from './while-waiting';

/** A disk that has not answered after so many milliseconds may not do so for a long time. */
const PATIENCE = 1000;

/** What an open article needs of the desk. */
export interface OpenArticleOptions {
  /** Where words go that can't be saved. */
  readonly words: KeptWords;
  /** The text is to be kept as a version now. */
  readonly keep: (text: string, reason: 'open' | 'take-over') => void;
}

/** An article that is open in one window or several, of which one writes it. */
export class OpenArticle {
  readonly #article: string;
  readonly #place: Place;
  readonly #options: OpenArticleOptions;
  readonly #since = Date.now();
  readonly #windows = new ShownWindows();
  readonly #lastWords = new LastWords();
  readonly #file: FollowedFile;
  #hold: Hold | null = null;
  /** Whether the article may still be written from here. */
  readonly #guard = async () =>
    this.#hold ? this.#hold.stillHeld() : (await readLock(this.#place)) === null;

  constructor(article: string, place: Place, options: OpenArticleOptions) {
    this.#article = article;
    this.#place = place;
    this.#options = options;
    this.#file = new FollowedFile(place, (isGone) =>
      this.#tellAll((window) => this.#tellChanged(window, { isGone })),
    );
  }

  get windows(): readonly BrowserWindow[] {
    return this.#windows.all;
  }

  /** Reads it for a window, which may write it if nobody else does, or if it takes it over. */
  async open(window: BrowserWindow, takeOver: boolean): Promise<Result<OpenedArticle>> {
    const first = await this.#file.open();
    if (!first.ok) return first;
    const holder = (await this.#show(window, takeOver)) ?? (await this.#lock(takeOver));
    // Whoever it is taken from may just have saved.
    const again = takeOver ? await this.#file.open() : first;
    const { value } = again.ok ? again : first;
    const file = { ...value, article: this.#article, holder: null, rescue: null };
    if (holder) return { ok: true, value: { ...file, readOnly: this.#locked().failure, holder } };
    const readOnly = file.readOnly ?? this.#hold?.problem ?? null;
    this.#options.keep(file.text, takeOver ? 'take-over' : 'open');
    const { words } = this.#options;
    const rescue = readOnly ? null : await words.handOver(window, this.#place);
    return { ok: true, value: { ...file, readOnly, rescue } };
  }

  /** The file as it stands once nobody is writing it. */
  read(): Promise<Result<FileState>> {
    return this.#file.read();
  }

  /** Writes; what can't be written is in a rescue file when this is answered. */
  async save(text: string, revision: string, window: BrowserWindow): Promise<Result<Saved>> {
    const { words } = this.#options;
    const unsaved = { text, base: this.#file.textOf(revision) };
    let known = words.of(window, this.#place);
    const keep = async () => {
      known = await words.keep(window, this.#place, known, unsaved);
    };
    let isSaved = false;
    try {
      // What is kept becomes what is being saved: whoever dies before it is dropped finds it in the file.
      if (known.length > 0) await keep();
      const saved = await whileWaiting(this.#write(text, revision, window), PATIENCE, keep);
      isSaved = saved.ok;
      if (saved.ok) this.#saved(text, saved.value.revision, window);
      return saved;
    } finally {
      // Also when it went wrong in a way that nobody expects.
      await (isSaved ? words.drop(window, this.#place, known) : keep());
      this.#lastWords.heard(window);
    }
  }

  /** Does work that puts all the words of a window elsewhere: when that is done none of them are kept here. */
  async putElsewhere<Value>(
    window: BrowserWindow,
    work: () => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const { words } = this.#options;
    const known = words.of(window, this.#place);
    const result = await work();
    if (result.ok) await words.drop(window, this.#place, known);
    return result;
  }

  /** Changes the text in its file; the windows take that over as they do what others write. */
  async change(change: TextChange): Promise<Result<ChangedText | null>> {
    const { changeText } = await import('./change-text');
    const changed = await changeText(this.#place, change, this.#guard);
    if (!changed.ok || !changed.value) return changed;
    this.#file.wrote(changed.value.text, changed.value.revision);
    this.#tellAll((window) => this.#tellChanged(window, { isOurs: true }));
    return changed;
  }

  /** The window shows it no more. Whoever waits for it in another one may write it then. */
  leave(window: BrowserWindow): void {
    this.#options.words.leave(window, this.#place);
    const next = this.#windows.leave(window);
    if (next) tell(next, 'article.freed', { article: this.#article });
  }

  async close(): Promise<void> {
    this.#file.close();
    await this.#hold?.release();
  }

  async #write(text: string, revision: string, window: BrowserWindow): Promise<Result<Saved>> {
    if (!this.#windows.mayWrite(window)) return this.#locked();
    const { folder, name } = this.#place;
    return saveArticle(folder, name, text, revision, { guard: this.#guard });
  }

  #saved(text: string, revision: string, writer: BrowserWindow): void {
    this.#file.wrote(text, revision);
    this.#windows.saved(writer);
    for (const window of this.windows) if (window !== writer) this.#tellChanged(window, {});
  }

  /** Says who writes it in another window of ours, if the window may not. */
  async #show(window: BrowserWindow, takeOver: boolean): Promise<Holder | null> {
    const holder = this.#here();
    this.#windows.show(window, takeOver);
    if (this.#windows.writer !== window) return holder;
    const { parting } = this.#windows;
    if (!parting) return null;
    tell(parting, 'article.taken', { article: this.#article, holder });
    await this.#lastWords.of(parting);
    return null;
  }

  /** Takes the lock unless we have it. Says who has it otherwise. */
  async #lock(takeOver: boolean): Promise<Holder | null> {
    if (this.#hold && (await this.#hold.stillHeld())) return null;
    await this.#hold?.release();
    const article = this.#article;
    this.#hold = await holdArticle(this.#place, {
      takeOver,
      taken: (holder) =>
        this.#tellAll((window) => tell(window, 'article.taken', { article, holder })),
      freed: () => this.#tellAll((window) => tell(window, 'article.freed', { article })),
    });
    return this.#hold.holder();
  }

  #tellChanged(window: BrowserWindow, how: { isGone?: boolean; isOurs?: boolean }): void {
    tell(window, 'article.changed', { article: this.#article, isGone: false, ...how });
  }

  #tellAll(say: (window: BrowserWindow) => void): void {
    for (const window of this.windows) say(window);
  }

  #here(): Holder {
    return { host: hostname(), user: userInfo().username, since: this.#since, here: true };
  }

  #locked() {
    return failure('locked', this.#place.name);
  }
}
