/** The name of the highlight, as the style sheet knows it. */
const NAME = 'galley-selected';

/**
 * Goes on showing which words are selected while the keyboard is in a popover, by a highlight of the browser's that
 * leaves the text as it is. Returns how to stop.
 */
export function showSelected(range: Range | null = selectedRange()): () => void {
  if (range) CSS.highlights.set(NAME, new Highlight(range));
  return () => CSS.highlights.delete(NAME);
}

/** What is selected in the document this moment, or null. */
export function selectedRange(): Range | null {
  const selection = document.getSelection();
  return selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
}
