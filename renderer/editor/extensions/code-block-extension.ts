import { CodeExtension } from '@lexical/code';
import { $isCodeNode, CodeNode } from '@lexical/code-core';
import { mergeRegister } from '@lexical/utils';
import { $isElementNode, defineExtension, TextNode } from 'lexical';

/** A code block holds its lines as they are: no marks, no links, no quotes, for the file has no place for them there. */
export const CodeBlockExtension = defineExtension({
  name: 'galley/code-block',
  dependencies: [CodeExtension],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(CodeNode, $dissolveSpans),
      editor.registerNodeTransform(TextNode, $dropMarks),
    ),
});

function $dissolveSpans(block: CodeNode): void {
  for (const child of block.getChildren()) {
    if (!$isElementNode(child)) continue;
    for (const inner of child.getChildren()) child.insertBefore(inner);
    child.remove();
  }
}

function $dropMarks(text: TextNode): void {
  if (text.getFormat() !== 0 && $isCodeNode(text.getParent())) text.setFormat(0);
}
