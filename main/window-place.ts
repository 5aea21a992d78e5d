import type { Settings } from '../app/ipc/settings';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Place = Settings['windows'][number]['place'];

export const SMALLEST = { width: 600, height: 480 } as const;
const USUAL = { width: 1280, height: 860 } as const;

/** A new window shows the edges of the one it lies on. */
const OFFSET = 28;

/** So much of the window has to be on a display for the user to take hold of it. */
const VISIBLE = 120;

/**
 * Where the window goes: to its last place, as far as a display still shows it, or else to the middle of the first
 * display. Displays are given without their task bars.
 */
export function placeWindow(
  last: Place | null,
  displays: readonly Rectangle[],
): Partial<Rectangle> & Pick<Rectangle, 'width' | 'height'> {
  const home = displays[0] ?? { x: 0, y: 0, ...USUAL };
  const { x, y } = last ?? {};
  const size = last ?? USUAL;
  const display =
    x === undefined || y === undefined
      ? undefined
      : displays.find((display) => showsEnough({ ...size, x, y }, display));
  const { width, height } = display ?? home;
  const fitting = {
    width: clamp(size.width, SMALLEST.width, width),
    height: clamp(size.height, SMALLEST.height, height),
  };
  return display ? { ...fitting, x: Math.round(x!), y: Math.round(y!) } : fitting;
}

/** The place for a new window beside one that is there. */
export function besidePlace({ x, y, width, height }: Place): Place {
  const moved = x === undefined || y === undefined ? {} : { x: x + OFFSET, y: y + OFFSET };
  return { ...moved, width, height, maximized: false };
}

/** The title bar, at the top, has to be in reach. */
function showsEnough(window: Rectangle, display: Rectangle): boolean {
  const shown =
    Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  return (
    shown >= VISIBLE && window.y >= display.y && window.y <= display.y + display.height - VISIBLE
  );
}

function clamp(value: number, smallest: number, largest: number): number {
  return Math.round(Math.max(smallest, Math.min(value, largest)));
}
