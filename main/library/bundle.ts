import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failure, success, type Result } from '../../app/result';
import { isMissing } from './errors';
import { isBundleName } from './names';

/** One article's folder. */
export interface Bundle {
  readonly path: string;
  readonly infoPath: string;
  /** The article's text: `text.md`, or as other programs call it. */
  readonly textPath: string;
  /** Everything directly in the folder. */
  readonly names: readonly string[];
}

/** The first one that is there is the article's text; others beside it belong to other programs and stay as they are. */
export const TEXT_NAMES = ['text.md', 'text.markdown', 'text.txt'];

/** Larger files are not opened: they are no article. */
export const MAX_TEXT_BYTES = 64 * 1024 * 1024;

/**
 * Finds an article in a library. A link is not followed: it could lead out of the library, and replacing the file it
 * leads to would replace the link.
 */
export async function findBundle(library: string, name: string): Promise<Result<Bundle>> {
  const path = join(library, name);
  if (!isBundleName(name)) return failure('not-found', path);
  if (!(await isFolder(path))) return failure('not-found', path);
  const entries = await readdir(path, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
  const text = TEXT_NAMES.find((candidate) => files.includes(candidate));
  if (text === undefined) return failure('not-found', join(path, TEXT_NAMES[0]!));
  return success({
    path,
    infoPath: join(path, 'info.json'),
    textPath: join(path, text),
    names: entries.map((entry) => entry.name),
  });
}

/** Whether there is a folder, not a link to one. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
