import type { Situation } from '../../app/commands/needs';
import { severalSelected } from '../library/selected-stories';
import { appStore } from '../state/app-store';
import { activeTextField } from './text-field';

/** How things stand this moment, for commands that are run from where the keyboard is. */
export function situation(): Situation {
  const { story } = appStore.getState();
  const selection = story?.selection();
  return {
    hasStory: story !== null,
    canWrite: story?.store.getState().readOnly === null,
    hasSelected: severalSelected().length > 0,
    hasWords:
      selection !== undefined &&
      (!selection.collapsed || selection.quote !== null || selection.link !== null),
    inField: activeTextField() !== null,
  };
}
