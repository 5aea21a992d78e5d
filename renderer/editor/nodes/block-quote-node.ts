import {
  $applyNodeReplacement,
  $createParagraphNode,
  $isElementNode,
  ElementNode,
  type LexicalNode,
} from 'lexical';

/** A block quote holds blocks of its own: paragraphs, lists, pictures. */
export class BlockQuoteNode extends ElementNode {
  override $config() {
    return this.config('block-quote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('blockquote');
    element.className = 'story-block-quote';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isShadowRoot(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  /** Puts its blocks in its place. */
  unwrap(): void {
    for (const child of this.getChildren()) this.insertBefore(child);
    this.remove();
  }
}

export function $createBlockQuoteNode(): BlockQuoteNode {
  return $applyNodeReplacement(new BlockQuoteNode());
}

export function $isBlockQuoteNode(node: LexicalNode | null | undefined): node is BlockQuoteNode {
  return node instanceof BlockQuoteNode;
}

/** The block quote around a node, or null. */
export function $blockQuoteOf(node: LexicalNode): BlockQuoteNode | null {
  return node.getParents().find($isBlockQuoteNode) ?? null;
}

/** A new block quote in the place of the given neighbouring blocks, holding them. */
export function $wrapInBlockQuote(blocks: readonly LexicalNode[]): BlockQuoteNode | null {
  const first = blocks[0];
  if (!first) return null;
  const quote = $createBlockQuoteNode();
  first.insertBefore(quote);
  for (const block of blocks) quote.append($isElementNode(block) ? block : $wrapped(block));
  return quote;
}

function $wrapped(node: LexicalNode): LexicalNode {
  return node.isInline() ? $createParagraphNode().append(node) : node;
}
