import { boxOf, type Place } from './selection-rect';

/** Where a character stands in the window, by its place in the text of an element; null when it is not shown. */
export function textPlace(element: HTMLElement | null, offset: number): Place | null {
  const text = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  if (!text?.nodeValue || offset >= text.nodeValue.length) return null;
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, offset + 1);
  return boxOf(range.getBoundingClientRect());
}
