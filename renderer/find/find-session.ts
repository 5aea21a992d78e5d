import { createStore } from 'zustand/vanilla';
import { replacementOf, type FindProblem, type FindQuery } from '../../app/find';
import { countBefore, goRound, type Place } from '../highlights/place';
import { selectedPlace } from '../highlights/selected-place';
import { revealPlace, selectPlace } from '../highlights/show-place';
import { runsOf } from '../highlights/story-runs';
import type { Story } from '../story/story';
import { FindMarks } from './find-marks';
import { FoundPlaces, type FoundPlace } from './found-places';
import { replacePlaces } from './replace-places';

/** What the find bar says. */
export interface FindState {
  readonly count: number;
  /** Which of the places is the current one, counted from 1; 0 for none. */
  readonly at: number;
  /** Places that were just replaced, or null. */
  readonly replaced: number | null;
  readonly problem: FindProblem | null;
}

/** While somebody types in the story, the count follows when the hand rests for so many milliseconds. */
const COUNT_PAUSE = 120;

const TOP: Place = { in: 'headline', run: 0, start: 0, end: 0 };

/** Looking for something in a story, from the opening of the find bar to its closing: one place is the current one. */
export class FindSession {
  readonly state = createStore<FindState>(() => ({
    count: 0,
    at: 0,
    replaced: null,
    problem: null,
  }));
  readonly #story: Story;
  readonly #places: FoundPlaces;
  readonly #marks: FindMarks;
  #query: FindQuery;
  #current: FoundPlace | null = null;
  /** From where on the current place was looked for last, or where it was. */
  #from: Place;
  /** Whether the current place is to be looked for when the search is over. */
  #isWanted = true;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Looks from a place on; without one, from where the caret of the text stands. */
  constructor(story: Story, query: FindQuery, from: Place | null) {
    this.#story = story;
    this.#query = query;
    this.#from = from ?? this.#selected() ?? TOP;
    this.#marks = new FindMarks(story.editor);
    this.#places = new FoundPlaces(story, (names) => this.#take(names));
    this.#places.look(query);
  }

  /** Looks from another place on. */
  beginAt(place: Place): void {
    this.#from = place;
    this.#settle();
  }

  /** Looks for something else, from the same place on. */
  look(query: FindQuery): void {
    if (query === this.#query) return;
    this.state.setState({ replaced: null });
    this.#query = query;
    this.#isWanted = true;
    this.#places.look(query);
  }

  /** Makes the next place the current one, or with -1 the one before. Who writes in the story goes there. */
  step(by: 1 | -1): void {
    this.state.setState({ replaced: null });
    const all = this.#places.all();
    const selected = this.#isWriting() ? this.#selected() : null;
    const next = all[goRound(this.#indexFrom(selected, by, all), all.length)] ?? null;
    this.#setCurrent(next);
    if (next && selected) selectPlace(this.#story.editor, next);
    else if (next) revealPlace(this.#story.editor, next);
    this.#tell();
  }

  /** Selects the current place and takes the keyboard there; without one, to where the story was left. */
  goToCurrent(): void {
    if (this.#current) selectPlace(this.#story.editor, this.#current);
    else this.#story.editor.focus();
  }

  /** Replaces the current place; the next one is then the current one. */
  async replaceCurrent(words: string): Promise<void> {
    await this.#places.ready();
    const place = this.#current;
    if (!place) {
      this.step(1);
      return;
    }
    const replacement = { place, words: this.#wordsAt(place, words) };
    const before = this.#places.textAt(place);
    this.#isWanted = true;
    this.#from = { ...place, start: place.start + replacement.words.length };
    replacePlaces(this.#story, [replacement]);
    // Where it reads as wanted already nothing is searched again, which would lead to the next place.
    if (this.#places.textAt(place) === before) this.#settle();
  }

  async replaceAll(words: string): Promise<void> {
    await this.#places.ready();
    const all = this.#places.all();
    const replacements = all.map((place) => ({ place, words: this.#wordsAt(place, words) }));
    replacePlaces(this.#story, replacements);
    this.state.setState({ replaced: all.length });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#places.dispose();
    this.#marks.dispose();
  }

  #take(names: ReadonlySet<string>): void {
    for (const name of names) this.#marks.set(name, this.#places.in(name));
    if (this.#isWanted) this.#settle();
    else {
      if (this.#current && names.has(this.#current.in))
        this.#setCurrent(this.#again(this.#current));
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#tell(), COUNT_PAUSE);
    }
  }

  /** The first place from where the search began. */
  #settle(): void {
    this.#isWanted = false;
    const all = this.#places.all();
    const index = goRound(countBefore(all, this.#from, this.#places.order()), all.length);
    const from = this.#from;
    this.#setCurrent(all[index] ?? null);
    // Whoever types another letter still looks from the same place.
    this.#from = from;
    if (this.#current) revealPlace(this.#story.editor, this.#current);
    this.#tell();
  }

  /** The current place after an edit in its block, as far as it is still there. */
  #again({ in: name, run, start }: Place): FoundPlace | null {
    return this.#places.in(name).find((place) => place.run === run && place.start >= start) ?? null;
  }

  #setCurrent(place: FoundPlace | null): void {
    this.#current = place;
    if (place) this.#from = place;
    this.#marks.setCurrent(place);
  }

  #indexFrom(selected: Place | null, by: 1 | -1, all: readonly FoundPlace[]): number {
    if (!selected && this.#current) return all.indexOf(this.#current) + by;
    const from = selected ?? this.#from;
    const order = this.#places.order();
    if (by === -1) return countBefore(all, from, order) - 1;
    return countBefore(all, { ...from, start: from.end }, order);
  }

  #wordsAt(place: FoundPlace, words: string): string {
    return replacementOf(this.#places.textAt(place), place.match, words, this.#query);
  }

  #tell(): void {
    clearTimeout(this.#timer);
    const all = this.#places.all();
    const at = this.#current ? all.indexOf(this.#current) + 1 : 0;
    this.state.setState({ count: all.length, at, problem: this.#places.problem });
  }

  #selected(): Place | null {
    return selectedPlace(this.#story.editor, runsOf(this.#story.editor));
  }

  /** Whether the keyboard is on the paper, and not in the find bar. */
  #isWriting(): boolean {
    return Boolean(document.activeElement?.closest('.paper'));
  }
}
