import { unwatchFile, watchFile } from 'node:fs';

/** So often a file is looked at, in milliseconds. */
const INTERVAL = 1000;

/**
 * Calls when a file may have changed, was removed or came back; returns how to stop. It asks the system for the file's
 * state again and again: that is told of every change on every disk, network folders too, of which notifications say
 * nothing; and it looks for a state that is other, not newer, so that a clock moved back hides no change.
 */
export function watchTextFile(path: string, changed: () => void): () => void {
  watchFile(path, { interval: INTERVAL, persistent: false }, changed);
  return () => unwatchFile(path, changed);
}
