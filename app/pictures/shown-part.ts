import { WHOLE, type Crop, type Framing, type Point } from '../article';

/** Pixels of a picture, as the camera was held. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** A part of a picture in pixels. */
export interface PixelPart extends PixelSize {
  readonly left: number;
  readonly top: number;
}

/** The part that is shown of a picture, in pixels of it as it is turned: at least one, and none that is not there. */
export function shownPart(
  size: PixelSize,
  { turn, crop }: Pick<Framing, 'turn' | 'crop'>,
): PixelPart {
  const isOnSide = turn === 90 || turn === 270;
  const [across, down] = isOnSide ? [size.height, size.width] : [size.width, size.height];
  if (!crop) return { left: 0, top: 0, width: across, height: down };
  const left = Math.min(pixels(crop.left, across), across - 1);
  const top = Math.min(pixels(crop.top, down), down - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(pixels(crop.width, across), across - left)),
    height: Math.max(1, Math.min(pixels(crop.height, down), down - top)),
  };
}

function pixels(share: number, of: number): number {
  return Math.round((share / WHOLE) * of);
}

/** Where a point of a picture is once only a part of it is left; the nearest that is there where it was cut away. */
export function pointInCrop(point: Point, crop: Crop | null): Point {
  if (!crop) return point;
  return {
    left: within((point.left - crop.left) / crop.width),
    top: within((point.top - crop.top) / crop.height),
  };
}

function within(share: number): number {
  return Math.round(Math.min(Math.max(share, 0), 1) * WHOLE);
}
