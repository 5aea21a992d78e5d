import {
  $applyNodeReplacement,
  $getState,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
} from 'lexical';
import type { QuoteId } from '../../../app/article';

const quoteState = createState('quote', { parse: (value) => String(value ?? '') });

/** Words of a quote, inside a line. Who said them is in the quote's record, not here. */
export class QuoteSpanNode extends ElementNode {
  override $config() {
    return this.config('quote-span', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: quoteState }],
    });
  }

  getQuote(): QuoteId {
    return $getState(this, quoteState);
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    element.className = 'story-quote';
    element.dataset['quote'] = this.getQuote();
    return element;
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    const quote = this.getQuote();
    if (quote !== $getState(before, quoteState, 'direct')) element.dataset['quote'] = quote;
    return false;
  }

  override isInline(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  // What is typed at its edges is the reporter's own word, not the speaker's.
  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

export function $createQuoteSpanNode(quote: QuoteId): QuoteSpanNode {
  return $setState($applyNodeReplacement(new QuoteSpanNode()), quoteState, quote);
}

export function $isQuoteSpanNode(node: LexicalNode | null | undefined): node is QuoteSpanNode {
  return node instanceof QuoteSpanNode;
}
