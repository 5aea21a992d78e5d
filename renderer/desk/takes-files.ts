import type { DragEvent } from 'react';
import { importDropped } from '../state/articles';

/** What makes a part of the window take files that are dropped on it, and folders that are bundles, as new stories. */
export const TAKES_FILES = {
  // Without this the browser would open the dropped file in place of the app.
  onDragOver: (event: DragEvent) => {
    if (hasFiles(event)) event.preventDefault();
  },
  onDrop: (event: DragEvent) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    void importDropped([...event.dataTransfer.files]);
  },
};

/** What is drawn within the window itself has none. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes('Files');
}
