import { attemptOrNull } from '../library/errors';
import { readFile } from 'node:fs/promises';

/**
 * Whether a file is an earlier export of the story with this id: all formats name it somewhere. What is not known to be
 * one is not, whatever it is.
 */
export async function isOfStory(path: string, id: string): Promise<boolean> {
  if (id === '') return false;
  const bytes = await attemptOrNull(() => readFile(path));
  return bytes?.includes(id) ?? false;
}
