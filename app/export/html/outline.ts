/** Gives each crosshead of a page its heading level; remembers those before. */
export interface Outline {
  readonly next: (level: number) => number;
  /** The heading level that stands for a crosshead's where no level above it is missing. */
  readonly usual: (level: number) => number;
  readonly isEmpty: () => boolean;
}

/** The crossheads right below the headline have this level. */
const HIGHEST = 2;

/**
 * Headings start at `top` and go down by one at most, whatever levels the article uses: a gap would make a screen
 * reader's user look for the missing heading. Equal levels below the same heading stay equal.
 */
export function newOutline(top: number): Outline {
  /** The levels of the headings that the next one stands below. */
  const open: number[] = [];
  let isEmpty = true;
  return {
    next: (level) => {
      isEmpty = false;
      while ((open.at(-1) ?? 0) >= level) open.pop();
      open.push(level);
      return Math.min(top + open.length - 1, 6);
    },
    usual: (level) => Math.min(top - HIGHEST + level, 6),
    isEmpty: () => isEmpty,
  };
}
