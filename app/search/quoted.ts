import type { Quote, QuoteId, Source, SourceId } from '../article';
import { stateOf, type QuoteState } from '../quotes/verbatim';
import { readQuote, readSource } from '../format/records';
import type { Values } from './front-matter';
import { readSpanWords } from './span-words';

/** Who is named in an article, and what they say in it. */
export interface Quoted {
  readonly sources: readonly NamedSource[];
  readonly quotes: readonly QuotedWords[];
}

export interface NamedSource extends Pick<
  Source,
  'name' | 'kind' | 'role' | 'organisation' | 'protected'
> {
  readonly id: SourceId;
}

export interface QuotedWords extends Pick<
  Quote,
  'source' | 'via' | 'kind' | 'cue' | 'role' | 'terms' | 'obtained'
> {
  readonly status: QuoteState;
  readonly id: QuoteId;
  /** All of them, with an ellipsis between the spans; empty where the body has none. */
  readonly words: string;
}

/** Reads the records of a text's front matter, and only for those that are there what stands in the body. */
export function readQuoted(values: Values, body: string): Quoted {
  const sources = entriesOf(values.get('sources'));
  const quotes = entriesOf(values.get('quotes'));
  const words = quotes.length > 0 ? readSpanWords(body) : null;
  return {
    sources: sources.map(([id, value]) => ({ id, ...readSource(value, ignore) })),
    quotes: quotes.map(([id, value]) => {
      const quote = readQuote(value, ignore);
      const spans = words?.get(id) ?? [];
      return { ...quote, id, words: spans.join(' … '), status: stateOf(quote, spans) };
    }),
  };
}

/** The window says what is wrong in a file. */
const ignore = () => {};

function entriesOf(value: unknown): readonly (readonly [string, unknown])[] {
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isMap ? Object.entries(value) : [];
}
