import type { Quote, QuoteId, Source, SourceId } from '../../app/article';
import { countWords } from '../../app/text/words';
import type { StoryState } from '../story/story';

/** What one source says in the story. */
export interface SourceQuotes {
  /** Null for quotes that nobody is named for. */
  readonly id: SourceId | null;
  readonly source: Source | null;
  readonly quotes: readonly QuoteInStory[];
  readonly words: number;
}

export interface QuoteInStory {
  readonly id: QuoteId;
  readonly quote: Quote;
  /** Its words, span by span. */
  readonly spans: readonly string[];
  readonly text: string;
}

type Records = Pick<StoryState, 'spans' | 'quotes' | 'sources'>;

/** The quotes by their sources, in the order of the text; first those that still need a source. */
export function groupQuotes({ spans, quotes, sources }: Records): readonly SourceQuotes[] {
  const groups = new Map<SourceId | null, QuoteInStory[]>();
  for (const { record: id, spans: words, text } of spans) {
    const quote = quotes[id];
    if (!quote) continue;
    const source = quote.source !== null && sources[quote.source] ? quote.source : null;
    groups.set(source, [...(groups.get(source) ?? []), { id, quote, spans: words, text }]);
  }
  return [...groups]
    .map(([id, quotes]) => ({
      id,
      source: id === null ? null : (sources[id] ?? null),
      quotes,
      words: quotes.reduce((sum, { text }) => sum + countWords(text), 0),
    }))
    .sort((a, b) => Number(a.id !== null) - Number(b.id !== null));
}
