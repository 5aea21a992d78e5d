import type { Framing } from '../article';
import { shownPart, type PixelSize } from './shown-part';

/** The size of what is shown of a picture of that size; at least one pixel each way. */
export function framedSize(size: PixelSize, framing: Pick<Framing, 'turn' | 'crop'>): PixelSize {
  const { width, height } = shownPart(size, framing);
  return { width, height };
}

/** Renditions of one picture differ by less: each side is rounded to whole pixels. */
const ROUNDING = 0.01;

/** Whether what is framed in a picture of one size is the same part in one of the other. */
export function isSameShape(one: PixelSize, other: PixelSize): boolean {
  const ratio = (one.width * other.height) / (one.height * other.width);
  return Math.abs(ratio - 1) <= ROUNDING;
}
