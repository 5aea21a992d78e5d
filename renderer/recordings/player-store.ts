import { createStore } from 'zustand/vanilla';
import type { QuoteId } from '../../app/article';
import { keyboardPlace } from '../commands/keyboard-place';
import { notify } from '../notices/notify';
import { appStore } from '../state/app-store';

/** The quote whose recording the docked player has. */
export interface PlayedQuote {
  readonly article: string;
  readonly quote: QuoteId;
  /** How often something was asked to be played: each time it begins anew. */
  readonly asked: number;
  /** Puts the keyboard where it was before. */
  readonly giveBack: () => void;
}

export const playerStore = createStore<{ readonly played: PlayedQuote | null }>(() => ({
  played: null,
}));

let asked = 0;

/** Plays the recording at the quote that the caret stands in. */
export function playQuote(): void {
  const { story } = appStore.getState();
  const quote = story?.selection().quote ?? null;
  if (!story || quote === null || !story.store.getState().quotes[quote]) {
    notify({ about: 'select', text: { key: 'notice.caret-in-quote' } });
    return;
  }
  asked += 1;
  const { played } = playerStore.getState();
  // Asked for from within the player, it is not there that the keyboard goes back to.
  const isInPlayer = document.activeElement?.closest('.player-dock') != null;
  const giveBack = (isInPlayer && played?.giveBack) || keyboardPlace();
  playerStore.setState({ played: { article: story.name, quote, asked, giveBack } });
}

/** Ends what is played. */
export function endPlaying(): void {
  playerStore.setState({ played: null });
}
