import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { onExit } from './ending';

/** Room for a window of the usual size with its menus and dialogs. */
const SCREEN = '1600x1000x24';

/** Whether windows can be seen: always but on a Linux machine that nobody sits at. */
export function hasDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Calls `work` where windows can be drawn: if there is no display, on a virtual one that ends with the work. */
export async function withDisplay<Result>(
  work: (virtual: boolean) => Promise<Result>,
): Promise<Result> {
  if (hasDisplay()) return work(false);
  return withVirtualDisplay(async (display) => {
    process.env['DISPLAY'] = display;
    console.log(`There is no display here: windows go to a virtual one, ${display}.`);
    try {
      return await work(true);
    } finally {
      delete process.env['DISPLAY'];
    }
  });
}

/** Calls `work` with so many virtual displays of its own, each with its own keyboard focus and its own clipboard. */
export function withVirtualDisplays<Result>(
  count: number,
  work: (displays: readonly string[]) => Promise<Result>,
): Promise<Result> {
  if (count === 0) return work([]);
  return withVirtualDisplay((display) =>
    withVirtualDisplays(count - 1, (others) => work([display, ...others])),
  );
}

async function withVirtualDisplay<Result>(
  work: (display: string) => Promise<Result>,
): Promise<Result> {
  // setpriv ends Xvfb with us even when we are killed and cannot do it.
  const xvfb = spawn(
    'setpriv',
    // Without -noreset it starts afresh when its last client goes, and refuses whoever comes just then.
    [
      ...['--pdeathsig', 'TERM', 'Xvfb', '-screen', '0', SCREEN],
      ...['-nolisten', 'tcp', '-noreset', '-displayfd', '3'],
    ],
    // Detached, so that Ctrl+C in the terminal does not take the display away while the app is still closing.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const forget = onExit(() => xvfb.kill());
  try {
    return await work(await displayOf(xvfb));
  } finally {
    forget();
    xvfb.kill();
  }
}

/** Waits until Xvfb has chosen a free number and says it, which means that it is ready too. */
async function displayOf(xvfb: ChildProcess): Promise<string> {
  let said = '';
  xvfb.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
  const number = once(xvfb.stdio[3] as Readable, 'data').then(
    ([data]) => `:${String(data).trim()}`,
  );
  const ended = once(xvfb, 'close').then(() => {
    throw new Error(`The virtual display (Xvfb) did not start.\n${said}`);
  });
  return Promise.race([number, ended]);
}
