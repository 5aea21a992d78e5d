import { $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey } from 'lexical';
import { onePer } from '../one-per';
import { changedKeys } from '../editor/changed-keys';
import { $runsOf, type Run } from './runs';

/** Told which blocks came, changed or went, once the document shows it. */
type Listener = (blocks: ReadonlySet<NodeKey>) => void;

/** The runs of an editor's story; one and the same for all who look at it. */
export const runsOf = onePer((editor: LexicalEditor) => new StoryRuns(editor));

/** The runs of each block of a story, in step with its editor. An edit costs the block it was made in. */
export class StoryRuns {
  readonly #editor: LexicalEditor;
  readonly #known = new Map<NodeKey, readonly Run[]>();
  readonly #listeners = new Set<Listener>();

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
    editor.registerUpdateListener((update) => {
      const changed = changedKeys(update);
      if (changed.size > 0) this.#forget(this.#blocksAmong(changed));
    });
    // Another element for the story: all that the document shows of it is new.
    editor.registerRootListener((root) => {
      if (root) this.#forget(new Set(this.blocks()));
    });
  }

  /** The blocks in reading order. */
  blocks(): readonly NodeKey[] {
    return this.#editor.getEditorState().read(() => $getRoot().getChildrenKeys());
  }

  /** The runs of a block; none for what is not there. */
  of(block: NodeKey): readonly Run[] {
    let runs = this.#known.get(block);
    if (!runs) {
      runs = this.#editor.getEditorState().read(() => {
        const node = $getNodeByKey(block);
        return node?.isAttached() ? $runsOf(node) : [];
      });
      this.#known.set(block, runs);
    }
    return runs;
  }

  /** Calls with the blocks that changed after every change; returns how to stop. */
  follow(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #forget(blocks: ReadonlySet<NodeKey>): void {
    for (const block of blocks) this.#known.delete(block);
    if (blocks.size > 0) for (const listener of this.#listeners) listener(blocks);
  }

  #blocksAmong(changed: ReadonlySet<NodeKey>): ReadonlySet<NodeKey> {
    const nodes = this.#editor.getEditorState()._nodeMap;
    const blocks = new Set<NodeKey>();
    for (const key of changed) if (nodes.get(key)?.__parent === 'root') blocks.add(key);
    // Only when the list of blocks itself changed can one be gone.
    if (changed.has('root'))
      for (const key of this.#known.keys()) if (!nodes.has(key)) blocks.add(key);
    return blocks;
  }
}
