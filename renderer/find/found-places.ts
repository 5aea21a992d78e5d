import type { FindProblem, FindQuery, Found, Match } from '../../app/find';
import { FIELDS, isField, type Place } from '../highlights/place';
import { runsOf, type StoryRuns } from '../highlights/story-runs';
import type { Story } from '../story/story';
import { search } from './search';

/** A place that was found, and what the expression took from it. */
export interface FoundPlace extends Place {
  readonly match: Match;
}

/** A text that is searched: a field, or a run of a block. */
interface Searched {
  readonly in: string;
  readonly run: number;
  readonly text: string;
}

/**
 * All places in a story that are what is looked for. They follow the story: blocks and fields that change are searched
 * again, and no others. Until that is done they have no places, since those would be where something else stands by now.
 */
export class FoundPlaces {
  readonly #story: Story;
  readonly #runs: StoryRuns;
  readonly #changed: (names: ReadonlySet<string>) => void;
  readonly #places = new Map<string, readonly FoundPlace[]>();
  readonly #stale = new Set<string>();
  readonly #stops: readonly (() => void)[];
  #query: FindQuery | null = null;
  #problem: FindProblem | null = null;
  #searching: Promise<void> | null = null;

  /** `changed` hears in which blocks and fields there may be others now. */
  constructor(story: Story, changed: (names: ReadonlySet<string>) => void) {
    this.#story = story;
    this.#runs = runsOf(story.editor);
    this.#changed = changed;
    this.#stops = [
      this.#runs.follow((blocks) => this.#follow([...blocks])),
      story.store.subscribe(({ fields }, before) =>
        this.#follow(FIELDS.filter((name) => fields[name] !== before.fields[name])),
      ),
    ];
  }

  /** Why nothing is found, if it is not for want of matches. */
  get problem(): FindProblem | null {
    return this.#problem;
  }

  /** Looks for something else. */
  look(query: FindQuery): void {
    this.#query = query;
    this.#problem = null;
    this.#searchAgain(this.order());
  }

  /** Kept when all that changed has been searched. */
  async ready(): Promise<void> {
    while (this.#searching) await this.#searching;
  }

  /** The fields and blocks in reading order. */
  order(): readonly string[] {
    return [...FIELDS, ...this.#runs.blocks()];
  }

  /** The places in a field or block. */
  in(name: string): readonly FoundPlace[] {
    return this.#places.get(name) ?? [];
  }

  /** All places in reading order. */
  all(): readonly FoundPlace[] {
    return this.order().flatMap((name) => this.in(name));
  }

  /** The whole text that a place stands in. */
  textAt(place: Place): string {
    return this.#textsOf(place.in)[place.run]?.text ?? '';
  }

  dispose(): void {
    for (const stop of this.#stops) stop();
    this.#query = null;
    this.#stale.clear();
  }

  /** What could not be searched is not searched at every key: something else has to be looked for first. */
  #follow(names: readonly string[]): void {
    if (names.length > 0 && !this.#problem) this.#searchAgain(names);
  }

  #searchAgain(names: readonly string[]): void {
    for (const name of names) {
      this.#stale.add(name);
      this.#places.delete(name);
    }
    if (this.#query && this.#stale.size > 0) this.#searching ??= this.#search();
  }

  async #search(): Promise<void> {
    try {
      while (this.#query && this.#stale.size > 0) await this.#searchStale(this.#query);
    } finally {
      this.#searching = null;
    }
  }

  async #searchStale(query: FindQuery): Promise<void> {
    const names = new Set(this.#stale);
    this.#stale.clear();
    const searched = [...names].flatMap((name) => this.#textsOf(name));
    const found = await search(
      searched.map(({ text }) => text),
      query,
    );
    // Meanwhile something else may be looked for, or nothing any more.
    if (query === this.#query) this.#take(names, searched, found);
  }

  #textsOf(name: string): readonly Searched[] {
    if (isField(name)) {
      return [{ in: name, run: 0, text: this.#story.store.getState().fields[name] }];
    }
    return this.#runs.of(name).map(({ text }, run) => ({ in: name, run, text }));
  }

  #take(names: ReadonlySet<string>, searched: readonly Searched[], found: Found): void {
    this.#problem = found.ok ? null : found.problem;
    const changed = found.ok ? names : new Set([...names, ...this.#places.keys()]);
    for (const name of changed) this.#places.delete(name);
    if (found.ok) {
      searched.forEach(({ in: name, run }, index) => {
        // What changed meanwhile has its turn next.
        if (this.#stale.has(name)) return;
        const here = found.matches[index]!.map((match) => placeOf(name, run, match));
        this.#places.set(name, [...this.in(name), ...here]);
      });
    }
    this.#changed(changed);
  }
}

function placeOf(name: string, run: number, match: Match): FoundPlace {
  return { in: name, run, start: match.start, end: match.end, match };
}
