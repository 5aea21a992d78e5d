import { expect } from '@playwright/test';
import type { LayerName } from '../../renderer/highlights/mark-layer';
import type { Galley } from './galley-window';

/** The words that the browser paints over with one of our highlights, in no certain order. */
export function markedWords(galley: Galley, name: LayerName): Promise<readonly string[]> {
  return galley.page.evaluate((wanted) => {
    const words: string[] = [];
    CSS.highlights.get(wanted)?.forEach((marked) => {
      const range = new Range();
      range.setStart(marked.startContainer, marked.startOffset);
      range.setEnd(marked.endContainer, marked.endOffset);
      words.push(range.toString());
    });
    return words.sort();
  }, name);
}

/** Waits until just these words are marked. */
export async function expectMarked(
  galley: Galley,
  name: LayerName,
  ...words: readonly string[]
): Promise<void> {
  await expect.poll(() => markedWords(galley, name)).toEqual([...words].sort());
}
