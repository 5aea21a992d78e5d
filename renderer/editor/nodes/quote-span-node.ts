import {
  $applyNodeReplacement,
  $getState,
  $isElementNode,
  $isRangeSelection,
  $setState,
  createState,
  ElementNode,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
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

  /** Enter between its words parts it: both halves belong to the same quote. */
  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ElementNode | null {
    const below = this.getParentOrThrow().insertNewAfter(selection, restoreSelection);
    if (!$isElementNode(below)) return null;
    const rest = $createQuoteSpanNode(this.getQuote());
    below.append(rest);
    return rest;
  }

  /** Whoever cuts or copies all its words takes the quote along, and not only the words. */
  override extractWithChild(_child: LexicalNode, selection: BaseSelection | null): boolean {
    if (!$isRangeSelection(selection)) return false;
    const isInside = (node: LexicalNode) => this.is(node) || this.isParentOf(node);
    return (
      isInside(selection.anchor.getNode()) &&
      isInside(selection.focus.getNode()) &&
      selection.getTextContent() === this.getTextContent()
    );
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
