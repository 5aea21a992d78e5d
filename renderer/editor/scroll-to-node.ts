import type { LexicalEditor, NodeKey } from 'lexical';

/** Brings the node to the middle of the screen. */
export function scrollToNode(editor: LexicalEditor, key: NodeKey): void {
  const element = editor.getElementByKey(key);
  const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element?.scrollIntoView({ block: 'center', behavior: isStill ? 'instant' : 'smooth' });
}
