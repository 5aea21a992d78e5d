/** More than any window can be behind. */
const REMEMBERED = 8;

/**
 * The last states of a file by their revision. A window that could not save names the one it went on from: it is what
 * its words and those of others began with.
 */
export class RecentTexts {
  readonly #texts = new Map<string, string>();

  /** The revision that was read or written last. */
  get latest(): string | undefined {
    return [...this.#texts.keys()].at(-1);
  }

  remember({ revision, text }: { readonly revision: string; readonly text: string }): void {
    this.#texts.delete(revision);
    this.#texts.set(revision, text);
    for (const oldest of this.#texts.keys()) {
      if (this.#texts.size <= REMEMBERED) return;
      this.#texts.delete(oldest);
    }
  }

  find(revision: string): string | undefined {
    return this.#texts.get(revision);
  }
}
