import { appStore } from '../state/app-store';

/** Where tools stand, those over the selected words first: they are nearer. */
const TOOLBARS = ['.selection-tools', '.table-tools', '.toolbar'];

/** Takes the keyboard to the tools for what is selected. */
export function focusTools(): void {
  for (const name of TOOLBARS) {
    const tool = document.querySelector<HTMLElement>(`${name} button:not(:disabled)`);
    if (!tool) continue;
    tool.focus();
    return;
  }
}

/** Takes the keyboard from the tools back to the text. */
export function leaveTools(): void {
  if (document.activeElement?.closest('.toolbar')) appStore.getState().story?.editor.focus();
}
