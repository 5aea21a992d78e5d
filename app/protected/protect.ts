import { newSourceId, type Article, type Quote, type SourceId } from '../article';
import { recordOf } from '../compare/records';
import type { RealPerson } from './signs';

type People = Pick<Article, 'sources' | 'quotes'>;

export interface Protection {
  /** What the source is called from now on. */
  readonly alias: string;
  /** Under which this machine keeps who it is. */
  readonly key: string;
}

/** A protected source with its id: ids are made from names, so it has another one. */
export interface Protected<Records extends People> {
  readonly records: Records;
  readonly id: SourceId;
}

/**
 * Puts an alias in the place of a source's name; how to reach them and what is noted on them goes, and the quotes name
 * them by an id that is made of the alias. Null for a source that is not there.
 */
export function protectSource<Records extends People>(
  records: Records,
  id: SourceId,
  { alias, key }: Protection,
): Protected<Records> | null {
  const source = recordOf(records.sources, id);
  if (!source) return null;
  const newId = newSourceId(alias, [...Object.keys(records.sources), id]);
  const sources = Object.entries(records.sources).map(([known, entry]) =>
    known === id
      ? [newId, { ...source, name: alias.trim(), contact: '', notes: '', protected: key }]
      : [known, entry],
  );
  const quotes = Object.entries(records.quotes).map(([known, quote]) => [
    known,
    pointTo(quote, id, newId),
  ]);
  return {
    id: newId,
    records: {
      ...records,
      sources: Object.fromEntries(sources) as Records['sources'],
      quotes: Object.fromEntries(quotes) as Records['quotes'],
    },
  };
}

/** Gives a source its name back. It keeps its id, by which the quotes and their history know it. */
export function unprotectSource<Records extends People>(
  records: Records,
  id: SourceId,
  { name, contact, notes }: RealPerson,
): Records {
  const source = recordOf(records.sources, id);
  if (!source) return records;
  const open = { ...source, name, contact, notes, protected: '' };
  return { ...records, sources: { ...records.sources, [id]: open } };
}

function pointTo(quote: Quote, id: SourceId, newId: SourceId): Quote {
  if (quote.source !== id && quote.via !== id) return quote;
  return {
    ...quote,
    source: quote.source === id ? newId : quote.source,
    via: quote.via === id ? newId : quote.via,
  };
}
