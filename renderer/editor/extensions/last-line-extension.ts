import { $createParagraphNode, $isParagraphNode, defineExtension, RootNode } from 'lexical';

/** A story always ends in a line to write on, even below a picture, a block quote or a table. */
export const LastLineExtension = defineExtension({
  name: 'galley/last-line',
  register: (editor) =>
    editor.registerNodeTransform(RootNode, (root) => {
      if (!$isParagraphNode(root.getLastChild())) root.append($createParagraphNode());
    }),
});
