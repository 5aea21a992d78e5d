import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { snippetBlocks } from '../../app/snippets/blocks';
import { $insertBlocks } from '../editor/paste/insert-blocks';

/** Puts a snippet at the caret, or in the place of what is selected; undo takes all of it back at once. */
export function insertSnippet(editor: LexicalEditor, text: string): void {
  const blocks = snippetBlocks(text);
  if (blocks.length === 0) return;
  editor.update(() => $insertBlocks(blocks), { tag: HISTORY_PUSH_TAG, discrete: true });
}
