import type { LexicalNode } from 'lexical';

/** The block of the story that a node stands in, however deep, or null for the story itself. */
export function $blockOf(node: LexicalNode): LexicalNode | null {
  const all = [node, ...node.getParents()];
  return all.find((one) => one.getParent()?.getKey() === 'root') ?? null;
}
