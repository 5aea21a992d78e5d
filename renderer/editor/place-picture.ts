import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { AddedPicture } from '../../app/ipc/contract';
import { $createFigureNode, $figureOf, type FigureNode } from './nodes/figure-node';
import { $blockOf } from './root-block';

/**
 * Shows a picture that was stored beside the article: in the figure of that key (or that the node of the key stands
 * in) while its caption waits, else in a new figure below that one; without a key, below the caret. Returns the key of
 * its figure.
 */
export function placePicture(
  editor: LexicalEditor,
  key: NodeKey | null,
  { picture }: AddedPicture,
): NodeKey {
  let placed = '';
  editor.update(
    () => {
      const node = key === null ? null : $getNodeByKey(key);
      const named = node && $figureOf(node);
      const isWaiting = named?.getPicture()?.getValue().picture === null;
      const figure = isWaiting ? named : $insertFigure(named);
      figure.getPicture()?.setValue({ picture });
      if (!isWaiting) figure.getCaption()?.selectStart();
      placed = figure.getKey();
    },
    { discrete: true },
  );
  return placed;
}

/** A new figure below the given block, or else below the one with the caret; in the place of an empty line, above it. */
export function $insertFigure(below: FigureNode | null = null): FigureNode {
  const figure = $createFigureNode();
  const node = $getSelection()?.getNodes().at(-1);
  const block = below ?? (node ? $blockOf(node) : null);
  if (!block) $getRoot().append(figure);
  else if ($isParagraphNode(block) && block.isEmpty()) block.insertBefore(figure);
  else block.insertAfter(figure);
  return figure;
}
