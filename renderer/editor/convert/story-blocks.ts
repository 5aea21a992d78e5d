import { $isTableNode, $isTableSelection } from '@lexical/table';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateTag,
} from 'lexical';
import { isEmptyParagraph, type Block } from '../../../app/article';
import { isEqual } from '../../../app/equal';
import { $caretPlace, $selectAtOffset } from '../caret-place';
import { changedKeys } from '../changed-keys';
import { $collectBlock } from './collect-block';
import { $collectTable } from './collect-table';
import { $showBlock } from './show-block';
import { TableRows } from './table-rows';

/** A block of the body with the key of the node that shows it. */
export interface ShownBlock {
  readonly key: NodeKey;
  readonly block: Block;
}

/** How new blocks take the place of old ones, by the index of the new block. */
export interface Replacement {
  readonly keep: ReadonlyMap<number, NodeKey>;
  readonly stead: ReadonlyMap<number, NodeKey>;
}

/**
 * The body of a story in step with its editor. A block is made anew only when something inside its node changed, and
 * is again the very value it was when the change is taken back: so saving, counting and checking cost the edit and not
 * the document, and an edit undone leaves the file as it was.
 */
export class StoryBlocks {
  readonly #editor: LexicalEditor;
  /** The present block of each top-level node; null for an empty line. */
  readonly #current = new Map<NodeKey, Block | null>();
  /** The block as it was first seen: what the file holds. */
  readonly #first = new Map<NodeKey, Block>();
  readonly #tableRows = new TableRows();
  readonly #stale = new Set<NodeKey>();
  #collected: readonly ShownBlock[] | null = null;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  /** Fills the empty editor with the blocks and a line to write on; `$also` may set up more in the same update. */
  show(blocks: readonly Block[], $also: () => void = () => {}): void {
    this.#editor.update(
      () => {
        const nodes = blocks.map((block) => this.#showFirst(block));
        $getRoot()
          .clear()
          .append(...nodes);
        if (!$isParagraphNode(nodes.at(-1))) $getRoot().append($createParagraphNode());
        $also();
      },
      // Transforms are for edits: on what a file holds they would join two lists that its author kept apart.
      { discrete: true, skipTransforms: true, tag: HISTORY_MERGE_TAG },
    );
  }

  /**
   * Puts other blocks in the place of those that are shown, in one step that can be undone. `keep` names the node that
   * shows the block at an index already and stays as it is; nodes that stay keep their order. `stead` names the node
   * whose place a new one takes: the caret goes over to it.
   */
  replace(
    blocks: readonly Block[],
    { keep, stead }: Replacement,
    tags: readonly UpdateTag[],
    $also: () => void,
  ): void {
    this.#editor.update(
      () => {
        const leaving = new Set(this.#collectRoot().map(({ key }) => key));
        for (const key of keep.values()) leaving.delete(key);
        const caret = $caretPlace();
        let before: LexicalNode | null = null;
        blocks.forEach((block, index) => {
          const kept: LexicalNode | null = $getNodeByKey(keep.get(index) ?? '');
          const node: LexicalNode = kept ?? this.#showFirst(block);
          if (kept) this.#remember(kept, block);
          else $insertBehind(before, node);
          before = node;
          const old = stead.get(index);
          if (caret && old === caret.block) $selectAtOffset(node, caret.offset);
        });
        for (const key of leaving) $remove($getNodeByKey(key));
        if (!$isParagraphNode($getRoot().getLastChild())) $getRoot().append($createParagraphNode());
        $also();
      },
      { discrete: true, skipTransforms: true, tag: [...tags] },
    );
  }

  #remember(node: LexicalNode, block: Block): void {
    const key = node.getKey();
    this.#tableRows.remember(node, block);
    this.#current.set(key, block);
    this.#first.set(key, block);
    this.#collected = null;
  }

  #showFirst(block: Block): LexicalNode {
    const node = $showBlock(block);
    this.#remember(node, block);
    return node;
  }

  /** Keeps in step from now on; returns how to stop. Call after the first blocks are shown. */
  follow(): () => void {
    return this.#editor.registerUpdateListener((update) => {
      const changed = changedKeys(update);
      if (changed.size === 0) return;
      this.#collected = null;
      for (const key of changed) this.#stale.add(key);
    });
  }

  /** The blocks as they stand. */
  collect(): readonly ShownBlock[] {
    this.#collected ??= this.#editor.getEditorState().read(() => this.#collectRoot());
    return this.#collected;
  }

  #collectRoot(): readonly ShownBlock[] {
    const shown: ShownBlock[] = [];
    for (const node of $getRoot().getChildren()) {
      const block = this.#blockOf(node);
      if (block) shown.push({ key: node.getKey(), block });
    }
    this.#stale.clear();
    return shown;
  }

  #blockOf(node: LexicalNode): Block | null {
    const key = node.getKey();
    const known = this.#current.get(key);
    if (known !== undefined && !this.#stale.has(key)) return known;
    const block = this.#collect(node);
    const same = [known, this.#first.get(key)].find(
      (earlier) => earlier && isEqual(earlier, block),
    );
    const kept = same ?? block;
    this.#current.set(key, kept);
    return kept;
  }

  #collect(node: LexicalNode): Block | null {
    if (!$isTableNode(node)) return $collectBlock(node);
    return $collectTable(node, (row) => this.#tableRows.collect(row, this.#stale));
  }
}

/** Lexical takes a caret out of what goes away, but not selected cells. */
function $remove(node: LexicalNode | null): void {
  const selection = $getSelection();
  if ($isTableSelection(selection) && node?.isParentOf(selection.focus.getNode())) {
    node.selectNext(0, 0);
  }
  node?.remove();
}

function $insertBehind(before: LexicalNode | null, node: LexicalNode): void {
  const first = $getRoot().getFirstChild();
  if (before) before.insertAfter(node, false);
  else if (first) first.insertBefore(node, false);
  else $getRoot().append(node);
}

/** Whether there is nothing in the story yet. */
export function isBlank(blocks: readonly ShownBlock[]): boolean {
  return blocks.every(({ block }) => block.type === 'paragraph' && isEmptyParagraph(block));
}
