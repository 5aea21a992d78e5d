/**
 * The blocks of a story that the browser leaves out because they are far from the window (`content-visibility` in
 * story.css). Thousands of marks in them would be looked at again at every key, and nobody sees them.
 */
export class SkippedBlocks {
  readonly #root: HTMLElement | null;
  readonly #skipped = new WeakSet<Element>();
  readonly #changed: (block: Element) => void;

  /** `changed` hears of blocks that come near the window, and of those that go from it. */
  constructor(root: HTMLElement | null, changed: (block: Element) => void) {
    this.#root = root;
    this.#changed = changed;
    for (const block of root?.children ?? []) {
      // The block itself has its place all the same; it is what is in it that is left out.
      const content = block.firstElementChild ?? block;
      if (!content.checkVisibility({ contentVisibilityAuto: true })) this.#skipped.add(block);
    }
    root?.addEventListener(EVENT, this.#listen);
  }

  has(block: Element): boolean {
    return this.#skipped.has(block);
  }

  stop(): void {
    this.#root?.removeEventListener(EVENT, this.#listen);
  }

  readonly #listen = (event: Event): void => {
    const { target, skipped } = event as ContentVisibilityAutoStateChangeEvent;
    if (!(target instanceof Element)) return;
    if (skipped) this.#skipped.add(target);
    else this.#skipped.delete(target);
    this.#changed(target);
  };
}

const EVENT = 'contentvisibilityautostatechange';
