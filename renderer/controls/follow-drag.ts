interface Dragging<Gap> {
  /** The place to drop at that is nearest to a point of the window, in CSS pixels. */
  readonly gapAt: (x: number, y: number) => Gap;
  /** It would be dropped there; told with every frame. */
  readonly show: (gap: Gap) => void;
  /** It is over: dropped in the gap, or, with null, called off. */
  readonly end: (gap: Gap | null) => void;
}

/** So near to the edge of the paper, in CSS pixels, it begins to scroll, faster towards the edge. */
const EDGE = 48;
/** A hand that holds still trembles by so many CSS pixels. */
const TREMBLE = 4;

/** Follows the mouse, from its press on, until what was pressed is dropped or Escape calls it off. */
export function followDrag<Gap>(
  press: PointerEvent,
  paper: Element | null,
  dragging: Dragging<Gap>,
): void {
  const handle = press.target as Element;
  const listening = new AbortController();
  const { signal } = listening;
  let { clientX: x, clientY: y } = press;
  let isDragging = false;
  let frame = 0;

  const follow = () => {
    paper?.scrollBy(0, scrollStep(paper, y));
    dragging.show(dragging.gapAt(x, y));
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
    ({ clientX, clientY }) => {
      [x, y] = [clientX, clientY];
      if (isDragging || Math.hypot(x - press.clientX, y - press.clientY) < TREMBLE) return;
      isDragging = true;
      follow();
    },
    { signal },
  );
  const drop = () => end(isDragging ? dragging.gapAt(x, y) : null);
  window.addEventListener('pointerup', drop, { signal });
  window.addEventListener('pointercancel', () => end(null), { signal });
  window.addEventListener('blur', () => end(null), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      // Whatever else is typed waits until it is dropped.
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
