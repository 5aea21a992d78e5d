/** A place in the window, in CSS pixels. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the selected words, or other ones, stand in the window; of a caret, the line it stands in. */
export function selectionPlace(editor: HTMLElement | null, given?: Range): Place {
  const selection = document.getSelection();
  const selected = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  const range = given ?? selected;
  if (range && editor?.contains(range.commonAncestorContainer)) {
    const lines = [...range.getClientRects()].filter(({ height }) => height > 0);
    if (lines.length > 0) return around(lines);
  }
  return boxOf(
    (range?.startContainer.parentElement ?? editor ?? document.body).getBoundingClientRect(),
  );
}

function around(lines: readonly DOMRect[]): Place {
  // What is scrolled away can't be covered.
  const top = Math.max(0, Math.min(...lines.map((line) => line.top)));
  const bottom = Math.min(innerHeight, Math.max(...lines.map((line) => line.bottom)));
  const start = Math.min(...lines.map((line) => line.left));
  const end = Math.max(...lines.map((line) => line.right));
  return { x: start, y: top, width: end - start, height: Math.max(0, bottom - top) };
}

/** The place of a box as the browser gives it. */
export function boxOf({ x, y, width, height }: DOMRect): Place {
  return { x, y, width, height };
}
