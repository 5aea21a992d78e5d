import {
  plainText,
  spansIn,
  type Article,
  type Quote,
  type QuoteId,
  type Source,
  type SourceId,
} from '../../article';
import { stateOf, type QuoteState } from '../../quotes/verbatim';

/** A quote as it is to be checked. Its number is its place in the list, from 1. */
export interface NumberedQuote {
  readonly id: QuoteId;
  readonly number: number;
  /** Span by span, in reading order; none where the record has no words in the story any more. */
  readonly words: readonly string[];
  /** Null where the words have no record. */
  readonly record: Quote | null;
  readonly source: NamedSource | null;
  readonly via: NamedSource | null;
  /** Null without a record. */
  readonly status: QuoteState | null;
}

export interface NamedSource {
  /** The alias of a protected source; where the story does not list the source, its id. */
  readonly name: string;
  /** Null where the story does not list the source. */
  readonly record: Source | null;
}

/** All that a desk needs to check a story's quotes. It holds what is told on background and off the record. */
export interface FactCheckCopy {
  readonly article: Article;
  /** Those with words in reading order, then the records that have none. */
  readonly quotes: readonly NumberedQuote[];
  /** The same by their ids. */
  readonly byId: ReadonlyMap<QuoteId, NumberedQuote>;
}

/** Nothing is dropped: words without a record and records without words are there as such. */
export function factCheckCopy(article: Article): FactCheckCopy {
  const words = wordsOfQuotes(article);
  for (const id of Object.keys(article.quotes)) if (!words.has(id)) words.set(id, []);
  const quotes = [...words].map(([id, spans], index) =>
    numberedQuote(article, id, { number: index + 1, words: spans }),
  );
  return { article, quotes, byId: new Map(quotes.map((quote) => [quote.id, quote])) };
}

function wordsOfQuotes({ body }: Article): Map<QuoteId, string[]> {
  const words = new Map<QuoteId, string[]>();
  for (const span of spansIn(body)) {
    if (span.type !== 'quote') continue;
    const spans = words.get(span.quote);
    if (spans) spans.push(plainText(span.content));
    else words.set(span.quote, [plainText(span.content)]);
  }
  return words;
}

function numberedQuote(
  { quotes, sources }: Article,
  id: QuoteId,
  { number, words }: Pick<NumberedQuote, 'number' | 'words'>,
): NumberedQuote {
  const record = Object.hasOwn(quotes, id) ? quotes[id]! : null;
  const named = (source: SourceId | null | undefined): NamedSource | null => {
    if (source == null) return null;
    const known = Object.hasOwn(sources, source) ? sources[source]! : null;
    return { name: known?.name ?? source, record: known };
  };
  return {
    id,
    number,
    words,
    record,
    source: named(record?.source),
    via: named(record?.via),
    status: record && stateOf(record, words),
  };
}
