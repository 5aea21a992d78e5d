import { appStore } from '../state/app-store';

/**
 * Remembers where the keyboard is while something else takes it. What comes back puts it there again, in the story with
 * the selection that was there, and says nothing where that is gone.
 */
export function keyboardPlace(): () => void {
  const { activeElement } = document;
  return () => {
    const editor = appStore.getState().story?.editor;
    const inStory = !activeElement?.isConnected || activeElement === editor?.getRootElement();
    if (inStory || activeElement === document.body) editor?.focus();
    else if (activeElement instanceof HTMLElement) activeElement.focus();
  };
}
