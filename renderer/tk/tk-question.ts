import { createStore } from 'zustand/vanilla';
import { countTks } from '../../app/checks/tk';
import { appStore } from '../state/app-store';
import type { Story } from '../story/story';

/** What is about to be done with a story that still says TK. */
export interface TkQuestion {
  readonly count: number;
  /** The name of the button that does it all the same, as a key of the translations. */
  readonly action: 'tk.export' | 'tk.file' | 'tk.status';
  readonly goOn: () => void;
}

/** The question of the dialog that floats over the desk, or of the last one that did. */
export const tkQuestion = createStore<TkQuestion | null>(() => null);

/** Does it at once where nothing is to come any more; else asks first, with the places to look at as the other choice. */
export function askAboutTks(story: Story, action: TkQuestion['action'], goOn: () => void): void {
  const count = countTks(story.article());
  if (count === 0) {
    goOn();
    return;
  }
  tkQuestion.setState({ count, action, goOn }, true);
  appStore.setState({ floating: 'tk-question' });
}
