import type { Report } from './problem';

/** Places and lengths in a picture are ten-thousandths of its width or height, as it is turned. */
export const WHOLE = 10_000;

/** How far a picture is turned clockwise, in degrees. */
export const TURNS = [0, 90, 180, 270] as const;
export type Turn = (typeof TURNS)[number];

/** A point of a picture, from its left and top edge. */
export interface Point {
  readonly left: number;
  readonly top: number;
}

/** A part of a picture. */
export interface Crop extends Point {
  readonly width: number;
  readonly height: number;
}

/** How a picture is shown; its file stays as it is. */
export interface Framing {
  readonly turn: Turn;
  /** The part that is shown of the turned picture; null for all of it. */
  readonly crop: Crop | null;
  /** What is to be seen wherever the picture is cut to another shape, in the turned picture; null for nothing of it. */
  readonly focus: Point | null;
}

export const UNFRAMED: Framing = { turn: 0, crop: null, focus: null };

/** As it stands in a file, in percent: `12.5% 0% 75% 100%`. Empty for null. */
export function cropText(crop: Crop | null): string {
  return crop ? percents([crop.left, crop.top, crop.width, crop.height]) : '';
}

export function pointText(point: Point | null): string {
  return point ? percents([point.left, point.top]) : '';
}

function percents(parts: readonly number[]): string {
  return parts.map((part) => `${part / 100}%`).join(' ');
}

/** What such a text says; null where it is no part of a picture. */
export function parseCrop(text: string): Crop | null {
  const [left, top, width, height, ...more] = parsePercents(text) ?? [];
  if (left === undefined || top === undefined || width === undefined) return null;
  if (height === undefined || more.length > 0) return null;
  const crop = { left, top, width, height };
  return isCrop(crop) ? crop : null;
}

export function parsePoint(text: string): Point | null {
  const [left, top, ...more] = parsePercents(text) ?? [];
  if (left === undefined || top === undefined || more.length > 0) return null;
  const point = { left, top };
  return isPoint(point) ? point : null;
}

export function parseTurn(text: string): Turn | null {
  return TURNS.find((turn) => `${turn}` === text) ?? null;
}

/** Hundredths of a percent; null for another text. */
function parsePercents(text: string): readonly number[] | null {
  const found = text.split(' ').map((part) => /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(part));
  if (!found.every((part) => part !== null)) return null;
  return found.map(([, whole, rest = '']) => Number(whole) * 100 + Number(rest.padEnd(2, '0')));
}

export function validateFraming({ turn, crop, focus }: Framing, report: Report): void {
  const holds =
    TURNS.includes(turn) && (crop === null || isCrop(crop)) && (focus === null || isPoint(focus));
  if (!holds) report('framing');
}

function isPoint({ left, top }: Point): boolean {
  return isWithin(left, 0, WHOLE) && isWithin(top, 0, WHOLE);
}

function isCrop({ left, top, width, height }: Crop): boolean {
  return (
    isPoint({ left, top }) && isWithin(width, 1, WHOLE - left) && isWithin(height, 1, WHOLE - top)
  );
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
