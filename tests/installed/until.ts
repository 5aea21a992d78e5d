import { setTimeout } from 'node:timers/promises';

/** Long enough for the first start of an app on a busy machine. */
const LIMIT = 90_000;
const LOOK_EVERY = 100;

/** Waits for what `look` finds; throws with `what` when nothing is found in time. */
export async function until<Found>(
  what: string,
  look: () => Found | null | Promise<Found | null>,
): Promise<Found> {
  const end = performance.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > end) throw new Error(`It did not happen: ${what}.`);
    await setTimeout(LOOK_EVERY);
  }
}
