/** Runs one piece of work after the other. The first begins at once, and what goes wrong in one does not stop the next. */
export function inTurn(): (work: () => Promise<void>) => void {
  let last: Promise<void> | null = null;
  return (work) => {
    const now = last ? last.then(work) : work();
    const over = now.catch(reportError).then(() => {
      if (last === over) last = null;
    });
    last = over;
  };
}
