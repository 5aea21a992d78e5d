import type { GoldQuote } from './gold-quotes';

/** Precision and recall over several texts: of spans that are the same but for marks and signs at their ends, and of spans that overlap. */
export class Score {
  #gold = 0;
  #found = 0;
  #exact = 0;
  #goldMet = 0;
  #foundMet = 0;

  add(text: string, gold: readonly GoldQuote[], found: readonly GoldQuote[]): void {
    const wanted = gold.map((one) => bare(text, one));
    const given = found.map((one) => bare(text, one));
    this.#gold += wanted.length;
    this.#found += given.length;
    this.#exact += wanted.filter((one) => given.some((other) => isSame(one, other))).length;
    this.#goldMet += wanted.filter((one) => given.some((other) => overlaps(one, other))).length;
    this.#foundMet += given.filter((one) => wanted.some((other) => overlaps(one, other))).length;
  }

  describe(): string {
    const [gold, found] = [this.#gold, this.#found];
    return [
      `${gold} annotated, ${found} found`,
      `recall ${share(this.#exact, gold)} exact, ${share(this.#goldMet, gold)} overlapping`,
      `precision ${share(this.#exact, found)} exact, ${share(this.#foundMet, found)} overlapping`,
    ].join('; ');
  }
}

const EDGE = /["“”'‘’\s.,]/;

/** Without marks and the signs beside them, which are annotated now within and now without. */
function bare(text: string, { start, end }: GoldQuote): GoldQuote {
  let [from, to] = [start, end];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}

function isSame(one: GoldQuote, other: GoldQuote): boolean {
  return one.start === other.start && one.end === other.end;
}

function overlaps(one: GoldQuote, other: GoldQuote): boolean {
  return one.start < other.end && other.start < one.end;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(2);
}
