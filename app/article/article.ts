import { validateBlock, type Block } from './block';
import { EMPTY_FIELDS, validateFields, type Fields } from './fields';
import type { Note, NoteId } from './note';
import type { InvalidCode } from './problem';
import type { Quote, QuoteId } from './quote';
import type { Source, SourceId } from './source';
import { RECORDS, SPAN_KINDS } from './span';
import { recordsIn } from './walk';

/**
 * A story: the hub of Galley. Files, the editor, exports, checks and counts are all made from it or into it.
 * Immutable: a change makes a new article that shares all that did not change.
 */
export interface Article {
  readonly fields: Fields;
  /** In the order of their entry. */
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly quotes: Readonly<Record<QuoteId, Quote>>;
  /** Notes on words of the body. What the desk is told of the whole story is `fields.notes`. */
  readonly notes: Readonly<Record<NoteId, Note>>;
  readonly body: readonly Block[];
}

export function article(fields: Partial<Fields>, body: readonly Block[] = []): Article {
  return { fields: { ...EMPTY_FIELDS, ...fields }, sources: {}, quotes: {}, notes: {}, body };
}

/**
 * What is wrong with the article as a value; empty for a sound one. A sound article can be written to a file and
 * read back the same.
 */
export function validateArticle(value: Article): readonly InvalidCode[] {
  const found: InvalidCode[] = [];
  const report = (code: InvalidCode) => found.push(code);
  validateFields(value.fields, report);
  for (const block of value.body) validateBlock(block, report);
  for (const kind of SPAN_KINDS) {
    for (const id of recordsIn(value.body, kind)) {
      if (!Object.hasOwn(value[RECORDS[kind]], id)) report('span-without-record');
    }
  }
  for (const quote of Object.values(value.quotes)) {
    for (const id of [quote.source, quote.via]) {
      if (id !== null && !Object.hasOwn(value.sources, id)) report('quote-without-source');
    }
  }
  return found;
}
