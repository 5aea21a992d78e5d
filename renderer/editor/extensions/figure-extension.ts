import { mergeRegister } from '@lexical/utils';
import {
  $createParagraphNode,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  INSERT_LINE_BREAK_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $wholeOf } from '../galleries';
import { $createBareFigureNode, $isFigureNode, FigureNode } from '../nodes/figure-node';
import {
  $createFigureTextNode,
  $isCaptionNode,
  $isCreditNode,
  FigureTextNode,
} from '../nodes/figure-text-node';
import { $isGalleryNode } from '../nodes/gallery-node';
import { $createPictureNode, PictureNode } from '../nodes/picture-node';
import { $isAtEnd, $isAtStart } from '../selection-edges';

/** Figures: their shape is kept whatever is deleted or pasted, and the keys move between their parts. */
export const FigureExtension = defineExtension({
  name: 'galley/figure',
  nodes: () => [FigureNode, PictureNode, FigureTextNode],
  register: (editor) =>
    mergeRegister(
      editor.registerNodeTransform(FigureNode, $keepShape),
      editor.registerNodeTransform(FigureTextNode, $keepWords),
      editor.registerNodeTransform(PictureNode, $keepPicture),
      editor.registerCommand(KEY_TAB_COMMAND, $onTab, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, $onBackspace, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(KEY_DELETE_COMMAND, $onDelete, COMMAND_PRIORITY_HIGH),
      // A credit is one line of plain text.
      editor.registerCommand(INSERT_LINE_BREAK_COMMAND, $isInCredit, COMMAND_PRIORITY_HIGH),
      editor.registerCommand(FORMAT_TEXT_COMMAND, $isInCredit, COMMAND_PRIORITY_HIGH),
    ),
});

/** Picture, caption and credit, in this order. Words beside them are the caption's; anything else goes below. */
function $keepShape(figure: FigureNode): void {
  const picture = figure.getPicture() ?? $createPictureNode();
  const caption = figure.getCaption() ?? $createFigureTextNode('caption');
  const credit = figure.getCredit() ?? $createFigureTextNode('credit');
  const parts: LexicalNode[] = [picture, caption, credit];
  const children = figure.getChildren();
  if (children.length === 3 && parts.every((part, index) => part.is(children[index]))) return;
  const others = children.filter((child) => !parts.some((part) => part.is(child)));
  figure.splice(0, children.length, parts);
  caption.append(...others.filter((other) => other.isInline()));
  for (const other of others.filter((one) => !one.isInline()).reverse()) figure.insertAfter(other);
}

/** A caption that lost its figure becomes a paragraph, so that its words stay. */
function $keepWords(part: FigureTextNode): void {
  if ($isFigureNode(part.getParent())) return;
  part.replace($createParagraphNode(), true);
}

/** A picture that lost its figure gets one of its own. A link does not hold it for long. */
function $keepPicture(picture: PictureNode): void {
  const parent = picture.getParent();
  if (parent === null || parent.isInline() || $isFigureNode(parent)) return;
  const figure = $createBareFigureNode();
  picture.insertBefore(figure);
  figure.append(picture);
}

/** The caption or credit with the caret in it, or null. */
function $partOf(selection: RangeSelection): FigureTextNode | null {
  const node = selection.anchor.getNode();
  const all = [node, ...node.getParents()];
  return all.find((one) => $isCaptionNode(one) || $isCreditNode(one)) ?? null;
}

function $onTab(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const part = $isRangeSelection(selection) ? $partOf(selection) : null;
  if (!part) return false;
  event.preventDefault();
  const figure = part.getParentOrThrow<FigureNode>();
  const backwards = event.shiftKey;
  if ($isCaptionNode(part) && !backwards) figure.getCredit()?.selectWords();
  else if ($isCreditNode(part) && backwards) figure.getCaption()?.selectWords();
  else $leave(figure, backwards ? 'previous' : 'next');
  return true;
}

function $onBackspace(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const part = $partOf(selection);
  if (part) {
    if (!$isAtStart(selection, part)) return false;
    event.preventDefault();
    $leaveEmptyFigure(part.getParentOrThrow<FigureNode>());
    return true;
  }
  const block = selection.anchor.getNode().getTopLevelElement();
  const above = block?.getPreviousSibling();
  const figure = $isGalleryNode(above) ? above.getFigures().at(-1) : above;
  if (!block || !$isFigureNode(figure) || !$isAtStart(selection, block)) return false;
  // The words after a picture are not its credit: the caret goes there, the words stay.
  event.preventDefault();
  if ($isParagraphNode(block) && block.isEmpty() && block.getNextSibling()) block.remove();
  figure.getCredit()?.selectEnd();
  return true;
}

function $onDelete(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const part = $partOf(selection);
  const block = part ?? selection.anchor.getNode().getTopLevelElement();
  const next = block?.getNextSibling();
  const isGuarded = part !== null || $isFigureNode(next) || $isGalleryNode(next);
  if (!block || !$isElementNode(block) || !isGuarded || !$isAtEnd(selection, block)) return false;
  event.preventDefault();
  if (part) return true;
  if ($isGalleryNode(next)) next.getFigures()[0]?.getCaption()?.selectStart();
  else block.selectNext();
  return true;
}

/** To the words of the figure beside it in its gallery, else to what stands beside the whole. */
function $leave(figure: FigureNode, side: 'previous' | 'next'): void {
  const beside = side === 'next' ? figure.getNextSibling() : figure.getPreviousSibling();
  const whole = $wholeOf(figure);
  const isInside = whole !== figure && $isFigureNode(beside);
  if (isInside && side === 'next') beside.getCaption()?.selectWords();
  else if (isInside) beside.getCredit()?.selectWords();
  else if (side === 'next') whole.selectNext();
  else whole.selectPrevious();
}

/** Backspace in a figure with nothing in it takes the figure away. */
function $leaveEmptyFigure(figure: FigureNode): void {
  const hasPicture = figure.getPicture()?.getValue().picture !== null;
  if (hasPicture || figure.getTextContent().trim() !== '') return;
  $leave(figure, 'previous');
  figure.remove();
}

function $isInCredit(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && $isCreditNode($partOf(selection));
}
