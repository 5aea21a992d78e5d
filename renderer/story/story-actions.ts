import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import {
  $createTextNode,
  $getNodeByKey,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
} from 'lexical';
import type { StoreApi } from 'zustand';
import { runEditorCommand } from '../editor/format-commands';
import { $figureOf, type FigureNode } from '../editor/nodes/figure-node';
import { placePicture } from '../editor/place-picture';
import type { OthersActions } from './follow-others';
import { noteActions } from './note-actions';
import { protectActions } from './protect-actions';
import { quoteActions } from './quote-actions';
import { showAt } from './show-at';
import type { FigurePatch, Story, StoryState } from './story';
import { tagPlaces } from './tag-places';
import { createTagSelected } from './tag-selected';

type Actions = Omit<
  Story,
  | 'name'
  | 'editor'
  | 'store'
  | 'article'
  | 'shown'
  | 'text'
  | 'selection'
  | 'saveNow'
  | 'dispose'
  | keyof OthersActions
>;

/** What is changed from a panel leaves the keyboard there: without the tag the editor would take it. */
const FROM_PANEL = { tag: SKIP_DOM_SELECTION_TAG };

/** What panels, toolbar and popovers do to a story. */
export function storyActions(
  editor: LexicalEditor,
  store: StoreApi<StoryState>,
  touch: () => void,
): Actions {
  const tagSelected = createTagSelected(editor);
  /** A story that can only be read is not changed on screen either. */
  const isReadOnly = () => store.getState().readOnly !== null;
  const change = (work: () => void) => {
    if (!isReadOnly()) editor.update(work, FROM_PANEL);
  };
  return {
    setFields: (patch) => {
      if (isReadOnly()) return;
      store.setState(({ fields }) => ({ fields: { ...fields, ...patch } }));
      touch();
    },
    changeFigure: (key, patch) => change(() => $changeFigure($figureByKey(key), patch)),
    ...quoteActions(editor, tagSelected, isReadOnly),
    tagPlaces: (places, tag) => (isReadOnly() ? null : tagPlaces(editor, places, tag)),
    ...protectActions(editor, store, isReadOnly),
    ...noteActions(editor, tagSelected, isReadOnly),
    showFigure: (key) =>
      showAt(editor, () => {
        $figureByKey(key)?.getCaption()?.selectEnd();
        return key;
      }),
    placePicture: (key, picture) => placePicture(editor, key, picture),
    run: (command) => runEditorCommand(editor, command),
    setLink: (url) => {
      editor.dispatchCommand(TOGGLE_LINK_COMMAND, url === '' ? null : url);
    },
  };
}

function $figureByKey(key: string): FigureNode | null {
  const node = $getNodeByKey(key);
  return node && $figureOf(node);
}

function $changeFigure(figure: FigureNode | null, { credit, ...picture }: FigurePatch): void {
  figure?.getPicture()?.setValue(picture);
  if (credit === undefined) return;
  const line = figure?.getCredit();
  line?.clear();
  if (credit !== '') line?.append($createTextNode(credit));
}
