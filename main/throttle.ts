/**
 * Calls at once, and from then on at most once in `pause` milliseconds; a call that came too soon is made up for at
 * the pause's end, with its own arguments.
 */
export function throttle<Arguments extends readonly unknown[]>(
  pause: number,
  action: (...args: Arguments) => void,
): (...args: Arguments) => void {
  let pausing = false;
  let missed: Arguments | null = null;

  function act(args: Arguments): void {
    action(...args);
    missed = null;
    pausing = true;
    setTimeout(() => {
      pausing = false;
      if (missed) act(missed);
    }, pause).unref();
  }

  return (...args) => {
    if (pausing) missed = args;
    else act(args);
  };
}
