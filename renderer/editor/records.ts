import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Quote, QuoteId, Source, SourceId } from '../../app/article';

/** The records of a story. They are part of the editor's state, so that undo takes a tag and its record back together. */
export interface Records {
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly quotes: Readonly<Record<QuoteId, Quote>>;
}

const NO_RECORDS: Records = { sources: {}, quotes: {} };

const recordsState = createState('records', {
  parse: (value): Records => (value as Records | null) ?? NO_RECORDS,
});

export function $getRecords(): Records {
  return $getState($getRoot(), recordsState);
}

export function $setRecords(records: Records): void {
  $setState($getRoot(), recordsState, records);
}
