import { newLosses, type Losses } from '../../app/export';

/** The report of what a writer told, in short: `manner kind`, and what tells the places. */
export function told(write: (losses: Losses) => unknown): readonly (readonly string[])[] {
  const losses = newLosses();
  write(losses);
  return losses.list().map(({ kind, manner, places }) => [`${manner} ${kind}`, ...places]);
}
