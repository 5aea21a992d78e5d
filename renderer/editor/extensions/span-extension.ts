import { defineExtension } from 'lexical';
import { $isSpanNode, SpanNode } from '../nodes/span-node';

/** Spans of quotes and notes: none is empty or without a record, and neighbours of one record are one. */
export const SpanExtension = defineExtension({
  name: 'galley/span',
  nodes: () => [SpanNode],
  register: (editor) => editor.registerNodeTransform(SpanNode, $tidy),
});

function $tidy(span: SpanNode): void {
  if (span.isEmpty()) {
    span.remove();
    return;
  }
  if (span.getRecord() === '') {
    span.unwrap();
    return;
  }
  const next = span.getNextSibling();
  if ($isSpanNode(next) && next.isOf(span.getKind(), span.getRecord())) {
    span.append(...next.getChildren());
    next.remove();
  }
}
