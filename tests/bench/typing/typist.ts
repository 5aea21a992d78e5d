import { setTimeout } from 'node:timers/promises';
import type { CDPSession, ElectronApplication, Locator, Page } from '@playwright/test';

/** What one key cost, in milliseconds. */
export interface KeyCost {
  /** From the key's event to the end of the next frame. */
  readonly frame: number;
  /** What the main thread of the window was busy until the next key, whatever with: counts and marks come later. */
  readonly busy: number;
}

/** Milliseconds between two keys: a fast typist's. Editors put off what they do to the pauses. */
const BETWEEN_KEYS = 150;

/** Words that make no shortcut and no sign of anything. */
const KEYS = [...'the storm came over the harbour and nobody was on the quay '];

/**
 * In the page: from each key to the end of the next frame. A message that is posted in a frame arrives when the frame
 * has been drawn.
 */
const RECORD = `(() => {
  const { port1, port2 } = new MessageChannel();
  const drawn = [];
  let start = 0;
  let waiting = null;
  const hand = () => {
    if (waiting === null || drawn.length === 0) return;
    waiting(drawn.shift());
    waiting = null;
  };
  window.keyDrawn = () => new Promise((resolve) => {
    waiting = resolve;
    hand();
  });
  port1.onmessage = () => {
    drawn.push(performance.now() - start);
    hand();
  };
  window.addEventListener('keydown', (event) => {
    start = event.timeStamp;
    requestAnimationFrame(() => port2.postMessage(null));
  }, { capture: true });
})()`;

/** Presses real keys in a window, and says what each of them cost. */
export class Typist {
  readonly #page: Page;
  readonly #session: CDPSession;
  #next = 0;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async at(app: ElectronApplication, page: Page): Promise<Typist> {
    const session = await app.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'timeTicks' });
    await page.evaluate(RECORD);
    return new Typist(page, session);
  }

  /** Puts the caret into a block of the text by a click. */
  async clickInto(block: Locator): Promise<void> {
    await block.scrollIntoViewIfNeeded();
    await block.click();
    await this.#page.keyboard.press('End');
    // That key is counted nowhere.
    await this.#page.evaluate('window.keyDrawn()');
  }

  async type(count: number): Promise<readonly KeyCost[]> {
    const costs: KeyCost[] = [];
    await this.#session.send('HeapProfiler.collectGarbage');
    for (let index = 0; index < count; index += 1) costs.push(await this.#typeOne());
    return costs;
  }

  async #typeOne(): Promise<KeyCost> {
    const key = KEYS[this.#next % KEYS.length]!;
    this.#next += 1;
    const before = await this.#busy();
    await this.#page.keyboard.press(key === ' ' ? 'Space' : key);
    const frame = await this.#page.evaluate<number>('window.keyDrawn()');
    await setTimeout(BETWEEN_KEYS);
    return { frame, busy: (await this.#busy()) - before };
  }

  /** Milliseconds that the main thread has been busy so far. */
  async #busy(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  }
}
