import type { Quote, QuoteId, Source, SourceId } from '../../app/article';
import { isEqual } from '../../app/equal';
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
  readonly words: number;
}

type Records = Pick<StoryState, 'spans' | 'quotes' | 'sources'>;

/** The quotes by their sources, in the order of the text; first those that still need a source. */
export function groupQuotes({ spans, quotes, sources }: Records): readonly SourceQuotes[] {
  const groups = new Map<SourceId | null, QuoteInStory[]>();
  for (const { record: id, spans: said, text } of spans) {
    const quote = quotes[id];
    if (!quote) continue;
    const source = quote.source !== null && sources[quote.source] ? quote.source : null;
    const group = groups.get(source) ?? [];
    group.push(entryOf(id, quote, said, text));
    groups.set(source, group);
  }
  return [...groups]
    .map(([id, quotes]) => ({
      id,
      source: id === null ? null : (sources[id] ?? null),
      quotes,
      words: quotes.reduce((sum, { words }) => sum + words, 0),
    }))
    .sort((a, b) => Number(a.id !== null) - Number(b.id !== null));
}

const remembered = new WeakMap<Quote, QuoteInStory>();

/** The entry of before where nothing is new: what shows it has nothing to do then. */
function entryOf(id: QuoteId, quote: Quote, spans: readonly string[], text: string): QuoteInStory {
  const before = remembered.get(quote);
  if (before?.id === id && isEqual(before.spans, spans)) return before;
  const entry = { id, quote, spans, text, words: countWords(text) };
  remembered.set(quote, entry);
  return entry;
}
