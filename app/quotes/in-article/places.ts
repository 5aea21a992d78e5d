import type { Line } from './lines';
import type { Place } from '../suggestion';

/** Words of an article and where they stand: `text` is what `plainText` of the line has from `start` to `end`. */
export interface PlaceInArticle extends Place {
  readonly block: number;
  readonly run: number;
  readonly text: string;
}

/** Lines as one text for the engine, which tells of any of its places where that is in the article. */
export class ReadText {
  readonly text: string;
  readonly #lines: readonly Line[];
  /** Where each line begins in the text. */
  readonly #starts: readonly number[];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    const starts: number[] = [];
    // The space keeps a line of hyphens from being taken for front matter; a blank line, all for wire copy.
    let text = ' ';
    for (const { read } of lines) {
      if (text !== ' ') text += '\n';
      starts.push(text.length);
      text += read;
    }
    this.text = text;
    this.#starts = starts;
  }

  /** The places of a part of the text, one for each line that has words of it. */
  placesOf({ start, end }: Place): readonly PlaceInArticle[] {
    const places: PlaceInArticle[] = [];
    for (let index = this.#lineAt(start); index < this.#lines.length; index += 1) {
      const line = this.#lines[index]!;
      const from = this.#starts[index]!;
      if (from >= end) break;
      const place = trimmed(line.text, Math.max(start - from, 0), end - from);
      if (place) places.push({ block: line.block, run: line.run, ...place });
    }
    return places;
  }

  /** Whether words of the part are a quote's already. */
  isTagged({ start, end }: Place): boolean {
    for (let index = this.#lineAt(start); index < this.#lines.length; index += 1) {
      const from = this.#starts[index]!;
      if (from >= end) return false;
      const { tagged } = this.#lines[index]!;
      if (tagged.some((one) => from + one.start < end && start < from + one.end)) return true;
    }
    return false;
  }

  /** The last line that begins at a place or before it. */
  #lineAt(offset: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(low - 1, 0);
  }
}

function trimmed(text: string, from: number, to: number): (Place & { text: string }) | null {
  const words = text.slice(from, to);
  const inner = words.trim();
  if (inner === '') return null;
  const start = from + words.length - words.trimStart().length;
  return { start, end: start + inner.length, text: inner };
}
