import {
  $generateJSONFromSelectedNodes,
  GetClipboardDataExtension,
  type ExportMimeTypeFunction,
} from '@lexical/clipboard';
import { $generateHtmlFromNodes } from '@lexical/html';
import { $isTableNode } from '@lexical/table';
import {
  $getEditor,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  configExtension,
  defineExtension,
  type BaseSelection,
  type LexicalNode,
  type PointType,
} from 'lexical';

/**
 * Copies a whole story at once. Lexical asks for each node whether it is selected, by looking through all that are: a
 * large table took a minute.
 */
export const WholeCopyExtension = defineExtension({
  name: 'galley/whole-copy',
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        'application/x-lexical-editor': [$whole(() => $json())],
        'text/html': [$whole(() => $generateHtmlFromNodes($getEditor(), null))],
      },
    }),
  ],
});

function $whole($copy: () => string): ExportMimeTypeFunction {
  return (selection, $next) => ($isWhole(selection) ? $copy() : $next());
}

function $json(): string {
  return JSON.stringify($generateJSONFromSelectedNodes($getEditor(), null));
}

function $isWhole(selection: BaseSelection | null): boolean {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const { anchor, focus } = selection;
  const [start, end] = selection.isBackward() ? [focus, anchor] : [anchor, focus];
  return (
    $isMoreThanWords(start.getNode(), end.getNode()) &&
    start.offset === 0 &&
    $isOutermost(start, (node) => node.getPreviousSibling()) &&
    end.offset === $sizeOf(end) &&
    $isOutermost(end, (node) => node.getNextSibling())
  );
}

/** All words of a story that is one block are copied as words, so that they fit into another. */
function $isMoreThanWords(first: LexicalNode, last: LexicalNode): boolean {
  const block = first.getTopLevelElement();
  return block !== last.getTopLevelElement() || $isTableNode(block);
}

function $sizeOf(point: PointType): number {
  const node = point.getNode();
  return $isTextNode(node) ? node.getTextContentSize() : node.getChildrenSize();
}

/** Whether nothing stands beside the point's node, nor beside what it is in. */
function $isOutermost(
  point: PointType,
  $beside: (node: LexicalNode) => LexicalNode | null,
): boolean {
  for (let node: LexicalNode | null = point.getNode(); node && !$isRootNode(node);) {
    if ($beside(node)) return false;
    node = node.getParent();
  }
  return true;
}
