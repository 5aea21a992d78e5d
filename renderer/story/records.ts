import { newSourceId, source, type Quote, type QuoteId, type SourceId } from '../../app/article';
import { $getRecords, $setRecords, type Records } from '../editor/records';
import type { QuoteTag } from './story';

/** Takes note of a quote and, where it is new, of its source. Call inside an update. */
export function $recordQuote(id: QuoteId, tag: QuoteTag): void {
  let records = $getRecords();
  const idOf = (named: QuoteTag['source'] | QuoteTag['via']): SourceId | null => {
    if (named === null || typeof named === 'string') return named;
    const known = findByName(records, named.newName);
    if (known !== null) return known;
    const newId = newSourceId(named.newName, Object.keys(records.sources));
    const role = 'role' in named ? named.role : '';
    const entry = source(named.newName.trim(), { role });
    records = { ...records, sources: { ...records.sources, [newId]: entry } };
    return newId;
  };
  const from = idOf(tag.source);
  const via = idOf(tag.via);
  const entry: Quote = {
    source: from,
    via,
    kind: tag.kind,
    cue: tag.cue,
    role: '',
    terms: 'on-record',
    status: 'unchecked',
  };
  $setRecords({ ...records, quotes: { ...records.quotes, [id]: entry } });
}

function findByName({ sources }: Records, name: string): SourceId | null {
  const wanted = name.trim().toLocaleLowerCase();
  const found = Object.entries(sources).find(
    ([, entry]) => entry.name.toLocaleLowerCase() === wanted,
  );
  return found?.[0] ?? null;
}

/** The record without its quote. */
export function withoutQuote(records: Records, id: QuoteId): Records {
  const { [id]: _gone, ...quotes } = records.quotes;
  return { ...records, quotes };
}

/** Quotes whose words changed are no longer as they were checked. Call inside an update. */
export function $uncheckQuotes(ids: readonly QuoteId[]): void {
  const records = $getRecords();
  const checked = ids.filter((id) => records.quotes[id]?.status === 'checked');
  if (checked.length === 0) return;
  const quotes = { ...records.quotes };
  for (const id of checked) quotes[id] = { ...quotes[id]!, status: 'unchecked' };
  $setRecords({ ...records, quotes });
}
