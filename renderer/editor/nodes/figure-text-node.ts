import {
  $applyNodeReplacement,
  $createParagraphNode,
  $getSelection,
  $getState,
  $isRangeSelection,
  $isTextNode,
  $setState,
  createState,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
} from 'lexical';
import { say } from '../words';

export type FigurePart = 'caption' | 'credit';

const partState = createState('part', {
  parse: (value): FigurePart => (value === 'credit' ? 'credit' : 'caption'),
});

/**
 * The words below a picture: its caption, or the one line that says who owns it. It stays where it is, however it is
 * typed at and deleted at.
 */
export class FigureTextNode extends ElementNode {
  override $config() {
    return this.config('figure-text', {
      extends: ElementNode,
      stateConfigs: [{ flat: true, stateConfig: partState }],
    });
  }

  getPart(): FigurePart {
    return $getState(this, partState);
  }

  override createDOM(): HTMLElement {
    const part = this.getPart();
    const element = document.createElement(part === 'caption' ? 'figcaption' : 'div');
    element.className = `story-${part}`;
    say(element, 'placeholder', `figure.${part}.placeholder`);
    element.classList.toggle('is-empty', this.isEmpty());
    return element;
  }

  override updateDOM(_before: this, element: HTMLElement): boolean {
    element.classList.toggle('is-empty', this.isEmpty());
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  /** Backspace at its head leaves it as it is. */
  override collapseAtStart(): boolean {
    return true;
  }

  override canMergeWhenEmpty(): boolean {
    return false;
  }

  /** Enter goes on writing below the figure; a gallery lets what is no figure go below it. */
  override insertNewAfter(_selection: unknown, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.getParentOrThrow().insertAfter(paragraph, restoreSelection);
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.setFormat(0);
    return paragraph;
  }

  /** Puts the caret behind its words. What is typed there looks like the last of them, not like where one came from. */
  selectWords(): void {
    const last = this.getLastDescendant();
    this.selectEnd().setFormat($isTextNode(last) ? last.getFormat() : 0);
  }
}

export function $createFigureTextNode(part: FigurePart): FigureTextNode {
  return $setState($applyNodeReplacement(new FigureTextNode()), partState, part);
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is FigureTextNode {
  return node instanceof FigureTextNode && node.getPart() === 'caption';
}

export function $isCreditNode(node: LexicalNode | null | undefined): node is FigureTextNode {
  return node instanceof FigureTextNode && node.getPart() === 'credit';
}
