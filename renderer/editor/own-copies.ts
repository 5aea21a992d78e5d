/** Words that were copied from a story in this window, in the form in which Lexical writes and reads them. */
interface OwnCopy {
  /** The story's name. */
  readonly namespace: string;
  readonly json: string;
}

/** The last copies, the newest first. */
let copies: readonly OwnCopy[] = [];

const MOST_COPIES = 10;

export function rememberCopy(namespace: string, json: string): void {
  if (isOwnCopy(namespace, json)) return;
  copies = [{ namespace, json }, ...copies].slice(0, MOST_COPIES);
}

/**
 * Whether this was copied from the story of that name. What only claims to be may be anything: a page can write what it
 * likes to the clipboard, and Lexical builds whatever it reads there.
 */
export function isOwnCopy(namespace: string, json: string): boolean {
  return copies.some((copy) => copy.namespace === namespace && copy.json === json);
}
