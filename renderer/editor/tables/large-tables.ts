import { TableNode } from '@lexical/table';
import { $getNodeByKey, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';

/** From so many cells on, a table is laid out row by row. */
const MANY_CELLS = 800;

/**
 * Marks tables with many cells for the style sheet. A browser that makes columns as wide as their words looks at every
 * cell after every key; columns of one width let it pass over the rows that are not on the screen.
 */
export function markLargeTables(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(TableNode, (mutations) => {
    editor.read(() => {
      for (const [key, mutation] of mutations) {
        const element = mutation === 'destroyed' ? null : editor.getElementByKey(key);
        element?.classList.toggle('is-large', $cellsIn(key) > MANY_CELLS);
      }
    });
  });
}

function $cellsIn(key: NodeKey): number {
  const table = $getNodeByKey(key);
  const head = $isElementNode(table) ? table.getFirstChild() : null;
  return $isElementNode(table) && $isElementNode(head)
    ? table.getChildrenSize() * head.getChildrenSize()
    : 0;
}
