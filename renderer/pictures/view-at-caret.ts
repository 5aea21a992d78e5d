import { $getSelection, type LexicalEditor, type NodeKey } from 'lexical';
import { $figureOf } from '../editor/nodes/figure-node';
import { showPanel } from '../popovers/open-popover';
import { appStore } from '../state/app-store';
import { viewPicture } from './open-picture';

/** The picture that is selected or has the caret in its caption, or else the first one; without any, the panel for them. */
export function viewPictureAtCaret(): void {
  const { story } = appStore.getState();
  if (!story) return;
  story.lookNow();
  const { figures } = story.store.getState();
  const atCaret = figureAtCaret(story.editor);
  const figure = figures.find(({ key }) => key === atCaret) ?? figures[0];
  if (figure) viewPicture(figure.key);
  else showPanel('pictures');
}

function figureAtCaret(editor: LexicalEditor): NodeKey | null {
  return editor.getEditorState().read(() => {
    const [node] = $getSelection()?.getNodes() ?? [];
    return (node && $figureOf(node)?.getKey()) ?? null;
  });
}
