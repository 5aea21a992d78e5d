import type { Article, QuoteSpan } from '../../article';
import { escapeAttribute } from './escape';

/** What a page says of the words of quotes. */
export interface PageQuotes {
  /** Attributes of the words' element, and what stands behind it. In a link there may be no other one. */
  readonly mark: (
    span: QuoteSpan,
    isInLink: boolean,
  ) => { readonly attributes: string; readonly behind: string };
}

/** Who said it, for programs that read the page. `q` would add marks of its own to those in the text. */
export function newPageQuotes({ quotes, sources }: Article): PageQuotes {
  return {
    mark: (span) => {
      let attributes = ` data-quote="${escapeAttribute(span.quote)}"`;
      const quote = quotes[span.quote];
      const source = sources[quote?.source ?? '']?.name;
      const via = sources[quote?.via ?? '']?.name;
      if (source) attributes += ` data-source="${escapeAttribute(source)}"`;
      if (via) attributes += ` data-via="${escapeAttribute(via)}"`;
      return { attributes, behind: '' };
    },
  };
}
