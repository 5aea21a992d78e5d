/** The field outside the story that has the keyboard, or null. Such a field keeps its own undo, paste and letters. */
export function activeTextField(): HTMLElement | null {
  const { activeElement } = document;
  if (activeElement instanceof HTMLTextAreaElement) return activeElement;
  if (activeElement instanceof HTMLInputElement) return activeElement;
  return null;
}
