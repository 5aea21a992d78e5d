/** The name of the highlight, as the style sheet knows it. */
const NAME = 'galley-selected';

/**
 * Goes on showing which words are selected while the keyboard is in a popover, by a highlight of the browser's that
 * leaves the text as it is. Returns how to stop.
 */
export function showSelected(): () => void {
  const selection = document.getSelection();
  if (selection && selection.rangeCount > 0) {
    CSS.highlights.set(NAME, new Highlight(selection.getRangeAt(0).cloneRange()));
  }
  return () => CSS.highlights.delete(NAME);
}
