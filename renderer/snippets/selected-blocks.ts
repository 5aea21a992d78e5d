import { $isLinkNode } from '@lexical/link';
import {
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { BREAK, normalizeInline, paragraph, type Block, type Inline } from '../../app/article';
import { $collectBlock } from '../editor/convert/collect-block';
import { $collectInline } from '../editor/convert/collect-inline';
import { $blockOf } from '../editor/root-block';

/**
 * What is selected, as blocks: the words alone where they are a part of one block, else the whole of each block that the
 * selection touches.
 */
export function selectedBlocks(editor: LexicalEditor): readonly Block[] {
  return editor.getEditorState().read($selectedBlocks, { editor });
}

function $selectedBlocks(): readonly Block[] {
  const selection = $getSelection();
  if (!selection || ($isRangeSelection(selection) && selection.isCollapsed())) return [];
  const tops = [...new Set(selection.getNodes().flatMap((node) => $blockOf(node) ?? []))];
  const [only] = tops;
  if ($isRangeSelection(selection) && only && tops.length === 1) {
    const isPart = selection.getTextContent().trim() !== only.getTextContent().trim();
    if (isPart) return $words(selection);
  }
  return tops.map($collectBlock).filter((block) => block !== null);
}

function $words(selection: RangeSelection): readonly Block[] {
  const content = selection.getNodes().flatMap((node): readonly Inline[] => {
    if ($isLineBreakNode(node)) return [BREAK];
    if (!$isTextNode(node)) return [];
    return withLink(node, sliced($collectInline([node]), ...bounds(node, selection)));
  });
  const words = normalizeInline(content);
  return words.length > 0 ? [paragraph(...words)] : [];
}

/** From where to where the selection reaches in a text. */
function bounds(node: LexicalNode, selection: RangeSelection): readonly [number, number] {
  const points = [selection.anchor, selection.focus];
  const [start, end] = selection.isBackward() ? points.reverse() : points;
  return [
    node.is(start!.getNode()) ? start!.offset : 0,
    node.is(end!.getNode()) ? end!.offset : Infinity,
  ];
}

function sliced(content: readonly Inline[], from: number, to: number): readonly Inline[] {
  const [first] = content;
  return first?.type === 'text' ? [{ ...first, text: first.text.slice(from, to) }] : content;
}

function withLink(node: LexicalNode, content: readonly Inline[]): readonly Inline[] {
  const link = node.getParents().find($isLinkNode);
  if (!link) return content;
  return [{ type: 'link', url: link.getURL(), title: link.getTitle() ?? '', content }];
}
