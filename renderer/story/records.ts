import { newSourceId, quote, source, type QuoteId, type SourceId } from '../../app/article';
import { $getRecords, $setRecords, type Records } from '../editor/records';
import type { QuoteTag } from './story';

/** Takes note of a quote and, where it is new, of its source. Call inside an update. */
export function $recordQuote(id: QuoteId, tag: QuoteTag): void {
  const from = $sourceOf(tag.source);
  const via = $sourceOf(tag.via);
  const entry = quote(from, { via, kind: tag.kind, cue: tag.cue });
  const records = $getRecords();
  $setRecords({ ...records, quotes: { ...records.quotes, [id]: entry } });
}

/** The id of a source that is one of the story's, by its name too, or is made one now. */
export function $sourceOf(named: QuoteTag['source'] | QuoteTag['via']): SourceId | null {
  if (named === null || typeof named === 'string') return named;
  const records = $getRecords();
  const { newName, ...parts } = named;
  const known = findByName(records, newName, parts.protected);
  if (known !== null) return known;
  const newId = newSourceId(newName, Object.keys(records.sources));
  const entry = source(newName.trim(), parts);
  $setRecords({ ...records, sources: { ...records.sources, [newId]: entry } });
  return newId;
}

/** Where it is known what is behind the name, that has to be the same: two who are protected may have one alias. */
function findByName({ sources }: Records, name: string, key?: string): SourceId | null {
  const wanted = name.trim().toLocaleLowerCase();
  const found = Object.entries(sources).find(
    ([, entry]) =>
      entry.name.toLocaleLowerCase() === wanted && (key === undefined || entry.protected === key),
  );
  return found?.[0] ?? null;
}

/** The record without its quote. */
export function withoutQuote(records: Records, id: QuoteId): Records {
  const { [id]: _gone, ...quotes } = records.quotes;
  return { ...records, quotes };
}
