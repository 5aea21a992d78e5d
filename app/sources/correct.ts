import type { Article, Quote, Source, SourceId } from '../article';
import { isNamedAs, type NamedAs } from './named-as';

/** What is put right of somebody: what they are called, and whatever else is given. Several who are one become one. */
export interface Correction {
  readonly from: readonly NamedAs[];
  readonly to: Pick<Source, 'name'> & Partial<Pick<Source, 'kind' | 'role' | 'organisation'>>;
}

type Sources = Article['sources'];

/**
 * The article with somebody's records as they ought to be; the very same article where nobody is meant. Records that
 * come to have one name are made one, and what was said under any of them is said under that one, in the role in which
 * it was said. Words are left alone, and so is everybody else.
 */
export function correctSources(article: Article, correction: Correction): Article {
  const meant = Object.entries(article.sources)
    .filter(([, source]) => correction.from.some((person) => isNamedAs(person, source)))
    .map(([id]) => id);
  if (meant.length === 0) return article;
  const corrected = mapEntries(article.sources, (source, id) =>
    meant.includes(id) ? { ...source, ...correction.to } : source,
  );
  const into = joined(article.sources, corrected, meant);
  const sources = withoutJoined(corrected, into, correction.to);
  const context = { before: article.sources, now: sources, into, correction };
  const quotes = mapEntries(article.quotes, (quote) => pointedAnew(quote, context));
  return { ...article, sources, quotes };
}

/** For each record that becomes a part of another one, that one: the one that had the name all along, or the first. */
function joined(
  before: Sources,
  sources: Sources,
  meant: readonly SourceId[],
): ReadonlyMap<SourceId, SourceId> {
  const into = new Map<SourceId, SourceId>();
  const open = new Set(meant);
  for (const id of meant) {
    if (!open.has(id)) continue;
    const same = Object.keys(sources).filter((other) => isNamedAs(sources[other]!, sources[id]!));
    const kept = same.find((other) => before[other]!.name === sources[id]!.name) ?? same[0]!;
    for (const other of same) {
      open.delete(other);
      if (other !== kept) into.set(other, kept);
    }
  }
  return into;
}

function withoutJoined(
  sources: Sources,
  into: ReadonlyMap<SourceId, SourceId>,
  to: Correction['to'],
): Sources {
  const kept = Object.entries(sources).filter(([id]) => !into.has(id));
  const entries = kept.map(([id, source]) => {
    const parts = Object.entries(sources).filter(([other]) => into.get(other) === id);
    if (parts.length === 0) return [id, source] as const;
    return [id, { ...join([source, ...parts.map(([, part]) => part)]), ...to }] as const;
  });
  return Object.fromEntries(entries);
}

/** What the first one says counts; where it says nothing, what the next one says. What was noted is all kept. */
function join(records: readonly Source[]): Source {
  const first = (part: 'role' | 'organisation') =>
    records.map((record) => record[part]).find((text) => text !== '') ?? '';
  const all = (part: 'contact' | 'notes') =>
    [...new Set(records.map((record) => record[part]).filter((text) => text !== ''))].join('\n');
  return {
    ...records[0]!,
    role: first('role'),
    organisation: first('organisation'),
    contact: all('contact'),
    notes: all('notes'),
  };
}

interface Pointing {
  readonly before: Sources;
  readonly now: Sources;
  readonly into: ReadonlyMap<SourceId, SourceId>;
  readonly correction: Correction;
}

function pointedAnew(quote: Quote, { before, now, into, correction }: Pointing): Quote {
  const follow = (id: SourceId | null) => (id === null ? null : (into.get(id) ?? id));
  const [source, via] = [follow(quote.source), follow(quote.via)];
  const isSame = source === quote.source && via === quote.via;
  // Nobody is quoted through themselves, unless the story says so already.
  const isThroughSelf = !isSame && source === via && quote.source !== quote.via;
  const role = correction.to.role === undefined ? roleAtTheTime(quote, before, now, source) : '';
  if (isSame && role === '') return quote;
  return { ...quote, source, via: isThroughSelf ? null : via, role: quote.role || role };
}

/** What is to be said of the quote alone, since the record of its source has another role now. */
function roleAtTheTime(
  quote: Quote,
  before: Sources,
  now: Sources,
  source: SourceId | null,
): string {
  if (quote.role !== '' || quote.source === null || source === null) return '';
  const then = entryOf(before, quote.source)?.role ?? '';
  return then === entryOf(now, source)?.role ? '' : then;
}

function entryOf(sources: Sources, id: SourceId): Source | undefined {
  return Object.hasOwn(sources, id) ? sources[id] : undefined;
}

/** A record may have any name, `__proto__` too. */
function mapEntries<Value>(
  records: Readonly<Record<string, Value>>,
  change: (value: Value, id: string) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(records).map(([id, value]) => [id, change(value, id)]));
}
