import type { Snippet } from '../ipc/records';
import { findHits, findPlainHits, type Hit } from './hits';
import type { Query } from './query';

/** Texts of an article and where they stand; of two that are equally good, the first is shown. */
export type Passages = readonly (readonly [place: Snippet['place'], text: string])[];

/** UTF-16 units shown before the first hit, and in all. */
const BEFORE = 48;
const LONGEST = 200;

/** So far is looked for the end of a word; what is longer is cut. */
const LONGEST_WORD = 24;

/** The words around the place where most of the query's terms stand together; null when no passage has any. */
export function makeSnippet(passages: Passages, query: Query): Snippet | null {
  return bestSnippet(passages, query, findPlainHits) ?? bestSnippet(passages, query, findHits);
}

/** The text in pieces, with what the query finds marked. White space and line ends become one space. */
export function markHits(text: string, query: Query): Snippet['pieces'] {
  return pieces(text, findHits(text, query));
}

interface Candidate {
  readonly snippet: Snippet;
  /** How many different terms stand in it. */
  readonly terms: number;
}

function bestSnippet(passages: Passages, query: Query, find: typeof findHits): Snippet | null {
  let best: Candidate | null = null;
  for (const [place, text] of passages) {
    const hit = densest(find(text, query));
    const found = hit && around(place, text, hit.start, query);
    if (found && found.terms > (best?.terms ?? 0)) best = found;
    if (best?.terms === query.length) break;
  }
  return best?.snippet ?? null;
}

/** The hit behind which the most different terms stand near. */
function densest(hits: readonly Hit[]): Hit | null {
  let best: Hit | null = null;
  let most = 0;
  for (const [index, hit] of hits.entries()) {
    const terms = new Set<number>();
    for (let next = index; next < hits.length; next += 1) {
      if (hits[next]!.end > hit.start + LONGEST - BEFORE) break;
      terms.add(hits[next]!.term);
    }
    if (best === null || terms.size > most) [best, most] = [hit, terms.size];
  }
  return best;
}

function around(place: Snippet['place'], text: string, offset: number, query: Query): Candidate {
  const start = boundary(text, offset - BEFORE);
  const end = boundary(text, start + LONGEST);
  const shown = text.slice(start, end);
  // Whichever way the place was found, what is marked goes by the one rule.
  const hits = findHits(shown, query);
  const marked = [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...pieces(shown, hits),
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ];
  return { snippet: { place, pieces: marked }, terms: new Set(hits.map(({ term }) => term)).size };
}

/** The last place before the offset where no word is cut, if there is one near, and never half a character. */
function boundary(text: string, offset: number): number {
  if (offset <= 0) return 0;
  if (offset >= text.length) return text.length;
  for (let place = offset; place > Math.max(0, offset - LONGEST_WORD); place -= 1) {
    if (/\s/.test(text[place - 1]!)) return place;
  }
  const isHalf = /[\ud800-\udbff]/.test(text[offset - 1]!);
  return isHalf ? offset - 1 : offset;
}

function pieces(text: string, hits: readonly Hit[]): Snippet['pieces'] {
  const found: { text: string; hit: boolean }[] = [];
  let done = 0;
  const add = (end: number, hit: boolean) => {
    if (end > done) found.push({ text: text.slice(done, end).replace(/\s+/g, ' '), hit });
    done = Math.max(done, end);
  };
  for (const { start, end } of hits) {
    add(start, false);
    add(end, true);
  }
  add(text.length, false);
  return found;
}
