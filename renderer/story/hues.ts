import type { StoreApi } from 'zustand';
import type { SourceId } from '../../app/article';
import type { StoryState } from './story';

const HUES = 8;

/** The number of a source's colour, 1 to 8, by its place among the story's sources; 0 while nobody is named. */
export function hueOf(sources: StoryState['sources'], source: SourceId | null): number {
  const place = source === null ? -1 : Object.keys(sources).indexOf(source);
  return place < 0 ? 0 : (place % HUES) + 1;
}

/**
 * Colours the words of each quote by its source. One style sheet says it for all: the text itself is not touched by
 * what its records say.
 */
export function showHues({ getState, subscribe }: StoreApi<StoryState>): () => void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const show = ({ quotes, sources }: StoryState) => {
    const rules = Object.entries(quotes).map(([id, { source, status }]) => {
      const selector = `.story-quote[data-quote=${CSS.escape(id)}]`;
      const hue = hueOf(sources, source);
      const colour = `${selector} { --quote-hue: var(--hue-${hue}); text-decoration-style: var(--hue-style-${hue}); }`;
      return status === 'checked'
        ? `${colour} ${selector}::after { content: "\\2009\\2713"; }`
        : colour;
    });
    sheet.replaceSync(rules.join('\n'));
  };
  show(getState());
  const stop = subscribe((state, before) => {
    if (state.quotes !== before.quotes || state.sources !== before.sources) show(state);
  });
  return () => {
    stop();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}
