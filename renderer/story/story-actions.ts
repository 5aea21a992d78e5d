import { TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $createTextNode, $getNodeByKey, type LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import { runEditorCommand } from '../editor/format-commands';
import { $groupFigures, $takeOut, type Grouping } from '../editor/galleries';
import { $figureOf, type FigureNode } from '../editor/nodes/figure-node';
import type { FigureTextNode } from '../editor/nodes/figure-text-node';
import { replacePicture } from '../editor/place-picture';
import type { OthersActions } from './follow-others';
import { FROM_PANEL, GOES_ON } from './from-panel';
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
  | 'lookNow'
  | 'selection'
  | 'saveNow'
  | 'dispose'
  | keyof OthersActions
>;

/** What panels, toolbar and popovers do to a story. */
export function storyActions(
  editor: LexicalEditor,
  store: StoreApi<StoryState>,
  touch: () => void,
): Actions {
  const tagSelected = createTagSelected(editor);
  /** A story that can only be read is not changed on screen either. */
  const isReadOnly = () => store.getState().readOnly !== null;
  const change = (work: () => void, goesOn = false) => {
    if (!isReadOnly()) editor.update(work, goesOn ? GOES_ON : FROM_PANEL);
  };
  return {
    setFields: (patch) => {
      if (isReadOnly()) return;
      store.setState(({ fields }) => ({ fields: { ...fields, ...patch } }));
      touch();
    },
    changeFigure: (key, patch, goesOn) =>
      change(() => $changeFigure($figureByKey(key), patch), goesOn),
    changeFigures: (patches) =>
      change(() => {
        for (const [key, patch] of patches) $changeFigure($figureByKey(key), patch);
      }),
    ...quoteActions(editor, tagSelected, isReadOnly),
    tagPlaces: (places, tag) => (isReadOnly() ? null : tagPlaces(editor, places, tag)),
    ...protectActions(editor, store, isReadOnly),
    ...noteActions(editor, tagSelected, isReadOnly),
    showFigure: (key) =>
      showAt(editor, () => {
        $figureByKey(key)?.getCaption()?.selectEnd();
        return key;
      }),
    groupFigures: () => {
      if (isReadOnly()) return 'done';
      // From a menu in the text this runs within an update, and Lexical puts ours off: in that line there is no picture.
      let grouping: Grouping = 'no-pictures';
      editor.update(() => (grouping = $groupFigures()), { discrete: true });
      return grouping;
    },
    takeOut: (key) =>
      change(() => {
        const figure = $figureByKey(key);
        if (figure) $takeOut(figure);
      }),
    replacePicture: (key, picture) => {
      if (!isReadOnly()) replacePicture(editor, key, picture);
    },
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

function $changeFigure(figure: FigureNode | null, patch: FigurePatch): void {
  const { caption, credit, ...picture } = patch;
  if (Object.keys(picture).length > 0) figure?.getPicture()?.setValue(picture);
  if (caption !== undefined) $setWords(figure?.getCaption(), caption);
  if (credit !== undefined) $setWords(figure?.getCredit(), credit);
}

function $setWords(line: FigureTextNode | null | undefined, words: string): void {
  line?.clear();
  if (words !== '') line?.append($createTextNode(words));
}
