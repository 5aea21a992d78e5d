import { createStore } from 'zustand/vanilla';
import type { Story } from '../story/story';
import type { Walk } from './walk';

export interface SuggestionBarState {
  /** The story whose suggestions are gone through. Another one may be in front meanwhile. */
  readonly story: Story | null;
  /** The walk through them that the bar on the screen is for. */
  readonly walk: Walk | null;
  /** The keyboard is to go to the bar as soon as it is there. */
  readonly wantsKeyboard: boolean;
}

export const suggestionBar = createStore<SuggestionBarState>(() => ({
  story: null,
  walk: null,
  wantsKeyboard: false,
}));

/** Begins to go through the suggestions for a story, or takes the keyboard back to where that is done. */
export function openSuggestions(story: Story | null): void {
  if (story) suggestionBar.setState({ story, wantsKeyboard: true });
}

export function closeSuggestions(): void {
  suggestionBar.setState({ story: null, wantsKeyboard: false });
}
