import {
  $applyNodeReplacement,
  $getState,
  $isRangeSelection,
  $setState,
  createState,
  ElementNode,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { SpanKind } from '../../../app/article';

const kindState = createState('kind', {
  parse: (value): SpanKind => (value === 'note' ? 'note' : 'quote'),
});
const recordState = createState('record', { parse: (value) => String(value ?? '') });

/**
 * Words inside a line that belong to a record of the story's: those of a quote, or those that a note is about. Who said
 * them, or what the note says, is in the record and not here. A span has one record as long as it is shown.
 */
export class SpanNode extends ElementNode {
  override $config() {
    return this.config('span', {
      extends: ElementNode,
      stateConfigs: [
        { flat: true, stateConfig: kindState },
        { flat: true, stateConfig: recordState },
      ],
    });
  }

  getKind(): SpanKind {
    return $getState(this, kindState);
  }

  getRecord(): string {
    return $getState(this, recordState);
  }

  /** Only for one that is yet to be shown; without a record it becomes plain words then. */
  setRecord(record: string): this {
    return $setState(this, recordState, record);
  }

  isOf(kind: SpanKind, record: string): boolean {
    return this.getKind() === kind && this.getRecord() === record;
  }

  /** Leaves its words in its place. */
  unwrap(): void {
    for (const child of this.getChildren()) this.insertBefore(child);
    this.remove();
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('span');
    const kind = this.getKind();
    element.className = `story-${kind} ${recordClass(kind, this.getRecord())}`;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return true;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  /**
   * Parts it where Lexical splits the line: at an Enter, and wherever something is put between its words. The rest of them
   * belongs to the same record, and stands in the same line until Lexical has made a new one.
   */
  override insertNewAfter(_selection: RangeSelection, restoreSelection = true): SpanNode {
    const rest = $createSpanNode(this.getKind(), this.getRecord());
    this.insertAfter(rest, restoreSelection);
    return rest;
  }

  /** Whoever cuts or copies all its words takes the record along, and not only the words. */
  override extractWithChild(_child: LexicalNode, selection: BaseSelection | null): boolean {
    if (!$isRangeSelection(selection)) return false;
    const ends = [selection.anchor.getNode(), selection.focus.getNode()];
    const isInside = ends.every((node) => this.is(node) || this.isParentOf(node));
    // A line that is a span and nothing else may be selected by the blocks it stands between.
    const isAround = ends.every((node) => node.isParentOf(this));
    return (isInside || isAround) && selection.getTextContent() === this.getTextContent();
  }

  // What is typed at its edges is the reporter's own word, not the speaker's, and nothing that a note was about.
  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

/**
 * The class that the words of a record have on screen. A class, because browsers find the rules for one by its name: of
 * attributes they would try every rule on every span.
 */
export function recordClass(kind: SpanKind, record: string): string {
  return `${kind}-${record.replace(/\s/gu, '_')}`;
}

export function $createSpanNode(kind: SpanKind, record: string): SpanNode {
  const span = $setState($applyNodeReplacement(new SpanNode()), kindState, kind);
  return $setState(span, recordState, record);
}

export function $isSpanNode(node: LexicalNode | null | undefined): node is SpanNode {
  return node instanceof SpanNode;
}

/** The id of the record of this kind that the node's words belong to, or null. */
export function $recordAround(node: LexicalNode, kind: SpanKind): string | null {
  const all = [node, ...node.getParents()];
  const span = all.find((one): one is SpanNode => $isSpanNode(one) && one.getKind() === kind);
  return span?.getRecord() ?? null;
}
