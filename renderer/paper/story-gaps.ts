/** A place between two blocks of a story. */
export interface Gap {
  /** The block below it; null for the end. */
  readonly before: HTMLElement | null;
  /** Where it is in the window, in CSS pixels from the top. */
  readonly y: number;
}

/** How far beside the text the mouse may be, in CSS pixels. */
const MARGIN = 72;

/** The block at the height of a point that is over the story or beside it, or null. An empty line is none. */
export function blockAt(root: HTMLElement, x: number, y: number): HTMLElement | null {
  const { left, right } = root.getBoundingClientRect();
  if (x < left - MARGIN || x > right + MARGIN) return null;
  const block = blocksOf(root)[indexAt(root, y)];
  if (!block || y < block.getBoundingClientRect().top || isEmptyLine(block)) return null;
  return block;
}

/** The gap that is nearest to a height. Nothing goes below the empty line that a story ends with. */
export function gapAt(root: HTMLElement, y: number): Gap {
  const blocks = blocksOf(root);
  let index = indexAt(root, y);
  const at = blocks[index]?.getBoundingClientRect();
  if (at && y > at.top + at.height / 2) index += 1;
  const last = blocks.at(-1);
  if (last && isEmptyLine(last)) index = Math.min(index, blocks.length - 1);
  const above = blocks[index - 1]?.getBoundingClientRect();
  const below = blocks[index]?.getBoundingClientRect();
  return {
    before: blocks[index] ?? null,
    y: above && below ? (above.bottom + below.top) / 2 : (below?.top ?? above?.bottom ?? 0),
  };
}

function blocksOf(root: HTMLElement): readonly HTMLElement[] {
  return [...root.children].filter((child) => child instanceof HTMLElement);
}

/** The first block that does not end above a height, or their number: looked for by halves, for a story may be long. */
function indexAt(root: HTMLElement, y: number): number {
  const { children } = root;
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (children[middle]!.getBoundingClientRect().bottom < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isEmptyLine(block: HTMLElement): boolean {
  return block.localName === 'p' && block.textContent === '';
}
