import { $getSelection, $isRangeSelection, defineExtension, type NodeKey } from 'lexical';
import { $blockOf } from '../root-block';

/**
 * The block with the caret is always laid out. Blocks out of sight are not (`content-visibility` in story.css), and
 * neither is a new one until the next frame: a key that comes before that would write into the block after it.
 */
export const CaretBlockExtension = defineExtension({
  name: 'galley/caret-block',
  register: (editor) => {
    let marked: HTMLElement | null = null;
    return editor.registerUpdateListener(({ editorState }) => {
      const key = editorState.read($keyOfCaretBlock);
      const element = key === null ? null : editor.getElementByKey(key);
      if (element === marked) return;
      marked?.classList.remove('has-caret');
      element?.classList.add('has-caret');
      marked = element;
    });
  },
});

function $keyOfCaretBlock(): NodeKey | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  return $blockOf(selection.focus.getNode())?.getKey() ?? null;
}
