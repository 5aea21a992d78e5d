import type { Page } from '@playwright/test';

/** How the frames of a window came, in milliseconds between two. */
export interface Frames {
  readonly late: number;
  readonly longest: number;
  readonly count: number;
}

/** A frame that comes later than so many milliseconds after the one before is seen to be late. */
export const LATE = 50;

const RECORD = `(() => {
  const times = [];
  let last = performance.now();
  let isOn = true;
  const frame = (now) => {
    times.push(now - last);
    last = now;
    if (isOn) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  window.endFrames = () => {
    isOn = false;
    return times;
  };
})()`;

/** Counts the frames of a window while something is done. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(RECORD);
  await work();
  const times = await page.evaluate<number[]>('window.endFrames()');
  return {
    late: times.filter((time) => time > LATE).length,
    longest: Math.max(...times),
    count: times.length,
  };
}
