import { command } from './command';

/** Real keys for whatever has the focus on a display. */
export interface RealKeys {
  readonly type: (text: string) => void;
  /** By the names of X: `ctrl+s`, `Return`. */
  readonly press: (keys: string) => void;
  /** The windows that are seen and have such a name. */
  readonly windows: (name: RegExp) => readonly string[];
  /** Gives a window the keyboard: there is no window manager that would. */
  readonly focus: (window: string) => void;
}

export function realKeys(display: string): RealKeys {
  const xdotool = (...args: string[]) =>
    command('xdotool', args, { ...process.env, DISPLAY: display });
  return {
    type: (text) => void xdotool('type', text),
    press: (keys) => void xdotool('key', keys),
    windows: (name) => visibleWindows(xdotool).filter((id) => name.test(nameOf(xdotool, id))),
    focus: (window) => void xdotool('windowfocus', '--sync', window),
  };
}

type Xdotool = (...args: string[]) => string;

function visibleWindows(xdotool: Xdotool): readonly string[] {
  return orNothing(() => xdotool('search', '--onlyvisible', '--name', '.*'))
    .split('\n')
    .filter((line) => line !== '');
}

function nameOf(xdotool: Xdotool, window: string): string {
  return orNothing(() => xdotool('getwindowname', window)).trim();
}

/** xdotool fails where there is no such window, or no longer. */
function orNothing(ask: () => string): string {
  try {
    return ask();
  } catch {
    return '';
  }
}
