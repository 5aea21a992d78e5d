import { WHOLE, type Crop, type Framing, type Point, type Turn } from '../article';

/** The framing of the same part of a picture, and the same point of it, once that is turned a quarter clockwise. */
export function turnClockwise({ turn, crop, focus }: Framing): Framing {
  return {
    turn: ((turn + 90) % 360) as Turn,
    crop: crop && turnCrop(crop),
    focus: focus && turnPoint(focus),
  };
}

/** The same the other way around. */
export function turnBack(framing: Framing): Framing {
  return turnClockwise(turnClockwise(turnClockwise(framing)));
}

function turnCrop({ left, top, width, height }: Crop): Crop {
  return { left: WHOLE - top - height, top: left, width: height, height: width };
}

function turnPoint({ left, top }: Point): Point {
  return { left: WHOLE - top, top: left };
}

/** The nearest point that is shown of a cropped picture. */
export function pointWithin({ left, top }: Point, crop: Crop | null): Point {
  if (!crop) return { left, top };
  return {
    left: Math.min(Math.max(left, crop.left), crop.left + crop.width),
    top: Math.min(Math.max(top, crop.top), crop.top + crop.height),
  };
}
