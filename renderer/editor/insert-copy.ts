import { $generateNodesFromSerializedNodes, type BaseSerializedNode } from '@lexical/clipboard';
import { $isTableNode } from '@lexical/table';
import {
  $getEditor,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
  type BaseSelection,
  type LexicalNode,
} from 'lexical';
import { paragraph, type Block } from '../../app/article';
import { PASTE_COPY_COMMAND } from './commands';
import { $collectBlock } from './convert/collect-block';
import { $collectInline } from './convert/collect-inline';
import { $settleSpans } from './copied-records';
import { recordingsOf, withRecordings } from './copied-recordings';
import { picturesIn, withStoredPictures } from './copied-pictures';
import { nodesIn, type OwnCopy } from './own-copies';
import { $insertBlocks } from './paste/insert-blocks';
import { $spansIn } from './tag-words';

/**
 * Puts copied words in the place of what is selected, with the records that they belong to. With files of another
 * story they come a moment later, by `PASTE_COPY_COMMAND`; false when nobody answers it.
 */
export function $insertCopy(copy: OwnCopy, selection: BaseSelection): boolean {
  const isFromElsewhere = copy.story !== $getEditor()._config.namespace;
  const hasFiles = picturesOf(copy).length > 0 || recordingsOf(copy).length > 0;
  if (isFromElsewhere && hasFiles) {
    return $getEditor().dispatchCommand(PASTE_COPY_COMMAND, copy);
  }
  $insert(nodesIn(copy.json), copy, selection);
  return true;
}

/** The files of its pictures, each once: they lie beside the story that the words come from. */
export function picturesOf(copy: OwnCopy): readonly string[] {
  return picturesIn(nodesIn(copy.json));
}

/** What this story calls the files that lie beside the one the words come from. */
export interface FilesOfCopy {
  readonly pictures: ReadonlyMap<string, string>;
  readonly recordings: ReadonlyMap<string, string>;
}

/** The same where this story has the files too. */
export function $insertWithFiles(copy: OwnCopy, { pictures, recordings }: FilesOfCopy): void {
  const selection = $getSelection();
  if (!selection) return;
  const nodes = withStoredPictures(nodesIn(copy.json), pictures);
  $insert(nodes, withRecordings(copy, recordings), selection);
}

function $insert(nodes: BaseSerializedNode[], copy: OwnCopy, selection: BaseSelection): void {
  const made = $generateNodesFromSerializedNodes(nodes);
  $settleSpans(made.filter($isElementNode).flatMap($spansIn), copy);
  // What Lexical would lose in lists and cells comes in as all that is pasted; only a grid does it put into a grid.
  if (!$insertGrid(made, selection)) $insertBlocks($blocksOf(made));
}

function $insertGrid(nodes: LexicalNode[], selection: BaseSelection): boolean {
  if (nodes.length !== 1 || !$isTableNode(nodes[0])) return false;
  return $getEditor().dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, {
    nodes,
    selection,
  });
}

/** Words that are no block of their own are a paragraph. An empty one is a line end. */
function $blocksOf(nodes: readonly LexicalNode[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let rest = nodes; rest.length > 0;) {
    const end = rest.findIndex((node) => !node.isInline());
    const words = end < 0 ? rest : rest.slice(0, end);
    if (words.length > 0) blocks.push(paragraph(...$collectInline(words)));
    const node = rest[words.length];
    const block = node && $collectBlock(node);
    if (block) blocks.push(block);
    else if ($isParagraphNode(node)) blocks.push(paragraph());
    rest = rest.slice(words.length + 1);
  }
  return blocks;
}
