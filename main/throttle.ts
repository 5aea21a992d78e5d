/**
 * Calls at once, and from then on at most once in `pause` milliseconds; a call that came too soon is made up for at
 * the pause's end, with its own argument.
 */
export function throttle<Argument>(
  pause: number,
  action: (argument: Argument) => void,
): (argument: Argument) => void {
  let pausing = false;
  let missed: { readonly argument: Argument } | null = null;

  function act(argument: Argument): void {
    action(argument);
    missed = null;
    pausing = true;
    setTimeout(() => {
      pausing = false;
      if (missed) act(missed.argument);
    }, pause).unref();
  }

  return (argument) => {
    if (pausing) missed = { argument };
    else act(argument);
  };
}
