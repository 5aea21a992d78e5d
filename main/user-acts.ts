import type { WebContents } from 'electron';

/** So many milliseconds after a click or a key the page may still do what was asked for, as Chromium has it. */
const LASTING = 5000;

/** What the system sent, and no page can make up. */
const ACTS: readonly string[] = ['mouseDown', 'mouseUp', 'rawKeyDown', 'keyDown', 'gestureTap'];

/** When the user last did something in a page, until it was taken for something. */
const last = new WeakMap<WebContents, number>();

/** Takes note of all clicks and keys in a page from now on. */
export function noteActs(contents: WebContents): void {
  contents.on('input-event', (_event, { type }) => {
    if (ACTS.includes(type)) last.set(contents, performance.now());
  });
}

/**
 * Whether the user did something in the page just now; one click or key is good for one answer. A screen reader presses
 * buttons without either, so who hears no should ask the user.
 */
export function takeAct(contents: WebContents): boolean {
  const when = last.get(contents);
  last.delete(contents);
  return when !== undefined && performance.now() - when < LASTING;
}
