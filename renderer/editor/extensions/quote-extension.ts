import { defineExtension } from 'lexical';
import { $isQuoteSpanNode, QuoteSpanNode } from '../nodes/quote-span-node';

/** Spans of a quote: none is empty, and neighbours of one quote are one. */
export const QuoteExtension = defineExtension({
  name: 'galley/quote',
  nodes: () => [QuoteSpanNode],
  register: (editor) =>
    editor.registerNodeTransform(QuoteSpanNode, (span) => {
      if (span.isEmpty()) {
        span.remove();
        return;
      }
      const next = span.getNextSibling();
      if ($isQuoteSpanNode(next) && next.getQuote() === span.getQuote()) {
        span.append(...next.getChildren());
        next.remove();
      }
    }),
});
