import type { BrowserWindow } from 'electron';
import { hostname, userInfo } from 'node:os';
import type { FileState, OpenedArticle, Saved } from '../../app/ipc/contract';
import type { Holder } from '../../app/ipc/records';
import { failure, type Result } from '../../app/result';
import { tell } from '../ipc';
import { logError } from '../log';
import { findBundle } from '../library/bundle';
import { openArticle } from '../library/open';
import type { Place } from '../library/places';
import { saveArticle } from '../library/save';
import { dropRescue, findRescue, keepRescue } from '../rescue';
import { holdArticle, type Hold } from './hold';
import { RecentTexts } from './recent-texts';
import { watchTextFile } from './watch-file';

/** What an open article needs of the desk. */
export interface OpenArticleOptions {
  /** Folder for words that could not be saved. */
  readonly rescueFolder: string;
  /** The text is to be kept as a version now. */
  readonly keep: (text: string, reason: 'open' | 'take-over') => void;
}

/** Nothing is watched yet. */
const nothing = () => {};

/** An article that is open in one window or several, of which one writes it. */
export class OpenArticle {
  readonly #article: string;
  readonly #place: Place;
  readonly #options: OpenArticleOptions;
  readonly #since = Date.now();
  /** The texts that windows go on from. */
  readonly #texts = new RecentTexts();
  /** The first one may write. */
  #windows: readonly BrowserWindow[] = [];
  #hold: Hold | null = null;
  #hasRescue = false;
  #stopWatching = nothing;

  constructor(article: string, place: Place, options: OpenArticleOptions) {
    this.#article = article;
    this.#place = place;
    this.#options = options;
  }

  get windows(): readonly BrowserWindow[] {
    return this.#windows;
  }

  /** Reads it for a window, which may write it if nobody else does, or if it takes it over. */
  async open(window: BrowserWindow, takeOver: boolean): Promise<Result<OpenedArticle>> {
    const opened = await this.read();
    if (!opened.ok) return opened;
    const file = { ...opened.value, article: this.#article, holder: null, rescue: null };
    const holder = this.#show(window, takeOver) ?? (await this.#lock(takeOver));
    if (this.#stopWatching === nothing) await this.#watch();
    if (holder) return { ok: true, value: { ...file, readOnly: this.#locked(), holder } };
    const readOnly = file.readOnly ?? this.#hold?.problem ?? null;
    this.#options.keep(file.text, takeOver ? 'take-over' : 'open');
    const rescue = readOnly ? null : await findRescue(this.#options.rescueFolder, this.#place);
    this.#hasRescue ||= rescue !== null;
    return { ok: true, value: { ...file, readOnly, rescue } };
  }

  /** The file as it stands. */
  async read(): Promise<Result<FileState>> {
    const { folder, name } = this.#place;
    const file = await openArticle(folder, name);
    if (file.ok) this.#texts.remember(file.value);
    return file;
  }

  /** Writes; what can't be written is in a rescue file when this is answered. */
  async save(text: string, revision: string, window: BrowserWindow): Promise<Result<Saved>> {
    const { folder, name } = this.#place;
    const saved = await saveArticle(folder, name, text, revision, () =>
      this.#hold ? this.#hold.stillHeld() : Promise.resolve(true),
    );
    if (saved.ok) await this.#saved(text, saved.value.revision, window);
    else await this.#rescue(text, revision);
    return saved;
  }

  async #saved(text: string, revision: string, writer: BrowserWindow): Promise<void> {
    this.#texts.remember({ text, revision });
    for (const window of this.#windows) if (window !== writer) this.#tellChanged(window, false);
    if (!this.#hasRescue) return;
    this.#hasRescue = false;
    await dropRescue(this.#options.rescueFolder, this.#place);
  }

  async #rescue(text: string, revision: string): Promise<void> {
    const base = this.#texts.find(revision) ?? '';
    const rescue = { text, base, time: Date.now() };
    const kept = await keepRescue(this.#options.rescueFolder, this.#place, rescue);
    if (kept.ok) this.#hasRescue = true;
    else logError('rescue', new Error(kept.failure.code));
  }

  /** The window shows it no more. Whoever waits for it in another one may write it then. */
  leave(window: BrowserWindow): void {
    const wasWriter = this.#windows[0] === window;
    this.#windows = this.#windows.filter((other) => other !== window);
    const [next] = this.#windows;
    if (wasWriter && next) tell(next, 'article.freed', { article: this.#article });
  }

  async close(): Promise<void> {
    this.#stopWatching();
    await this.#hold?.release();
  }

  /** Puts the window in front of the others. If another one of ours writes, it stays in front unless it is taken over. */
  #show(window: BrowserWindow, takeOver: boolean): Holder | null {
    const others = this.#windows.filter((other) => other !== window && !other.isDestroyed());
    const writer = this.#windows[0] === window ? undefined : others[0];
    if (writer && !takeOver) {
      this.#windows = [...others, window];
      return this.#here();
    }
    this.#windows = [window, ...others];
    if (writer) tell(writer, 'article.taken', { article: this.#article, holder: this.#here() });
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

  async #watch(): Promise<void> {
    const bundle = await findBundle(this.#place.folder, this.#place.name);
    if (!bundle.ok) return;
    this.#stopWatching = watchTextFile(bundle.value.textPath, () => {
      this.#look().catch((error: unknown) => logError('watching', error));
    });
  }

  /** Tells the windows when the file is not as any of them knows it. */
  async #look(): Promise<void> {
    const known = this.#texts.latest;
    const file = await this.read();
    if (!file.ok && file.failure.code !== 'not-found') return;
    if (file.ok && file.value.revision === known) return;
    this.#tellAll((window) => this.#tellChanged(window, !file.ok));
  }

  #tellChanged(window: BrowserWindow, isGone: boolean): void {
    tell(window, 'article.changed', { article: this.#article, isGone });
  }

  #tellAll(say: (window: BrowserWindow) => void): void {
    for (const window of this.#windows) say(window);
  }

  #here(): Holder {
    return { host: hostname(), user: userInfo().username, since: this.#since, here: true };
  }

  #locked() {
    return failure('locked', this.#place.name).failure;
  }
}
