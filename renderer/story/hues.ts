import type { LexicalEditor } from 'lexical';
import type { StoreApi } from 'zustand';
import type { SourceId } from '../../app/article';
import { recordSelector, showByRecords } from './record-sheet';
import type { StoryState } from './story';

const HUES = 8;

/** The number of a source's colour, 1 to 8, by its place among the story's sources; 0 while nobody is named. */
export function hueOf(sources: StoryState['sources'], source: SourceId | null): number {
  const place = source === null ? -1 : Object.keys(sources).indexOf(source);
  return place < 0 ? 0 : (place % HUES) + 1;
}

/** Colours the words of each quote by its source. */
export function showHues(editor: LexicalEditor, store: StoreApi<StoryState>): () => void {
  return showByRecords(editor, store, {
    partsOf: ({ quotes, sources }) => [quotes, sources],
    rulesOf: ({ quotes, sources }) =>
      Object.entries(quotes).map(([id, { source, status }]) => {
        const selector = recordSelector('quote', id);
        const hue = hueOf(sources, source);
        const colour = `${selector} { --quote-hue: var(--hue-${hue}); text-decoration-style: var(--hue-style-${hue}); }`;
        return status === 'checked'
          ? `${colour} ${selector}::after { content: "\\202f\\2713"; }`
          : colour;
      }),
  });
}
