import { useLayoutEffect, useState, type RefObject } from 'react';
import type { PixelSize } from '../../app/pictures';
import { useLater } from '../controls/use-later';

/** A window that is drawn larger is done when it was of one size for so many milliseconds. */
const PAUSE = 150;

/** How much room there is in an element, in CSS pixels: at this moment, and when it last stayed the same for a while. */
export interface Room {
  readonly now: PixelSize;
  readonly settled: PixelSize;
}

/** Null before it was measured. */
export function useRoom(element: RefObject<HTMLElement | null>): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  const later = useLater(PAUSE);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const { width, height } = entry!.contentRect;
      const now = { width, height };
      setRoom((before) => ({ now, settled: before?.settled ?? now }));
      later.plan(() => setRoom({ now, settled: now }));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, later]);
  return room;
}
