import type { LexicalNode } from 'lexical';
import { $createSpanNode, $isSpanNode, type SpanNode } from './nodes/span-node';

/**
 * Cuts those notes in two that are about words on both sides of where a selection begins or ends. A quote that is made of
 * it would else be cut by them, and what somebody said in one go stand there as two quotations.
 */
export function $cutNotesAt(first: LexicalNode | undefined, last: LexicalNode | undefined): void {
  if (!first || !last) return;
  for (const note of $notesAround(first).filter((one) => !one.isParentOf(last))) {
    const before = $childWith(note, first).getPreviousSiblings();
    if (before.length > 0) note.insertBefore($partOf(note).append(...before));
  }
  for (const note of $notesAround(last).filter((one) => !one.isParentOf(first))) {
    const behind = $childWith(note, last).getNextSiblings();
    if (behind.length > 0) note.insertAfter($partOf(note).append(...behind));
  }
}

function $notesAround(node: LexicalNode): readonly SpanNode[] {
  return node
    .getParents()
    .filter($isSpanNode)
    .filter((span) => span.getKind() === 'note');
}

function $partOf(note: SpanNode): SpanNode {
  return $createSpanNode('note', note.getRecord());
}

/** The child of the note in which the node stands, or which it is. */
function $childWith(note: SpanNode, node: LexicalNode): LexicalNode {
  return [node, ...node.getParents()].find((one) => note.is(one.getParent()))!;
}
