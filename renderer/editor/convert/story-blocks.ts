import { dequal } from 'dequal';
import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type EditorState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateTag,
} from 'lexical';
import { isEmptyParagraph, type Block } from '../../../app/article';
import { $caretPlace, $selectAtOffset } from '../caret-place';
import { $collectBlock } from './collect-block';
import { $showBlock } from './show-block';

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
          if (kept) this.#remember(kept.getKey(), block);
          else $insertBehind(before, node);
          before = node;
          const old = stead.get(index);
          if (caret && old === caret.block) $selectAtOffset(node, caret.offset);
        });
        for (const key of leaving) $getNodeByKey(key)?.remove();
        if (!$isParagraphNode($getRoot().getLastChild())) $getRoot().append($createParagraphNode());
        $also();
      },
      { discrete: true, skipTransforms: true, tag: [...tags] },
    );
  }

  #remember(key: NodeKey, block: Block): void {
    this.#current.set(key, block);
    this.#first.set(key, block);
    this.#collected = null;
  }

  #showFirst(block: Block): LexicalNode {
    const node = $showBlock(block);
    this.#remember(node.getKey(), block);
    return node;
  }

  /** Keeps in step from now on; returns how to stop. Call after the first blocks are shown. */
  follow(): () => void {
    return this.#editor.registerUpdateListener(
      ({ dirtyElements, dirtyLeaves, editorState, prevEditorState, tags }) => {
        if (dirtyElements.size === 0 && dirtyLeaves.size === 0 && !tags.has(HISTORIC_TAG)) return;
        this.#collected = null;
        if (tags.has(HISTORIC_TAG)) this.#markChanged(prevEditorState, editorState);
        // Every ancestor of a changed node is among the dirty elements.
        for (const key of dirtyElements.keys()) this.#stale.add(key);
        for (const key of dirtyLeaves) this.#stale.add(key);
      },
    );
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
    const block = $collectBlock(node);
    const same = [known, this.#first.get(key)].find((earlier) => earlier && dequal(earlier, block));
    const kept = same ?? block;
    this.#current.set(key, kept);
    return kept;
  }

  /** Undo and redo put a whole state in place of another: what differs is told by the identity of the nodes. */
  #markChanged(before: EditorState, after: EditorState): void {
    after._nodeMap.forEach((node, key) => {
      if (before._nodeMap.get(key) === node) return;
      for (let up: NodeKey | null = key; up !== null && up !== 'root';) {
        this.#stale.add(up);
        up = after._nodeMap.get(up)?.__parent ?? null;
      }
    });
  }
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
