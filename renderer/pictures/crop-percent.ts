import {
  centerCrop,
  convertToPercentCrop,
  makeAspectCrop,
  type PercentCrop,
} from 'react-image-crop';
import { WHOLE, type Crop } from '../../app/article';

/** The largest part of that shape (width to height) of an image that is loaded, in the middle. */
export function largestCrop(
  shape: number,
  { clientWidth, clientHeight }: HTMLImageElement,
): Crop | null {
  const wide = makeAspectCrop({ unit: '%', width: 100 }, shape, clientWidth, clientHeight);
  const fitting =
    wide.height <= 100
      ? wide
      : makeAspectCrop({ unit: '%', height: 100 }, shape, clientWidth, clientHeight);
  const centred = centerCrop(fitting, clientWidth, clientHeight);
  return fromPercent(convertToPercentCrop(centred, clientWidth, clientHeight));
}

export function toPercent({ left, top, width, height }: Crop): PercentCrop {
  const [x, y, w, h] = [left, top, width, height].map((part) => part / 100);
  return { unit: '%', x: x!, y: y!, width: w!, height: h! };
}

/** All of it is no crop, and neither is a line without an inside. */
export function fromPercent({ x, y, width, height }: PercentCrop): Crop | null {
  const left = clamp(Math.round(x * 100), WHOLE - 1);
  const top = clamp(Math.round(y * 100), WHOLE - 1);
  const crop = {
    left,
    top,
    width: clamp(Math.round(width * 100), WHOLE - left),
    height: clamp(Math.round(height * 100), WHOLE - top),
  };
  const isAll = crop.width === WHOLE && crop.height === WHOLE;
  return isAll || crop.width === 0 || crop.height === 0 ? null : crop;
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
