import { validateBlock, type Block } from './block';
import { EMPTY_FIELDS, validateFields, type Fields } from './fields';
import type { InvalidCode } from './problem';
import type { Quote, QuoteId } from './quote';
import type { Source, SourceId } from './source';
import { quotesOf } from './walk';

/**
 * A story: the hub of Galley. Files, the editor, exports, checks and counts are all made from it or into it.
 * Immutable: a change makes a new article that shares all that did not change.
 */
export interface Article {
  readonly fields: Fields;
  /** In the order of their entry. */
  readonly sources: Readonly<Record<SourceId, Source>>;
  readonly quotes: Readonly<Record<QuoteId, Quote>>;
  readonly body: readonly Block[];
}

export function article(fields: Partial<Fields>, body: readonly Block[] = []): Article {
  return { fields: { ...EMPTY_FIELDS, ...fields }, sources: {}, quotes: {}, body };
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
  for (const id of quotesOf(value.body)) {
    if (!Object.hasOwn(value.quotes, id)) report('quote-without-record');
  }
  for (const quote of Object.values(value.quotes)) {
    for (const id of [quote.source, quote.via]) {
      if (id !== null && !Object.hasOwn(value.sources, id)) report('quote-without-source');
    }
  }
  return found;
}
