import {
  $applyNodeReplacement,
  ElementNode,
  setDOMUnmanaged,
  type DOMExportOutput,
  type EditorConfig,
  type ElementDOMSlot,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { fillGallery, galleryPlace } from '../gallery-view';
import { $isFigureNode, type FigureNode } from './figure-node';

/** Figures beside each other, in the one tree of the story. It holds figures and nothing else; see its extension. */
export class GalleryNode extends ElementNode {
  override $config() {
    return this.config('gallery', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig, editor: LexicalEditor): HTMLElement {
    const element = document.createElement('div');
    element.className = 'story-gallery';
    fillGallery(element, { editor, key: this.getKey(), own: setDOMUnmanaged });
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withElement(galleryPlace(element));
  }

  /** What other programs get of it; the reader of pasted pages makes a gallery of it again. */
  override exportDOM(): DOMExportOutput {
    const element = document.createElement('figure');
    element.className = 'gallery';
    return { element };
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

  getFigures(): readonly FigureNode[] {
    return this.getChildren().filter($isFigureNode);
  }

  /** Puts its figures in its place. */
  unwrap(): void {
    for (const figure of this.getChildren()) this.insertBefore(figure, false);
    this.remove();
  }
}

export function $createGalleryNode(): GalleryNode {
  return $applyNodeReplacement(new GalleryNode());
}

export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}

/** The gallery that a node is or stands in, or null. */
export function $galleryOf(node: LexicalNode): GalleryNode | null {
  if ($isGalleryNode(node)) return node;
  return node.getParents().find($isGalleryNode) ?? null;
}
