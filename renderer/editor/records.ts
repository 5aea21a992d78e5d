import { $getRoot, $getState, $setState, createState } from 'lexical';
import type { Article } from '../../app/article';

/** The records of a story. They are part of the editor's state, so that undo takes a tag and its record back together. */
export type Records = Pick<Article, 'sources' | 'quotes' | 'notes'>;

export const NO_RECORDS: Records = { sources: {}, quotes: {}, notes: {} };

const recordsState = createState('records', {
  parse: (value): Records => (value as Records | null) ?? NO_RECORDS,
});

export function $getRecords(): Records {
  return $getState($getRoot(), recordsState);
}

export function $setRecords(records: Records): void {
  $setState($getRoot(), recordsState, records);
}
