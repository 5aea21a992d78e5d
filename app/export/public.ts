import {
  mapSpans,
  newSourceId,
  NO_ORIGINAL,
  NOT_OBTAINED,
  quotesOf,
  type Article,
  type Block,
  type Quote,
  type QuoteTerms,
  type Source,
  type SourceId,
} from '../article';
import { tellHeldBack } from './held-back';
import type { Losses } from './losses';
import { withoutOffRecord } from './off-record';

/** Whether a quote on these terms may carry its source's name; null where not even its words may leave. */
const NAMES_SOURCE: Readonly<Record<QuoteTerms, boolean | null>> = {
  'on-record': true,
  embargoed: true,
  background: false,
  'off-record': null,
};

/** What is asked for beyond what anybody may see. */
export interface ExportOptions {
  /** The notes to the desk on words of the story, for who is to read it in the newsroom. */
  readonly notes?: boolean;
  /** Is told what is kept back, and what the format has no place for. */
  readonly losses?: Losses;
}

/**
 * The article as it may leave the newsroom; every exporter but the fact-check copy writes this one: a name in a page's
 * source text is published. What is left out:
 *
 * - of the story: notes to the desk (those on words unless they are asked for), the length it wants, what is no quote;
 * - every quote without words in the story, and its source;
 * - of every quote: how it was obtained, for a path or an address may open a door, and the words as they were checked;
 * - of a quote on background: who is behind it, and what may tell: the cue, the role, the words in their own language;
 * - of a quote off the record: all, and its words in the story are `[…]`;
 * - of every source: how to reach them, and notes on them; the whole source where no quote names it openly;
 * - of a protected source: all but the alias, and its id is made from that.
 */
export function publicArticle(article: Article, options: ExportOptions = {}): Article {
  const { notes = false, losses } = options;
  if (losses) tellHeldBack(article, options, losses);
  const ids = publicIds(article);
  const body = withoutOffRecord(article);
  const quotes = publicQuotes({ ...article, body }, ids);
  return {
    ...article,
    fields: { ...article.fields, notes: '', target: 0, notQuotes: [], notSlips: [] },
    sources: publicSources(article, ids, quotes),
    quotes,
    notes: notes ? article.notes : {},
    body: notes ? body : withoutNotes(body),
  };
}

/** The words stay, the marks on them go. */
function withoutNotes(body: readonly Block[]): readonly Block[] {
  return mapSpans(body, {
    isMeant: ({ type }) => type === 'note',
    change: ({ content }) => content,
  });
}

type Ids = ReadonlyMap<SourceId, SourceId>;

/**
 * What each source is called outside: an id was made from the name that it had then, and that of a protected one may be
 * the real name.
 */
function publicIds({ sources }: Article): Ids {
  const ids = new Map<SourceId, SourceId>();
  for (const [id, source] of Object.entries(sources)) {
    if (source.protected === '' && isMadeFrom(source.name, id)) ids.set(id, id);
  }
  for (const [id, { name }] of Object.entries(sources)) {
    if (!ids.has(id)) ids.set(id, newSourceId(name, ids.values()));
  }
  return ids;
}

/** One that was made from an earlier name still says it. */
function isMadeFrom(name: string, id: SourceId): boolean {
  const own = newSourceId(name, []);
  return id === own || (id.startsWith(`${own}-`) && /^[0-9]+$/.test(id.slice(own.length + 1)));
}

function publicQuotes(article: Article, ids: Ids): Article['quotes'] {
  // Words that were cut leave their record behind: who is not quoted any more is nobody's business.
  const said = new Set(quotesOf(article.body));
  return Object.fromEntries(
    Object.entries(article.quotes)
      .filter(([id, { terms }]) => said.has(id) && NAMES_SOURCE[terms] !== null)
      .map(([id, quote]) => [id, publicQuote(quote, article, ids)]),
  );
}

function publicQuote(quote: Quote, { sources }: Article, ids: Ids): Quote {
  const working = { obtained: NOT_OBTAINED, verbatim: '' };
  if (!NAMES_SOURCE[quote.terms]) {
    return { ...quote, ...working, ...TELLS_NOTHING, source: null, via: null };
  }
  const isProtected = [quote.source, quote.via].some(
    (id) => id !== null && ownValue(sources, id)?.protected,
  );
  return {
    ...quote,
    ...working,
    ...(isProtected ? TELLS_NOTHING : {}),
    source: quote.source && (ids.get(quote.source) ?? null),
    via: quote.via && (ids.get(quote.via) ?? null),
  };
}

/** What somebody who knows people could tell the source from. */
const TELLS_NOTHING = { cue: '', role: '', original: NO_ORIGINAL } as const;

function publicSources(
  { sources }: Article,
  ids: Ids,
  quotes: Article['quotes'],
): Article['sources'] {
  const named = new Set(Object.values(quotes).flatMap(({ source, via }) => [source, via]));
  return Object.fromEntries(
    Object.entries(sources)
      .map(([id, source]) => [ids.get(id) ?? id, publicSource(source)] as const)
      .filter(([id]) => named.has(id)),
  );
}

function publicSource(source: Source): Source {
  const open: Source = { ...source, contact: '', notes: '', protected: '' };
  return source.protected === '' ? open : { ...open, role: '', organisation: '' };
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
