import { notify } from '../notices/notify';
import { appStore } from '../state/app-store';

/** Asks for the name under which what is selected is to be kept. */
export function openSaveSnippet(): void {
  const { story } = appStore.getState();
  if (!story) return;
  if (story.selection().collapsed) {
    notify({ about: 'select', text: { key: 'notice.select-snippet' } });
  } else {
    appStore.setState({ floating: 'save-snippet' });
  }
}
