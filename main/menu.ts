import { BrowserWindow, Menu } from 'electron';
import { tell } from './ipc';
import { menuTemplate, type MenuActions, type MenuState } from './menu-template';
import type { Windows } from './windows';

/** Puts the menu bar up; again when the language or a setting it shows has changed. */
export function showMenu(
  state: MenuState,
  { windows, ...actions }: Omit<MenuActions, 'run'> & { readonly windows: Windows },
): void {
  const run: MenuActions['run'] = (command) => {
    const window = BrowserWindow.getFocusedWindow() ?? windows.all()[0];
    if (window) tell(window, 'command.run', { command });
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, { run, ...actions })));
}
