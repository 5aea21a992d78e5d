import { HISTORIC_TAG, type EditorState, type NodeKey, type UpdateListenerPayload } from 'lexical';

type Update = Pick<
  UpdateListenerPayload,
  'dirtyElements' | 'dirtyLeaves' | 'editorState' | 'prevEditorState' | 'tags'
>;

/** The nodes that an update changed, with all that they stand in; none when only the selection did. */
export function changedKeys(update: Update): ReadonlySet<NodeKey> {
  const { dirtyElements, dirtyLeaves, editorState, prevEditorState, tags } = update;
  // Every ancestor of a changed node is among the dirty elements.
  const keys = new Set<NodeKey>([...dirtyElements.keys(), ...dirtyLeaves]);
  if (tags.has(HISTORIC_TAG)) addDifferences(keys, prevEditorState, editorState);
  return keys;
}

/** Undo and redo put a whole state in place of another: what differs is told by the identity of the nodes. */
function addDifferences(keys: Set<NodeKey>, before: EditorState, after: EditorState): void {
  after._nodeMap.forEach((node, key) => {
    if (before._nodeMap.get(key) === node) return;
    for (let up: NodeKey | null = key; up !== null;) {
      keys.add(up);
      up = after._nodeMap.get(up)?.__parent ?? null;
    }
  });
}
