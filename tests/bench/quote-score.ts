import type { Suggestion } from '../../app/quotes';
import { fold } from '../../app/text/fold';
import type { GoldStory } from './gold-quotes';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Precision and recall over several texts: of spans that are the same but for marks and signs at their ends, and of spans
 * that overlap; and the share of right speakers among the quotes that were met.
 */
export class Score {
  #gold = 0;
  #found = 0;
  #exact = 0;
  #goldMet = 0;
  #foundMet = 0;
  #attributed = 0;
  #right = 0;
  #borrowed = 0;
  #borrowedMet = 0;

  add({ text, quotes }: GoldStory, found: readonly Suggestion[]): void {
    const wanted = quotes.filter(({ kind }) => kind === 'direct' || kind === 'partial');
    const unclear = quotes.filter(({ kind }) => kind === 'unclear');
    const counted = found.filter(
      (one) =>
        wanted.some((quote) => overlaps(one, quote)) ||
        !unclear.some((quote) => overlaps(one, quote)),
    );
    const borrowed = quotes.filter(({ kind }) => kind === 'none');
    this.#borrowed += borrowed.length;
    this.#borrowedMet += borrowed.filter((quote) =>
      found.some((one) => overlaps(one, quote)),
    ).length;
    this.#gold += wanted.length;
    this.#found += counted.length;
    this.#foundMet += counted.filter((one) => wanted.some((quote) => overlaps(one, quote))).length;
    for (const quote of wanted) {
      const met = found.filter((one) => overlaps(one, quote));
      if (met.length === 0) continue;
      this.#goldMet += 1;
      const same = met.find((one) => isSame(bare(text, one), bare(text, quote)));
      if (same) this.#exact += 1;
      if (!quote.speakers) continue;
      this.#attributed += 1;
      if (isNamed((same ?? met[0]!).source?.text, quote.speakers)) this.#right += 1;
    }
  }

  /**
   * Titles and manners of speaking that were taken for speech, and the precision that this would make of a text of which
   * they are one half and speech the other.
   */
  describeBorrowed(): string {
    const [met, taken] = [this.#goldMet / this.#gold, this.#borrowedMet / this.#borrowed];
    const precision = (met / (met + taken)).toFixed(2);
    return `${this.#borrowed} are no speech, ${this.#borrowedMet} taken for it; precision where they are half: ${precision}`;
  }

  describe(): string {
    const [gold, found] = [this.#gold, this.#found];
    return [
      `${gold} annotated, ${found} found`,
      `recall ${share(this.#exact, gold)} exact, ${share(this.#goldMet, gold)} overlapping`,
      `precision ${share(this.#exact, found)} exact, ${share(this.#foundMet, found)} overlapping`,
      `speaker ${share(this.#right, this.#attributed)}`,
    ].join('; ');
  }
}

/** One names the other: all words of the shorter one are words of the longer one. */
export function isNamed(source: string | undefined, speakers: readonly string[]): boolean {
  const found = wordsOf(source ?? '');
  return (
    found.length > 0 &&
    speakers.some((speaker) => {
      const wanted = wordsOf(speaker);
      return isWithin(found, wanted) || isWithin(wanted, found);
    })
  );
}

const SMALL_WORDS = new Set(['a', 'an', 'the', 's', 'sang', 'seorang', 'para', 'pihak']);

function wordsOf(name: string): readonly string[] {
  const words = fold(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.filter((word) => !SMALL_WORDS.has(word));
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.includes(word));
}

const EDGE = /["“”'‘’\s.,،]/;

/** Without marks and the signs beside them, which are annotated now within and now without. */
function bare(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(2);
}
