import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  SKIP_DOM_SELECTION_TAG,
  type BaseSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { text, UNFRAMED } from '../../app/article';
import type { TakenPicture } from '../../app/ipc/contract';
import { fillFigure, type Photo } from '../../app/pictures';
import { $showInline } from './convert/show-inline';
import { $wrapInGallery } from './galleries';
import { $createFigureNode, $figureOf, type FigureNode } from './nodes/figure-node';
import { $galleryOf, $isGalleryNode, type GalleryNode } from './nodes/gallery-node';
import { $insertAtPlace, $pastePlace, type PastePlace } from './paste-place';
import { $blockOf } from './root-block';

/** Where a picture goes that was asked for. */
export interface PicturePlace {
  /**
   * The figure, or a node in it, that gets the picture while its caption waits; else it goes below that figure. Or a
   * gallery, in which it comes first.
   */
  readonly figure: NodeKey | null;
  /** Where the caret was: without a figure it goes there. */
  readonly caret: PastePlace | null;
  /** What was selected: whoever went on to write elsewhere keeps the caret there. */
  readonly selection: BaseSelection | null;
  /** It begins a gallery, for more to come to it. */
  readonly inGallery: boolean;
}

/** The place for pictures that are asked for now, in a figure or else at the caret. */
export function $picturePlace(figure: NodeKey | null, inGallery = false): PicturePlace {
  const caret = figure === null ? $pastePlace() : null;
  return { figure, caret, selection: $getSelection()?.clone() ?? null, inGallery };
}

/**
 * Shows a picture that was stored beside the article, with what it says of itself, as a step of its own that can be
 * undone. Returns the key of its figure.
 */
export function placePicture(
  editor: LexicalEditor,
  { figure: key, caret, selection, inGallery }: PicturePlace,
  taken: TakenPicture,
): NodeKey {
  let placed = '';
  editor.update(
    () => {
      const node = key === null ? null : $getNodeByKey(key);
      const named = node && $figureOf(node);
      const isAwaited = selection === null || ($getSelection()?.is(selection) ?? false);
      const $place = () => {
        const figure = $isGalleryNode(node) ? $putFirst(node) : $figureFor(named);
        if (inGallery && !$galleryOf(figure)) $wrapInGallery([figure]);
        $show(figure, taken);
        if (figure !== named && isAwaited) figure.getCaption()?.selectEnd();
        placed = figure.getKey();
      };
      $addUpdateTag(HISTORY_PUSH_TAG);
      if (isWritingElsewhere(editor)) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
      if (caret && !named) $insertAtPlace(caret, $place);
      else $place();
    },
    { discrete: true },
  );
  return placed;
}

/**
 * Shows a picture below the one it came with; caret and keyboard stay where they are. Undo takes both back at once if
 * it `goesOn`. Returns the key of its figure; null, and nothing is done, where the other is shown no more.
 */
export function placePictureBelow(
  editor: LexicalEditor,
  key: NodeKey,
  taken: TakenPicture,
  goesOn: boolean,
): NodeKey | null {
  const isShown = editor.read(() => $shownIn(key) !== null);
  if (!isShown) return null;
  let placed: NodeKey | null = null;
  editor.update(
    () => {
      const above = $shownIn(key);
      if (!above) return;
      const figure = $insertFigure(above);
      $show(figure, taken);
      placed = figure.getKey();
    },
    {
      discrete: true,
      tag: [goesOn ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG],
    },
  );
  return placed;
}

/** The figure, if it stands in the story and has a picture: undo also leaves a caption that waits again. */
function $shownIn(key: NodeKey): FigureNode | null {
  const node = $getNodeByKey(key);
  const figure = node?.isAttached() ? $figureOf(node) : null;
  return figure?.getPicture()?.getValue().picture ? figure : null;
}

/** Whether a field beside the story has the keyboard, which the editor would take with the caret. */
function isWritingElsewhere(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  const { activeElement, body } = root?.ownerDocument ?? {};
  return Boolean(activeElement && activeElement !== body && !root?.contains(activeElement));
}

/** The one that waits for its picture, or a new one. */
function $figureFor(named: FigureNode | null): FigureNode {
  const isWaiting = named?.getPicture()?.getValue().picture === null;
  return isWaiting ? named! : $insertFigure(named);
}

function $show(figure: FigureNode, { picture, photo }: TakenPicture): void {
  figure.getPicture()?.setValue({ picture });
  $fill(figure, photo);
}

/**
 * Shows another picture in a figure; what is written there stays, and what is not comes from the new one. It is whole:
 * how the old one was framed says nothing of it.
 */
export function replacePicture(
  editor: LexicalEditor,
  key: NodeKey,
  { picture, photo }: TakenPicture,
): void {
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      const figure = node && $figureOf(node);
      figure?.getPicture()?.setValue({ picture, ...UNFRAMED });
      if (figure) $fill(figure, photo);
    },
    { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
  );
}

/** What somebody wrote while the picture was still to come stays. */
function $fill(figure: FigureNode, photo: Photo): void {
  const [picture, caption, credit] = [figure.getPicture(), figure.getCaption(), figure.getCredit()];
  if (!picture || !caption || !credit) return;
  const filled = fillFigure(
    {
      ...picture.getValue(),
      caption: caption.isEmpty() ? [] : [text(caption.getTextContent())],
      credit: credit.getTextContent(),
    },
    photo,
  );
  const { alt, source, terms } = filled;
  picture.setValue({ alt, source, terms });
  if (caption.isEmpty()) caption.append(...$showInline(filled.caption));
  if (credit.isEmpty() && filled.credit) credit.append(...$showInline([text(filled.credit)]));
}

/** A new figure below the given block, or else below the one with the caret, in its gallery too; above an empty line. */
export function $insertFigure(below: FigureNode | null = null): FigureNode {
  const figure = $createFigureNode();
  const node = $getSelection()?.getNodes().at(-1);
  const block = below ?? (node ? ($figureInGallery(node) ?? $blockOf(node)) : null);
  if (!block) $getRoot().append(figure);
  else if ($isParagraphNode(block) && block.isEmpty()) block.insertBefore(figure);
  else block.insertAfter(figure);
  return figure;
}

function $figureInGallery(node: LexicalNode): FigureNode | null {
  return $galleryOf(node) ? $figureOf(node) : null;
}

function $putFirst(gallery: GalleryNode): FigureNode {
  const figure = $createFigureNode();
  gallery.splice(0, 0, [figure]);
  return figure;
}
