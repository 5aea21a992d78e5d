/**
 * Keys that macOS has another use for (Apple's "Mac keyboard shortcuts": hide others, minimise all, log out, Mission Control,
 * Spotlight, play, settings), and what does the same there.
 */
const ON_MAC: Readonly<Record<string, string>> = {
  F3: 'CmdOrCtrl+G',
  'Shift+F3': 'CmdOrCtrl+Shift+G',
  F4: 'CmdOrCtrl+Alt+T',
  F8: "CmdOrCtrl+Alt+'",
  F11: 'Ctrl+CmdOrCtrl+F',
  'CmdOrCtrl+Alt+H': 'CmdOrCtrl+Y',
  'CmdOrCtrl+Alt+M': 'Ctrl+CmdOrCtrl+M',
  'CmdOrCtrl+Alt+Shift+M': 'Ctrl+CmdOrCtrl+Shift+M',
  'CmdOrCtrl+Shift+Q': "CmdOrCtrl+'",
  'CmdOrCtrl+Alt+,': 'CmdOrCtrl+,',
  'CmdOrCtrl+,': 'Ctrl+CmdOrCtrl+-',
  'CmdOrCtrl+.': 'Ctrl+CmdOrCtrl+=',
};

/** A command's accelerator as it is on a Mac, or elsewhere. */
export function acceleratorOn(isMac: boolean, accelerator: string): string {
  return (isMac && ON_MAC[accelerator]) || accelerator;
}
