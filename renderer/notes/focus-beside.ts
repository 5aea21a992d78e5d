import type { Story } from '../story/story';

/** Gives the keyboard to the note below the one that is about to go, or above it, or back to the story. */
export function focusBeside(button: HTMLElement, story: Story): void {
  const record = button.closest('li');
  const beside = record?.nextElementSibling ?? record?.previousElementSibling;
  const words = beside?.querySelector<HTMLElement>('.note-words');
  if (words) words.focus();
  else story.editor.focus();
}
