import type { BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Rescue } from '../../app/ipc/records';
import { logError } from '../log';
import type { Place } from '../library/places';
import { dropRescue, findRescue, keepRescue } from '../rescue';
import type { KeptRescue } from '../rescue-file';

/** Words in a rescue file, and what they went on from. */
interface Kept extends KeptRescue {
  readonly base: string;
}

/** What is kept of the words that a window has on its screen. */
export type KeptOfWindow = readonly Kept[];

/**
 * Words that could not be saved, by the window that has them on its screen: those that it could not save, and those
 * that were handed to it. Only that window's next good save has them in it, so only that one drops them.
 */
export class KeptWords {
  readonly #folder: string;
  readonly #windows = new WeakMap<BrowserWindow, Map<string, KeptOfWindow>>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(window: BrowserWindow, place: Place): KeptOfWindow {
    return this.#windows.get(window)?.get(keyOf(place)) ?? [];
  }

  /** Finds what was kept at an earlier time, for a window that puts it on its screen. */
  async handOver(window: BrowserWindow, place: Place): Promise<Rescue | null> {
    const found = await findRescue(this.#folder, place);
    if (!found) return null;
    const { text, base, time, path, revision } = found;
    this.#add(window, place, { path, revision, base });
    return { text, base, time };
  }

  /**
   * Keeps what a window can't save, in the place of the last of `known`: what was kept of it when it asked for that
   * save. Without a base it is that of the words before. Returns what is known then.
   */
  async keep(
    window: BrowserWindow,
    place: Place,
    known: KeptOfWindow,
    words: { readonly text: string; readonly base: string | undefined },
  ): Promise<KeptOfWindow> {
    const last = known.at(-1) ?? null;
    const base = words.base ?? last?.base ?? '';
    const rescue = { text: words.text, base, time: Date.now() };
    const kept = await keepRescue(this.#folder, place, rescue, last);
    if (!kept.ok) {
      logError('rescue', new Error(kept.failure.code));
      return known;
    }
    const added = { ...kept.value, base };
    this.#add(window, place, added);
    return [...known.filter(({ path }) => path !== added.path), added];
  }

  /** Forgets words that a window has saved. */
  async drop(window: BrowserWindow, place: Place, saved: KeptOfWindow): Promise<void> {
    if (saved.length === 0) return;
    const others = this.of(window, place).filter(
      ({ revision }) => !saved.some((one) => one.revision === revision),
    );
    this.#set(window, place, others);
    for (const kept of saved) await dropRescue(this.#folder, kept);
  }

  /** The window shows the article no more: what is kept of it stays, and is nobody's. */
  leave(window: BrowserWindow, place: Place): void {
    this.#windows.get(window)?.delete(keyOf(place));
  }

  #add(window: BrowserWindow, place: Place, kept: Kept): void {
    const others = this.of(window, place).filter(({ path }) => path !== kept.path);
    this.#set(window, place, [...others, kept]);
  }

  #set(window: BrowserWindow, place: Place, kept: KeptOfWindow): void {
    const articles = this.#windows.get(window) ?? new Map<string, KeptOfWindow>();
    this.#windows.set(window, articles.set(keyOf(place), kept));
  }
}

function keyOf({ folder, name }: Place): string {
  return join(folder, name);
}
