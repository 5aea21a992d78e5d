/** The names of our highlights, as the style sheet knows them; what comes later lies above what comes before. */
const LAYERS = [
  'galley-suggested',
  'galley-suggested-cue',
  'galley-suggested-source',
  'galley-role',
  'galley-name',
  'galley-tk',
  'galley-match',
  'galley-match-current',
] as const;

export type LayerName = (typeof LAYERS)[number];

/**
 * One kind of mark on the story: ranges that the browser paints over the text without a change to it. They are kept by
 * the block they are in, so that an edit costs what is marked in one block.
 */
export class MarkLayer {
  readonly #name: LayerName;
  readonly #highlight: Highlight;
  readonly #ranges = new Map<string, readonly AbstractRange[]>();

  constructor(name: LayerName) {
    this.#name = name;
    this.#highlight = new Highlight();
    this.#highlight.priority = LAYERS.indexOf(name);
    CSS.highlights.set(name, this.#highlight);
  }

  /** Marks these ranges of a block, and no others in it. */
  set(block: string, ranges: readonly AbstractRange[]): void {
    for (const range of this.#ranges.get(block) ?? []) this.#highlight.delete(range);
    for (const range of ranges) this.#highlight.add(range);
    if (ranges.length > 0) this.#ranges.set(block, ranges);
    else this.#ranges.delete(block);
  }

  clear(): void {
    this.#highlight.clear();
    this.#ranges.clear();
  }

  /** Takes the layer off the document, unless another story has put its own there. */
  dispose(): void {
    if (CSS.highlights.get(this.#name) === this.#highlight) CSS.highlights.delete(this.#name);
  }
}
