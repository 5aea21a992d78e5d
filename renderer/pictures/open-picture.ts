import type { NodeKey } from 'lexical';
import { appStore } from '../state/app-store';

/** Shows a figure's picture large, with all that is known of it. */
export function viewPicture(figure: NodeKey): void {
  // One that has just come is to be known.
  appStore.getState().story?.lookNow();
  appStore.setState({ floating: 'picture', figureShown: figure });
}

/** Looks for the pictures of the story that are not where they were. */
export function findPicturesAgain(): void {
  appStore.setState({ floating: 'relink' });
}
