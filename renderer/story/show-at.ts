import type { LexicalEditor } from 'lexical';
import { scrollToNode } from '../editor/scroll-to-node';

/** Selects by the given function, then brings the node it names into view and the keyboard to the text. */
export function showAt(editor: LexicalEditor, $select: () => string | null): void {
  let key: string | null = null;
  editor.update(
    () => {
      key = $select();
    },
    { discrete: true },
  );
  editor.focus();
  if (key !== null) scrollToNode(editor, key);
}
