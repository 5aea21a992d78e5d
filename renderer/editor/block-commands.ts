import { $createCodeNode, $isCodeNode } from '@lexical/code-core';
import { $createHorizontalRuleNode, INSERT_HORIZONTAL_RULE_COMMAND } from '@lexical/extension';
import {
  $isListNode,
  INSERT_CHECK_LIST_COMMAND,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
  type ListNode,
  type ListType,
} from '@lexical/list';
import { $createHeadingNode, $isHeadingNode, type HeadingTagType } from '@lexical/rich-text';
import { $setBlocksType } from '@lexical/selection';
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import type { CommandId } from '../../app/commands/commands';
import { $tellPlace, $ungroupSelected } from './galleries';
import { $moveBlocks } from './move-blocks';
import { $blockQuoteOf, $wrapInBlockQuote } from './nodes/block-quote-node';
import { $figureOf } from './nodes/figure-node';
import { $galleryOf } from './nodes/gallery-node';
import { $isLockedBlockNode } from './nodes/locked-block-node';
import { $createPullQuoteNode, $isPullQuoteNode } from './nodes/pull-quote-node';
import { $insertFigure } from './place-picture';
import { $insertTable } from './tables/table-commands';
import { $tableOf } from './tables/table-grid';

/** A picture is asked for first, so these commands are the desk's. */
type BlockCommand = Exclude<
  Extract<CommandId, `block.${string}`>,
  'block.figure' | 'block.gallery'
>;

/** What each block command does, inside an update. */
export const BLOCK_COMMANDS: Readonly<Record<BlockCommand, (editor: LexicalEditor) => void>> = {
  'block.paragraph': $makeParagraphs,
  'block.crosshead-2': () => $toggleCrosshead('h2'),
  'block.crosshead-3': () => $toggleCrosshead('h3'),
  'block.crosshead-4': () => $toggleCrosshead('h4'),
  'block.list-bulleted': (editor) => $toggleList(editor, 'bullet', INSERT_UNORDERED_LIST_COMMAND),
  'block.list-numbered': (editor) => $toggleList(editor, 'number', INSERT_ORDERED_LIST_COMMAND),
  'block.list-check': (editor) => $toggleList(editor, 'check', INSERT_CHECK_LIST_COMMAND),
  'block.block-quote': $toggleBlockQuote,
  'block.pull-quote': () => {
    const isPullQuote = $isPullQuoteNode($blockAtCaret());
    $setBlocks(isPullQuote ? $createParagraphNode : $createPullQuoteNode);
  },
  'block.code': () =>
    $setBlocks($isCodeNode($blockAtCaret()) ? $createParagraphNode : () => $createCodeNode()),
  'block.section-break': $insertSectionBreak,
  'block.waiting-caption': () => {
    $insertFigure().getCaption()?.selectStart();
  },
  'block.table': $insertTable,
  'block.ungroup': $ungroupSelected,
  'block.move-up': () => $moveAndTell('up'),
  'block.move-down': () => $moveAndTell('down'),
};

function $moveAndTell(direction: 'up' | 'down'): void {
  $moveBlocks(direction);
  $tellPlace();
}

/** The command that makes blocks like the one around a node, or null. */
export function $blockCommandOf(node: LexicalNode): CommandId | null {
  if ($tableOf(node)) return 'block.table';
  const all = [node, ...node.getParents()];
  const list = all.find($isListNode);
  if (list) return LIST_COMMANDS[list.getListType()];
  const heading = all.find($isHeadingNode);
  if (heading) return HEADING_COMMANDS[heading.getTag()] ?? null;
  if (all.some($isPullQuoteNode)) return 'block.pull-quote';
  if (all.some($isCodeNode)) return 'block.code';
  if ($figureOf(node)) return $galleryOf(node) ? 'block.gallery' : 'block.figure';
  return $blockQuoteOf(node) ? 'block.block-quote' : 'block.paragraph';
}

const LIST_COMMANDS: Readonly<Record<ListType, BlockCommand>> = {
  bullet: 'block.list-bulleted',
  number: 'block.list-numbered',
  check: 'block.list-check',
};

const HEADING_COMMANDS: Readonly<Partial<Record<HeadingTagType, BlockCommand>>> = {
  h2: 'block.crosshead-2',
  h3: 'block.crosshead-3',
  h4: 'block.crosshead-4',
};

/** Changes the kind of the selected blocks; a caption, a credit or a cell stays what it is. */
function $setBlocks(create: () => ElementNode): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || $touchesShaped(selection)) return;
  $setBlocksType(selection, create);
}

function $blockAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const node = selection.anchor.getNode();
  return node.getKey() === 'root' ? null : node.getTopLevelElement();
}

/** A paragraph in a block quote is one already: what is to go is the block quote around it. */
function $makeParagraphs(): void {
  const block = $blockAtCaret();
  const quote = block && $isParagraphNode(block) ? $blockQuoteOf(block) : null;
  if (quote) quote.unwrap();
  else $setBlocks($createParagraphNode);
}

/** At the caret, but not in the middle of a caption or a cell: below its figure or table. */
function $insertSectionBreak(editor: LexicalEditor): void {
  const shaped = $shapedAtCaret();
  if (!shaped) editor.dispatchCommand(INSERT_HORIZONTAL_RULE_COMMAND, undefined);
  else shaped.insertAfter($createHorizontalRuleNode()).selectNext();
}

function $shapedAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $shapedAround(selection.anchor.getNode()) : null;
}

/** The figure, with its gallery, or the table that a node stands in: blocks whose parts are not blocks of the story. */
function $shapedAround(node: LexicalNode): LexicalNode | null {
  return $galleryOf(node) ?? $figureOf(node) ?? $tableOf(node);
}

function $toggleCrosshead(tag: HeadingTagType): void {
  const block = $blockAtCaret();
  const isSame = $isHeadingNode(block) && block.getTag() === tag;
  $setBlocks(isSame ? $createParagraphNode : () => $createHeadingNode(tag));
}

function $toggleList(editor: LexicalEditor, type: ListType, insert: LexicalCommand<void>): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  if ($touchesShaped(selection)) return;
  const node = selection.anchor.getNode();
  const list = [node, ...node.getParents()].find((one): one is ListNode => $isListNode(one));
  editor.dispatchCommand(list?.getListType() === type ? REMOVE_LIST_COMMAND : insert, undefined);
}

function $toggleBlockQuote(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const quote = $blockQuoteOf(selection.anchor.getNode());
  if (quote) {
    quote.unwrap();
    return;
  }
  if ($touchesShaped(selection)) return;
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  const first = start.getNode().getTopLevelElement();
  const last = end.getNode().getTopLevelElement();
  const blocks: LexicalNode[] = [];
  for (let block = first as LexicalNode | null; block; block = block.getNextSibling()) {
    blocks.push(block);
    if (block.is(last)) break;
  }
  // What is kept as it stands can't stand in a quote: its source would have to be another.
  if (!blocks.some($isLockedBlockNode)) $wrapInBlockQuote(blocks);
}

/** A figure or table keeps its shape: what is made of the blocks around it is not made of its parts. */
function $touchesShaped(selection: RangeSelection): boolean {
  return selection.getNodes().some((node) => $shapedAround(node) !== null);
}
