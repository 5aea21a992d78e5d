import { $applyNodeReplacement, ElementNode, type LexicalNode } from 'lexical';
import {
  $createFigureTextNode,
  $isCaptionNode,
  $isCreditNode,
  type FigureTextNode,
} from './figure-text-node';
import { $createPictureNode, $isPictureNode, type PictureNode } from './picture-node';

/**
 * A picture with its caption and credit, all in the one tree of the story, so that undo, selection and quotes work in a
 * caption as anywhere. It always holds picture, caption and credit, in this order; see the figure extension.
 */
export class FigureNode extends ElementNode {
  override $config() {
    return this.config('figure', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('figure');
    element.className = 'story-figure';
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

  override canIndent(): boolean {
    return false;
  }

  getPicture(): PictureNode | null {
    return this.getChildren().find($isPictureNode) ?? null;
  }

  getCaption(): FigureTextNode | null {
    return this.getChildren().find($isCaptionNode) ?? null;
  }

  getCredit(): FigureTextNode | null {
    return this.getChildren().find($isCreditNode) ?? null;
  }
}

/** A figure with nothing in it yet. */
export function $createFigureNode(): FigureNode {
  return $applyNodeReplacement(new FigureNode()).append(
    $createPictureNode(),
    $createFigureTextNode('caption'),
    $createFigureTextNode('credit'),
  );
}

/** A figure without its parts, for a tree that is being put together. */
export function $createBareFigureNode(): FigureNode {
  return $applyNodeReplacement(new FigureNode());
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

/** The figure that a node stands in, or null. */
export function $figureOf(node: LexicalNode): FigureNode | null {
  if ($isFigureNode(node)) return node;
  return node.getParents().find($isFigureNode) ?? null;
}
