import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { WHOLE, type Point } from '../../app/article';

/** How far an arrow key moves it, and with Shift. */
const STEP = 100;
const LARGE_STEP = 1000;

const WAYS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Props {
  readonly point: Point;
  readonly onMove: (point: Point) => void;
}

/** The point of a picture that is to be seen in any shape; it is dragged, or moved by the arrow keys. */
export function FocusMarker({ point, onMove }: Props) {
  const { t } = useTranslation();
  const ref = useRef<HTMLButtonElement>(null);
  const drag = (event: PointerEvent) => {
    const area = ref.current?.parentElement?.getBoundingClientRect();
    if (!area || !ref.current?.hasPointerCapture(event.pointerId)) return;
    onMove({
      left: share(event.clientX - area.left, area.width),
      top: share(event.clientY - area.top, area.height),
    });
  };
  const nudge = (event: KeyboardEvent) => {
    const way = WAYS[event.key];
    if (!way) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    onMove({
      left: share(point.left + way[0] * step, WHOLE),
      top: share(point.top + way[1] * step, WHOLE),
    });
  };
  const percent = ({ left, top }: Point) => ({
    left: Math.round(left / 100),
    top: Math.round(top / 100),
  });
  return (
    <button
      ref={ref}
      type="button"
      className="focus-marker"
      aria-label={t('framing.focus.at', percent(point))}
      // The picture's own left and top, also where one writes from the right.
      style={{ left: `${point.left / 100}%`, top: `${point.top / 100}%` }}
      onKeyDown={nudge}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}

function share(length: number, of: number): number {
  return Math.min(Math.max(Math.round((length / of) * WHOLE), 0), WHOLE);
}
