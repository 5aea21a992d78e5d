/** Keys that macOS has another use for, and what does the same there. */
const ON_MAC: Readonly<Record<string, string>> = { F11: 'Ctrl+CmdOrCtrl+F' };

/** A command's accelerator as it is on a Mac, or elsewhere. */
export function acceleratorOn(isMac: boolean, accelerator: string): string {
  return (isMac && ON_MAC[accelerator]) || accelerator;
}
