/**
 * A save that fails may have written all the same: the new text has taken the name, and only forcing that to the disk
 * went wrong. Who saves next, from where they began, then finds a text that nobody else has written.
 */
interface Doubt {
  /** The revision that was to be replaced. */
  readonly from: string;
  /** Revisions that may have replaced it. */
  readonly to: ReadonlySet<string>;
}

const doubts = new Map<string, Doubt>();

/** Whether it is not certain what has become of a file, so that its content may not be safe yet. */
export function isDoubtful(path: string): boolean {
  return doubts.has(path);
}

/** Whether what is on the disk may be there because of failed saves from a revision, and of nothing else. */
export function isOwnDoubt(path: string, from: string, present: string): boolean {
  const doubt = doubts.get(path);
  return doubt?.from === from && doubt.to.has(present);
}

/**
 * Runs a save, which tells whether it has written, and remembers it for as long as it is not known to have gone well.
 * Of one that has written nothing there is nothing to remember.
 */
export async function withDoubt(
  path: string,
  from: string,
  to: string,
  save: () => Promise<boolean>,
): Promise<boolean> {
  const known = doubts.get(path);
  const earlier = known?.from === from ? known.to : [];
  doubts.set(path, { from, to: new Set([...earlier, to]) });
  const isWritten = await save();
  if (known && !isWritten) doubts.set(path, known);
  else doubts.delete(path);
  return isWritten;
}
