import { $insertNodeToNearestRoot } from '@lexical/utils';
import { $getNodeByKey, $getRoot, $getSelection, type LexicalEditor, type NodeKey } from 'lexical';
import type { AddedPicture } from '../../app/ipc/contract';
import { $createFigureNode, $figureOf, type FigureNode } from './nodes/figure-node';

/**
 * Shows a picture that was stored beside the article: in the figure of that key (or that the node of the key stands
 * in) while its caption waits, else in a new figure at the caret.
 */
export function placePicture(
  editor: LexicalEditor,
  key: NodeKey | null,
  { picture }: AddedPicture,
): void {
  editor.update(() => {
    const waiting = key === null ? null : $waitingFigure(key);
    const figure = waiting ?? $insertFigure();
    figure.getPicture()?.setValue({ picture });
    if (!waiting) figure.getCaption()?.selectStart();
  });
}

function $waitingFigure(key: NodeKey): FigureNode | null {
  const node = $getNodeByKey(key);
  const figure = node && $figureOf(node);
  return figure?.getPicture()?.getValue().picture === null ? figure : null;
}

function $insertFigure(): FigureNode {
  const figure = $createFigureNode();
  if ($getSelection()) return $insertNodeToNearestRoot(figure);
  $getRoot().append(figure);
  return figure;
}
