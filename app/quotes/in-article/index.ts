import type { Article } from '../../article/article';
import type { Fields } from '../../article/fields';
import type { QuoteKind } from '../../article/quote';
import type { SourceId } from '../../article/source';
import { linesOf, type Line } from './lines';
import { FullNames, matchSource } from './names';
import { ReadText, type PlaceInArticle } from './places';
import { rejectionKey } from './rejected';
import { suggestQuotes } from '../suggest';
import type { Suggestion, Words } from '../suggestion';

/** What of an article decides about its suggestions. */
export interface ReadArticle extends Pick<Article, 'sources' | 'body'> {
  readonly fields: Pick<Fields, 'language' | 'notQuotes'>;
}

/** Words of an article that may be a quote, for somebody to accept, change or reject. */
export interface ArticleSuggestion<Where = PlaceInArticle> {
  /** All its words, as a record's are shown: from one place to the next with an ellipsis. */
  readonly words: string;
  /** One for each line and for each part of a quote that is split by its cue; all belong to one record. */
  readonly places: readonly Where[];
  readonly kind: QuoteKind;
  /** From 0 to 1. */
  readonly confidence: number;
  readonly source: SuggestedSource<Where> | null;
  readonly via: SuggestedSource<Where> | null;
  readonly cue: PlacedWords<Where> | null;
}

/** Words that a suggestion rests on. */
export interface PlacedWords<Where = PlaceInArticle> {
  readonly text: string;
  readonly places: readonly Where[];
}

/** Who is named, by a full name where the article has one. */
export interface SuggestedSource<Where = PlaceInArticle> extends PlacedWords<Where> {
  readonly name: string;
  /** The source of the article's that is meant, if it has one already. */
  readonly id: SourceId | null;
}

/** Suggestions below are not worth anybody's look. */
const LEAST = 0.5;

/**
 * What may be quotes in an article, in reading order. Left out is what is tagged already and what was rejected. A caption,
 * a cell, a crosshead or a pull quote is read by itself, so that nobody beside it is taken for who speaks in it.
 */
export function suggestInArticle(article: ReadArticle): readonly ArticleSuggestion[] {
  const lines = linesOf(article.body);
  const told = lines.filter(({ isTold }) => isTold);
  const alone = lines.filter((line) => !line.isTold && mayQuote(line));
  const names = new FullNames(told.map(({ read }) => read).join('\n'), article.fields.language);
  const found = [told, ...alone.map((line) => [line])].flatMap((group) =>
    inLines(group, article, names),
  );
  const rejected = new Set(article.fields.notQuotes.map(rejectionKey));
  return found
    .filter(({ places, words }) => places.length > 0 && !rejected.has(rejectionKey(words)))
    .sort((one, other) => compare(one.places[0]!, other.places[0]!));
}

/** A number or a name, as cells mostly hold, quotes nobody. */
function mayQuote({ read }: Line): boolean {
  return /[\p{Pi}\p{Pf}"'„‚「『＂]|\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u.test(read);
}

function inLines(
  lines: readonly Line[],
  article: ReadArticle,
  names: FullNames,
): readonly ArticleSuggestion[] {
  if (lines.length === 0) return [];
  const read = new ReadText(lines);
  const found = suggestQuotes(read.text, article.fields.language);
  const open = found.filter((one) => one.confidence >= LEAST && !read.isTagged(one));
  const placed = (words: Words): PlacedWords => ({
    text: words.text,
    places: read.placesOf(words),
  });
  const named = (words: Words | null): SuggestedSource | null => {
    const name = words && names.of(words.text.replace(/\s+/g, ' '));
    if (words === null || name === null) return null;
    return { ...placed(words), name, id: matchSource(name, article.sources) };
  };
  return joinSplit(read.text, open).map(({ parts, ...one }) => {
    const places = parts.flatMap((part) => read.placesOf(part));
    return {
      words: places.map(({ text }) => text).join(' … '),
      places,
      kind: one.kind,
      confidence: one.confidence,
      source: named(one.source),
      via: named(one.via),
      cue: one.cue && placed(one.cue),
    };
  });
}

interface Joined extends Suggestion {
  readonly parts: readonly Suggestion[];
}

/** “One half,” she said, “the other.” is one quote in two parts. */
function joinSplit(text: string, suggestions: readonly Suggestion[]): readonly Joined[] {
  const joined: Joined[] = [];
  for (const one of suggestions) {
    const last = joined.at(-1);
    if (!last || !isSplit(text, last, one)) {
      joined.push({ ...one, parts: [one] });
      continue;
    }
    const confidence = Math.min(last.confidence, one.confidence);
    const kind = last.kind === 'direct' ? 'direct' : one.kind;
    joined[joined.length - 1] = { ...last, confidence, kind, parts: [...last.parts, one] };
  }
  return joined;
}

/** The cue of both stands between them, in one paragraph. */
function isSplit(text: string, { cue, kind, parts }: Joined, next: Suggestion): boolean {
  const { end } = parts.at(-1)!;
  if (!cue || kind === 'indirect' || next.kind === 'indirect' || cue.start !== next.cue?.start) {
    return false;
  }
  return end <= cue.start && cue.end <= next.start && !text.slice(end, next.start).includes('\n');
}

function compare(one: PlaceInArticle, other: PlaceInArticle): number {
  return one.block - other.block || one.run - other.run || one.start - other.start;
}
