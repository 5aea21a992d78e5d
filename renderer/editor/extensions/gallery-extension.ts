import { mergeRegister } from '@lexical/utils';
import {
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  KEY_ARROW_UP_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import { followDrag } from '../../controls/follow-drag';
import {
  ADD_TO_GALLERY_COMMAND,
  CHOOSE_PICTURE_COMMAND,
  UNGROUP_GALLERY_COMMAND,
} from '../commands';
import { $selectedFigure, $tellPlace, $tellPlaceOf } from '../galleries';
import { gapInGallery, markGap, type GalleryGap } from '../gallery-view';
import { $moveBlocks } from '../move-blocks';
import { $figureOf, $isFigureNode } from '../nodes/figure-node';
import { $galleryOf, $isGalleryNode, GalleryNode } from '../nodes/gallery-node';

/** Galleries: they hold figures alone, and a figure is drawn to another place in its gallery. */
export const GalleryExtension = defineExtension({
  name: 'galley/gallery',
  nodes: () => [GalleryNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(GalleryNode, $keepShape),
      editor.registerCommand(KEY_DOWN_COMMAND, $onKey, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, $onArrowUp, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(
        ADD_TO_GALLERY_COMMAND,
        (key) => editor.dispatchCommand(CHOOSE_PICTURE_COMMAND, $lastOf(key)),
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(UNGROUP_GALLERY_COMMAND, $ungroup, COMMAND_PRIORITY_EDITOR),
      followPresses(editor),
    ),
});

/** Figures and nothing else: those of a gallery inside stand in its place, anything else goes below. */
function $keepShape(gallery: GalleryNode): void {
  for (const child of gallery.getChildren().toReversed()) {
    if ($isGalleryNode(child)) child.unwrap();
    else if (!$isFigureNode(child)) gallery.insertAfter(child, false);
  }
  if (gallery.isEmpty()) gallery.remove();
}

/** What is chosen then is shown below it, or in it while its caption waits. */
function $lastOf(key: NodeKey): NodeKey {
  const gallery = $getNodeByKey(key);
  return ($isGalleryNode(gallery) && gallery.getFigures().at(-1)?.getKey()) || key;
}

function $ungroup(key: string): boolean {
  const gallery = $getNodeByKey(key);
  if (!$isGalleryNode(gallery)) return false;
  const [first] = gallery.getFigures();
  gallery.unwrap();
  first?.getCaption()?.selectStart();
  return true;
}

/** A picture that is selected goes the way of the arrow. In words these keys are those for selecting. */
function $onKey(event: KeyboardEvent): boolean {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  if (!altKey || !shiftKey || ctrlKey || metaKey || !$isNodeSelection($getSelection()))
    return false;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  const figure = $selectedFigure();
  if (!figure || !$galleryOf(figure)) return false;
  event.preventDefault();
  const isForward = (key === 'ArrowRight') !== isRightToLeft(event.target);
  // At the end of the row a figure stays: it leaves its gallery upwards and downwards only.
  if (!(isForward ? figure.getNextSibling() : figure.getPreviousSibling())) return true;
  $moveBlocks(isForward ? 'down' : 'up');
  $tellPlace();
  return true;
}

/** From a picture up: to the words before it. Chromium finds no way there, for they stand beside it. */
function $onArrowUp(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const isAtPicture =
    $isNodeSelection(selection) ||
    ($isRangeSelection(selection) && $isFigureNode(selection.anchor.getNode()));
  const figure = isAtPicture && !event.shiftKey ? $selectedFigure() : null;
  const gallery = figure && $galleryOf(figure);
  if (!gallery) return false;
  event.preventDefault();
  const before = figure.getPreviousSibling();
  if ($isFigureNode(before)) before.getCredit()?.selectWords();
  else gallery.selectPrevious();
  return true;
}

function isRightToLeft(target: EventTarget | null): boolean {
  return target instanceof Element && getComputedStyle(target).direction === 'rtl';
}

/** A press on a picture in a gallery begins to draw it to another place there. */
function followPresses(editor: LexicalEditor): () => void {
  const onPress = (event: PointerEvent) => {
    const { target, button } = event;
    if (button !== 0 || !editor.isEditable() || !(target instanceof HTMLImageElement)) return;
    const figure = target.closest<HTMLElement>('.story-figure');
    const gallery = figure?.closest<HTMLElement>('.story-gallery');
    if (figure && gallery) drag(editor, event, figure, gallery);
  };
  return editor.registerRootListener((root) => {
    root?.addEventListener('pointerdown', onPress);
    return () => root?.removeEventListener('pointerdown', onPress);
  });
}

function drag(
  editor: LexicalEditor,
  press: PointerEvent,
  figure: HTMLElement,
  gallery: HTMLElement,
): void {
  followDrag<GalleryGap | null>(press, gallery.closest('.paper'), {
    gapAt: (x, y) => gapInGallery(gallery, x, y),
    show: (gap) => {
      figure.classList.add('is-dragged');
      markGap(gallery, gap);
    },
    end: (gap) => {
      figure.classList.remove('is-dragged');
      markGap(gallery, null);
      // It may have come to be read only meanwhile.
      if (gap && editor.isEditable()) editor.update(() => $moveFigure(figure, gap.before));
    },
  });
}

function $moveFigure(element: HTMLElement, before: HTMLElement | null): void {
  const node = $getNearestNodeFromDOMNode(element);
  const figure = node && $figureOf(node);
  const next = before && $getNearestNodeFromDOMNode(before);
  if (!figure || figure.is(next) || figure.getNextSibling()?.getKey() === next?.getKey()) return;
  if (next) next.insertBefore(figure, false);
  else $galleryOf(figure)?.append(figure);
  $tellPlaceOf(figure);
}
