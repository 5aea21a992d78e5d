import { BrowserWindow, Menu } from 'electron';
import type { CommandId } from '../app/commands/commands';
import { tell } from './ipc';
import { menuTemplate, type MenuState } from './menu-template';

/** Puts the menu bar up; again when the language or a setting it shows has changed. */
export function showMenu(state: MenuState): void {
  const run = (command: CommandId) => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
    if (window) tell(window, 'command.run', { command });
  };
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, run)));
}
