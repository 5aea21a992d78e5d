import { gapAt, type Gap } from './story-gaps';

interface Dragging {
  /** Where in the window a line is to show the place to drop at, in CSS pixels from the top. */
  readonly showLine: (y: number) => void;
  /** It is over: dropped in the gap, or, with null, called off. */
  readonly end: (gap: Gap | null) => void;
}

/** So near to the edge of the paper, in CSS pixels, it begins to scroll, faster towards the edge. */
const EDGE = 48;
/** A hand that holds still trembles by so many CSS pixels. */
const TREMBLE = 4;

/** Follows the mouse, from its press on a handle on, until the block is dropped or Escape calls it off. */
export function dragBlock(press: PointerEvent, root: HTMLElement, dragging: Dragging): void {
  const handle = press.target as Element;
  const paper = root.closest('.paper');
  const listening = new AbortController();
  const { signal } = listening;
  let y = press.clientY;
  let isDragging = false;
  let frame = 0;

  const follow = () => {
    paper?.scrollBy(0, scrollStep(paper, y));
    dragging.showLine(gapAt(root, y).y);
    frame = requestAnimationFrame(follow);
  };
  const end = (gap: Gap | null) => {
    listening.abort();
    cancelAnimationFrame(frame);
    dragging.end(gap);
  };

  handle.setPointerCapture(press.pointerId);
  window.addEventListener(
    'pointermove',
    ({ clientY }) => {
      y = clientY;
      if (isDragging || Math.abs(y - press.clientY) < TREMBLE) return;
      isDragging = true;
      follow();
    },
    { signal },
  );
  window.addEventListener('pointerup', () => end(isDragging ? gapAt(root, y) : null), { signal });
  window.addEventListener('pointercancel', () => end(null), { signal });
  window.addEventListener('blur', () => end(null), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      // Whatever else is typed waits until the block is dropped.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key === 'Escape') end(null);
    },
    { signal, capture: true },
  );
}

function scrollStep(paper: Element, y: number): number {
  const { top, bottom } = paper.getBoundingClientRect();
  if (y < top + EDGE) return (y - top - EDGE) / 4;
  return y > bottom - EDGE ? (y - bottom + EDGE) / 4 : 0;
}
