import { notify } from '../notices/notify';
import { showPanel } from '../popovers/open-popover';
import { appStore } from '../state/app-store';

/** Goes to the words of the next open note and shows what it says. */
export function showNextNote(): void {
  const { story } = appStore.getState();
  if (!story) return;
  if (story.showNextNote() === null)
    notify({ about: 'select', text: { key: 'notice.no-open-note' } });
  else showPanel('notes');
}
