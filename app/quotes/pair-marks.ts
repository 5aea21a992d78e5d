import { marksIn, type Family, type Mark } from './marks';
import type { Place } from './suggestion';

/** Words between marks, the marks with them. */
export interface MarkedSpan extends Place {
  /** Whether its end is a mark; if not, it is the end of the paragraph. */
  readonly isClosed: boolean;
}

/**
 * The outermost words in marks, in the order of the text. Marks are paired within a paragraph. A quote goes on into the
 * next one if that begins with a mark again, or if the next mark of its kind ends what nothing else began. A mark
 * without a partner begins nothing, but for the last one of its paragraph behind which nothing is quoted: its quote ends
 * with the paragraph, and is not closed.
 */
export function markedSpans(
  text: string,
  paragraphs: readonly Place[],
  language: string,
): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let pending: Pending | null = null;
  for (const paragraph of paragraphs) {
    const marks = marksIn(text, paragraph, language);
    const pairing: Pairing = new Pairing(marks, paragraph, pending);
    if (pairing.within !== null) dropFrom(spans, pairing.within);
    spans.push(...pairing.spans);
    pending = pairing.pending;
  }
  if (pending && !pending.isDoubtful) spans.push(unclosed(pending));
  return spans;
}

/** Takes away the spans that begin behind a place. */
function dropFrom(spans: MarkedSpan[], start: number): void {
  while (spans.length > 0 && spans.at(-1)!.start > start) spans.pop();
}

/** A quote that a paragraph leaves open. */
interface Pending {
  readonly start: number;
  readonly family: Family;
  /** The end of the paragraph that left it open, where it ends if nothing else ends it. */
  readonly end: number;
  /** How many paragraphs it has gone on without a mark. */
  readonly silent: number;
  /** Something behind its mark was quoted by itself: it is one only if the next mark of its kind ends it. */
  readonly isDoubtful: boolean;
  /** What was quoted behind its mark stands in the marks of quotes within quotes. */
  readonly holdsInner: boolean;
}

/** So long goes no quote that is not re-opened: its end was forgotten. */
const MOST_SILENT = 8;

function unclosed({ start, end }: Pending): MarkedSpan {
  return { start, end, isClosed: false };
}

interface Open {
  readonly mark: Mark;
  /** How many spans there were when it began: later ones are within it. */
  readonly spansBefore: number;
}

/** Goes through the marks of one paragraph with a stack of those that are open. */
class Pairing {
  readonly spans: MarkedSpan[] = [];
  /** The family of each span's marks. */
  readonly #families: Family[] = [];
  readonly #open: Open[] = [];
  /** How many of each family are open. */
  readonly #count = new Map<Family, number>();
  #before: Pending | null;
  /** Where a quote of the paragraph before began, once it has gone on. */
  #goesOnFrom: number | null = null;
  readonly pending: Pending | null;
  /** Where a doubtful quote of the paragraph before began, once it has ended: what was found behind is within it. */
  within: number | null = null;

  constructor(marks: readonly Mark[], paragraph: Place, before: Pending | null) {
    this.#before = before;
    const next = nextOfFamily(marks);
    marks.forEach((mark, index) => {
      this.#take(mark, next[index], mark.start === paragraph.start);
    });
    const isSilent =
      this.#before !== null && !this.#before.isDoubtful && this.#before.silent < MOST_SILENT;
    if (this.#before && !isSilent) this.#dropPending();
    this.pending = isSilent
      ? { ...this.#before!, silent: this.#before!.silent + 1 }
      : this.#left(paragraph.end);
  }

  #take(mark: Mark, next: Mark | undefined, isFirst: boolean): void {
    const isOpen = (this.#count.get(mark.family) ?? 0) > 0;
    const isPending = mark.family === this.#before?.family;
    const isAgain = isPending && isFirst && mark.shape !== 'close';
    if (isAgain && this.#goesOn(mark)) {
      if (this.#before!.holdsInner) this.within = this.#before!.start;
      this.#goesOnFrom = this.#before!.start;
      this.#before = null;
      this.#begin(mark);
    } else if (isPending && mark.spot !== 'open') {
      this.#endPending(mark);
    } else {
      if (isPending) this.#dropPending();
      if (this.#opens(mark, next, isOpen)) this.#begin(mark);
      else if (isOpen) this.#end(mark, next);
    }
  }

  #goesOn({ family }: Mark): boolean {
    const { isDoubtful, holdsInner } = this.#before!;
    return !isDoubtful || holdsInner || family === 'single';
  }

  /** What seemed to stand alone before the end was within. */
  #endPending({ end }: Mark): void {
    if (this.#before!.isDoubtful) this.within = this.#before!.start;
    this.#open.length = 0;
    this.#count.clear();
    this.spans.splice(0, Infinity, { start: this.#before!.start, end, isClosed: true });
    this.#families[0] = this.#before!.family;
    this.#before = null;
  }

  #dropPending(): void {
    if (!this.#before!.isDoubtful) {
      this.spans.unshift(unclosed(this.#before!));
      this.#families.unshift(this.#before!.family);
    }
    this.#before = null;
  }

  #opens(mark: Mark, next: Mark | undefined, isOpen: boolean): boolean {
    if (mark.spot === 'open') return true;
    if (mark.spot === 'either') {
      if (mark.isGlued && mark.family !== 'single') return !isOpen;
      return mark.shape === 'either' ? !isOpen && next !== undefined : mark.shape === 'open';
    }
    // The space is on the wrong side: `he said" We go" and left`.
    const mayOpen = !isOpen && mark.family !== 'single' && mark.shape !== 'close';
    return mayOpen && !mark.afterFigure && next?.spot === 'close';
  }

  #begin(mark: Mark): void {
    this.#open.push({ mark, spansBefore: this.spans.length });
    this.#count.set(mark.family, (this.#count.get(mark.family) ?? 0) + 1);
  }

  #end(mark: Mark, next: Mark | undefined): void {
    const innermost = this.#open.at(-1)!.mark;
    if (mark.family === 'single') {
      // An apostrophe behind an s, not the end, if one that can end it follows; and never across other marks.
      if (innermost.family !== 'single' || next?.spot === 'close') return;
    }
    let opened = this.#pop();
    while (opened.mark.family !== mark.family) opened = this.#pop();
    // What was found within is part of it.
    this.spans.length = opened.spansBefore;
    const goesOn = this.#goesOnFrom !== null && this.#open.length === 0;
    const start = goesOn ? this.#goesOnFrom! : opened.mark.start;
    if (goesOn) this.#goesOnFrom = null;
    this.#families[this.spans.length] = mark.family;
    this.spans.push({ start, end: mark.end, isClosed: true });
  }

  #pop(): Open {
    const opened = this.#open.pop()!;
    this.#count.set(opened.mark.family, this.#count.get(opened.mark.family)! - 1);
    return opened;
  }

  /** The quote that the end of the paragraph leaves open. */
  #left(end: number): Pending | null {
    const opened =
      this.#open.findLast(({ mark }) => mark.family !== 'single') ??
      // A single one may be an apostrophe.
      this.#open.find(({ mark }) => mark.isLed);
    if (!opened) return null;
    const { family, start } = opened.mark;
    const inner = this.#families.slice(opened.spansBefore, this.spans.length);
    const isDoubtful = inner.length > 0 || family === 'single';
    const holdsInner =
      inner.length > 0 && family !== 'single' && inner.every((one) => one === 'single');
    return { family, start: this.#goesOnFrom ?? start, end, silent: 0, isDoubtful, holdsInner };
  }
}

/** For each mark, the next one of its family. */
function nextOfFamily(marks: readonly Mark[]): readonly (Mark | undefined)[] {
  const next = new Map<Family, Mark>();
  const found: (Mark | undefined)[] = new Array<undefined>(marks.length).fill(undefined);
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    const mark = marks[index]!;
    found[index] = next.get(mark.family);
    next.set(mark.family, mark);
  }
  return found;
}
