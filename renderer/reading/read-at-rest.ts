import { HISTORIC_TAG } from 'lexical';
import type { Story, StoryState } from '../story/story';

/** While somebody writes, what is read of a story follows when the hand rests for so many milliseconds. */
const REST = 400;

interface Reading {
  /** Reads the story as it stands; what it promises takes what was found, and is left if the story has changed by then. */
  readonly read: () => Promise<() => void>;
  /** Whether what is beside the text has changed so that it is to be read again. */
  readonly hasChanged: (state: StoryState, before: StoryState) => boolean;
  /** Nobody looks any more: ends what is being read, and forgets what was found. */
  readonly stop: () => void;
}

/** Reads a story again when it has changed, as long as somebody looks at what was found in it. */
export class ReadAtRest {
  readonly #story: Story;
  readonly #reading: Reading;
  #lookers = 0;
  #stops: readonly (() => void)[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #rest = REST;
  #isReading = false;
  /** The story changed since it was read last. */
  #isStale = true;
  /** What was begun before somebody stopped looking is nobody's. */
  #turn = 0;

  constructor(story: Story, reading: Reading) {
    this.#story = story;
    this.#reading = reading;
  }

  /** Keeps in step until the returned function is called. */
  look(): () => void {
    this.#lookers += 1;
    if (this.#lookers === 1) this.#start();
    let isLooking = true;
    return () => {
      if (isLooking) this.#lookers -= 1;
      if (isLooking && this.#lookers === 0) this.#stop();
      isLooking = false;
    };
  }

  #start(): void {
    const { editor, store } = this.#story;
    this.#stops = [
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size + dirtyLeaves.size > 0 || tags.has(HISTORIC_TAG)) this.#change();
      }),
      store.subscribe((state, before) => {
        if (this.#reading.hasChanged(state, before)) this.#change();
      }),
    ];
    this.#isStale = true;
    this.#plan(0);
  }

  #stop(): void {
    for (const stop of this.#stops) stop();
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#isReading = false;
    this.#reading.stop();
  }

  #change(): void {
    this.#isStale = true;
    if (!this.#isReading) this.#plan(this.#rest);
  }

  #plan(rest: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#read(), rest);
  }

  async #read(): Promise<void> {
    const turn = this.#turn;
    this.#isReading = true;
    this.#isStale = false;
    const begun = performance.now();
    const take = await this.#reading.read().finally(() => {
      if (turn === this.#turn) this.#isReading = false;
    });
    if (turn !== this.#turn) return;
    // What takes long is not done at every word.
    this.#rest = Math.max(REST, 2 * (performance.now() - begun));
    // Its places would be those of a story that is no more.
    if (this.#isStale) this.#plan(this.#rest);
    else take();
  }
}
