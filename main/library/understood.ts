/**
 * The last state of each text that could be understood, by its path. To see that again would take longer than all else
 * that is done for a save.
 */
const understood = new Map<string, string>();

export function isUnderstood(path: string, revision: string): boolean {
  return understood.get(path) === revision;
}

export function noteUnderstood(path: string, revision: string): void {
  understood.set(path, revision);
}
