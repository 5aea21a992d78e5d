/** What was typed, key by key, and when: what the file is held to after the process was killed. */
export class Ledger {
  /** Characters that stood in the file when the typing began. */
  #settled: string;
  readonly #typed: { readonly character: string; readonly at: number }[] = [];

  constructor(settled: string) {
    this.#settled = settled;
  }

  /** The text as it stood on screen. */
  get text(): string {
    return this.#settled + this.#typed.map(({ character }) => character).join('');
  }

  /** A key has reached the window. A key that was on its way when the process died may or may not count. */
  add(character: string): void {
    this.#typed.push({ character, at: performance.now() });
  }

  /** What is missing in a text that was found after a kill. */
  compare(found: string, killedAt: number): Loss {
    // Enter with nothing behind it yet is no word of the story, and in no file.
    const whole = this.text.replace(/\n$/, '');
    let same = 0;
    while (same < found.length && same < whole.length && found[same] === whole[same]) same += 1;
    // One key more than was counted may have arrived.
    const isWrong = same < this.#settled.length || found.length > same + 1;
    const first = this.#typed[same - this.#settled.length];
    return {
      characters: whole.length - same,
      age: first ? killedAt - first.at : 0,
      isWrong,
      missing: whole.slice(same, same + 60),
    };
  }

  settle(found: string): void {
    this.#settled = found;
    this.#typed.length = 0;
  }
}

export interface Loss {
  readonly characters: number;
  /** How long before the kill the first missing character was typed, in milliseconds. */
  readonly age: number;
  /** The text is not what was typed, or words are missing that were in the file before. */
  readonly isWrong: boolean;
  /** The beginning of what is missing. */
  readonly missing: string;
}
