import type { LexicalEditor } from 'lexical';
import type { Piece, Run } from './runs';

/**
 * The place in the document that shows characters of a run, or null while the story is not on the screen. It does not
 * follow changes: the browser would have to look at each of them at every key. Make it anew when its block changes.
 */
export function rangeOf(
  editor: LexicalEditor,
  run: Run,
  start: number,
  end: number,
): StaticRange | null {
  const first = pieceAt(run, start);
  const last = pieceAt(run, end - 1);
  const from = first && boundary(editor, first, start);
  const to = last && boundary(editor, last, end);
  if (!from || !to) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The piece that holds the character at the offset. */
export function pieceAt({ pieces }: Run, offset: number): Piece | undefined {
  return pieces.find(({ start, end }) => start <= offset && offset < end);
}

interface Boundary {
  readonly node: Node;
  readonly offset: number;
}

function boundary(editor: LexicalEditor, piece: Piece, offset: number): Boundary | null {
  const element = editor.getElementByKey(piece.key);
  if (!element) return null;
  const text = textIn(element);
  if (text) return { node: text, offset: Math.min(offset - piece.start, text.length) };
  // A line end has no text: it stands between its neighbours.
  const line = element.parentNode;
  return line && { node: line, offset: indexOf(element) + (offset - piece.start) };
}

/** Lexical draws a text as one text node, within the elements of its marks. */
function textIn(element: Node): Text | null {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node;
}

function indexOf(element: Element): number {
  return Array.from(element.parentNode!.childNodes).indexOf(element);
}
